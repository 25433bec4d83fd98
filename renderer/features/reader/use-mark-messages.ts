import type { FromViewer } from '../../../shared/contract/viewer-port.ts';
import { useAppStore } from '../../hooks/use-app-store.tsx';

/** Takes what the frame tells about marks: what is selected, which mark was chosen, which key was pressed. */
export function useMarkMessages(page: () => Document | undefined): (message: FromViewer) => void {
  const characters = useAppStore((state) => state.preferences.characterShortcuts);
  const select = useAppStore((state) => state.select);
  const chooseMark = useAppStore((state) => state.chooseMark);
  const highlight = useAppStore((state) => state.highlight);
  const makeNote = useAppStore((state) => state.makeNote);
  const report = useAppStore((state) => state.report);
  return (message) => {
    if (message.type === 'selected')
      select(
        message.parts.length === 0 ? null : { documentId: message.documentId, parts: message.parts, box: message.box },
      );
    if (message.type === 'markChosen')
      chooseMark(message.markId === null ? null : { markId: message.markId, box: message.box, focus: 'tools' });
    if (message.type !== 'markKey') return;
    if (message.key === 'tools') page()?.querySelector<HTMLElement>('.jm-mark-tools button')?.focus();
    else if (characters) void (message.key === 'highlight' ? highlight() : makeNote(message)).then(report);
  };
}
