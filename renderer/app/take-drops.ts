import { endDragging, showDragging } from '../hooks/dragging-files.ts';
import type { AppStore } from '../store/app-store.ts';

/**
 * Files are taken wherever they are dropped, and a drop never replaces the page. What is dragged inside the window, a row of a
 * ranking or a word, is none of this.
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
  // No pointer moves while something is dragged: a drag that was given up elsewhere is over.
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
