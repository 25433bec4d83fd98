import type { UnsearchablePages } from '../../../shared/contract/search.ts';
import type { ManifestDocument } from '../../../shared/formats/manifest.ts';
import { addPage } from '../../../shared/i18n/page-ranges.ts';
import type { Sha256 } from '../../../shared/ids.ts';
import { listPageStates, type SearchedDocument } from '../store/page-texts.ts';
import { searchDatabase } from '../vault/search-database.ts';
import type { OpenVault } from '../vault/vault.ts';

type State = UnsearchablePages['state'];
type Ranges = UnsearchablePages['ranges'];

/** The pages without searchable text, and why, in the order of the documents. */
export function unsearchablePages(
  vault: OpenVault,
  documents: readonly ManifestDocument[],
  searched: ReadonlyMap<Sha256, SearchedDocument>,
): UnsearchablePages[] {
  const known = rangesByDocument(vault);
  return documents.flatMap(({ documentId, sha256 }) =>
    [...(known.get(sha256) ?? [])].map(([state, ranges]) => ({
      documentId,
      state,
      count: ranges.reduce((sum, [first, last]) => sum + last - first + 1, 0),
      pages: searched.get(sha256)?.pages ?? 0,
      ranges,
    })),
  );
}

function rangesByDocument(vault: OpenVault): ReadonlyMap<Sha256, ReadonlyMap<State, Ranges>> {
  const found = new Map<Sha256, Map<State, Ranges>>();
  for (const { sha256, page, state } of listPageStates(searchDatabase(vault))) {
    if (state === 'text' || state === 'plain' || state === 'empty') continue;
    const states = found.get(sha256) ?? new Map<State, Ranges>();
    found.set(sha256, states);
    const ranges = states.get(state) ?? [];
    states.set(state, ranges);
    addPage(ranges, page + 1);
  }
  return found;
}
