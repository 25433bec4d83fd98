import type { marksMethods } from '../../../../shared/contract/marks.ts';
import { addMark, changeMark, removeMark, restoreMark, viewMarks, writeMarkNote } from '../../jury/marks.ts';
import type { HandlersOf } from '../handler.ts';

/** Marks in documents. */
export const marksHandlers: HandlersOf<typeof marksMethods> = {
  'marks.list': ({ applicationId }, { session }) => viewMarks(session.vault(), applicationId),
  'marks.add': (request, { session }) => addMark(session.vault(), request),
  'marks.change': (request, { session }) => changeMark(session.vault(), request),
  'marks.note': (request, { session }) => writeMarkNote(session.vault(), request),
  'marks.remove': ({ markId }, { session }) => removeMark(session.vault(), markId),
  'marks.restore': ({ markId }, { session }) => restoreMark(session.vault(), markId),
};
