import type { searchMethods } from '../../../../shared/contract/search.ts';
import { findText } from '../../search/find-text.ts';
import { addPages, nextText, setUnreadable } from '../../search/read-texts.ts';
import type { HandlersOf } from '../handler.ts';

/** Texts of documents, and search in them. */
export const searchHandlers: HandlersOf<typeof searchMethods> = {
  'search.next': (_request, { session }) => nextText(session.vault()),
  'search.addPages': (request, { session }) => addPages(session.vault(), request),
  'search.setUnreadable': ({ documentId }, { session }) => setUnreadable(session.vault(), documentId),
  'search.find': (request, { session }) => findText(session.vault(), request),
};
