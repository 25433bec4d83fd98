import type { FromViewer } from '../../../shared/contract/viewer-port.ts';
import { showDragging } from '../../hooks/dragging-files.ts';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useMarkMessages } from './use-mark-messages.ts';

/** Keeps what the frame tells of reading in the store: page, position, panel, marks, and that somebody is there. */
export function useViewerMessages(document: Parameters<typeof useMarkMessages>[0]): (message: FromViewer) => void {
  const rememberPage = useAppStore((state) => state.rememberPage);
  const rememberPosition = useAppStore((state) => state.rememberPosition);
  const showPanel = useAppStore((state) => state.showPanel);
  const noteReading = useAppStore((state) => state.noteReading);
  const handleMark = useMarkMessages(document);
  return (message) => {
    handleMark(message);
    if (message.type === 'page') rememberPage(message.documentId, message.page);
    if (message.type === 'position') rememberPosition(message.documentId, message.position);
    if (message.type === 'panel') showPanel(message.panel);
    const page = document();
    if (message.type === 'dragged' && page !== undefined) showDragging(page);
    if (message.type === 'activity') noteReading(Date.now());
  };
}
