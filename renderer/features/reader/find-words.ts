import type { ToViewer } from '../../../shared/contract/viewer-port.ts';
import type { FindOptions } from '../../store/reader.ts';

type FindRequest = Extract<ToViewer, { type: 'find' }>;

/** Has the frame look for words, or go on among those that it has found; blanks alone are none. */
export function findWords(
  send: (message: FindRequest) => void,
  query: string,
  step: FindRequest['step'],
  options: FindOptions,
): void {
  if (query.trim() !== '') send({ type: 'find', query, step, ...options });
}
