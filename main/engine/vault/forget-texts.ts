import type { Sha256 } from '../../../shared/ids.ts';
import { forgetDocuments, listSearched } from '../store/page-texts.ts';
import { manifestOf } from '../store/revisions.ts';
import { searchDatabase } from './search-database.ts';
import type { OpenVault } from './vault.ts';

/**
 * Removes from the search all texts, and every word of theirs, that the newest revision no longer has for this person.
 */
export function forgetTexts(vault: OpenVault): void {
  const search = searchDatabase(vault);
  const known = new Set<Sha256>(manifestOf(vault.jury).documents.map(({ sha256 }) => sha256));
  const gone = listSearched(search).flatMap(({ sha256 }) => (known.has(sha256) ? [] : [sha256]));
  if (gone.length > 0) forgetDocuments(search, gone);
}
