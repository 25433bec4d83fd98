import { endDragging, showDragging } from '../hooks/dragging-files.ts';
import type { AppStore } from '../store/app-store.ts';

/**
 * Takes files wherever in the window they are dropped, and keeps a drop from replacing the page. Drags that begin
 * inside the window, such as a row of a ranking or a word, are ignored.
 */
export function takeDrops(store: AppStore): void {
  let beganHere = false;
  document.addEventListener('dragstart', () => {
    beganHere = true;
  });
  for (const name of ['dragend', 'pointerdown'] as const)
    document.addEventListener(name, () => {
      beganHere = false;
    });
  for (const name of ['dragenter', 'dragover'] as const)
    document.addEventListener(name, (event) => {
      event.preventDefault();
      if (!beganHere) showDragging(document);
    });
  document.addEventListener('dragleave', ({ relatedTarget }) => {
    if (relatedTarget === null) endDragging(document);
  });
  // The pointer doesn't move while something is dragged: if it does, the drag has ended elsewhere.
  document.addEventListener('pointermove', () => endDragging(document));
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    endDragging(document);
    if (beganHere || event.dataTransfer === null) return;
    const { files, types } = event.dataTransfer;
    if (!types.includes('Files') && !types.includes('text/uri-list')) return;
    void store.getState().dropFiles([...files], document.querySelector('dialog[open]') !== null);
  });
}
