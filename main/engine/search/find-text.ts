import type { RequestOf } from '../../../shared/contract/contract.ts';
import type { SearchHit, SearchResult } from '../../../shared/contract/search.ts';
import type { ManifestDocument } from '../../../shared/formats/manifest.ts';
import { limits } from '../../../shared/limits.ts';
import { type PageHit, pageNameOf, pageTextOf } from '../store/page-texts.ts';
import { searchDatabase } from '../vault/search-database.ts';
import type { OpenVault } from '../vault/vault.ts';
import { excerptOf } from './excerpt.ts';
import { pagesOfTerms } from './find-pages.ts';
import { searchProgress } from './read-texts.ts';
import { readableDocuments } from './readable-documents.ts';
import { readQuery, type SearchTerm } from './search-query.ts';

/** A page with a hit, in one of the documents that contain it: the same file may belong to several applications. */
interface Found {
  readonly document: ManifestDocument;
  readonly hit: PageHit;
}

/**
 * The pages of readable documents that contain all words of a query, by application, the one with the best page first.
 * No query makes it fail.
 */
export function findText(vault: OpenVault, { query, within }: RequestOf<'search.find'>): SearchResult {
  const terms = readQuery(query);
  const progress = searchProgress(vault);
  if (terms.length === 0) return { pages: 0, isMore: false, applications: 0, groups: [], progress };
  const documents = readableDocuments(vault).filter(({ applicationId }) => within === null || applicationId === within);
  const hits = pagesOfTerms(searchDatabase(vault), terms, {
    within: new Set(documents.map(({ sha256 }) => sha256)),
    limit: limits.searchPages + 1,
  });
  const found = foundIn(documents, hits.slice(0, limits.searchPages));
  const byApplication = grouped(found, ({ document }) => document.applicationId);
  const shown = Array.from(byApplication).slice(0, limits.searchGroups);
  const most = within === null ? limits.hitsOfApplication : limits.hitsWithin;
  const groups = shown.map(([applicationId, pages]) => ({
    applicationId,
    pages: pages.length,
    hits: hitsOf(vault, pages.slice(0, most), terms),
  }));
  return {
    pages: found.length,
    isMore: hits.length > limits.searchPages,
    applications: byApplication.size,
    groups,
    progress,
  };
}

function foundIn(documents: readonly ManifestDocument[], hits: readonly PageHit[]): readonly Found[] {
  const holders = grouped(documents, ({ sha256 }) => sha256);
  return hits.flatMap((hit) => (holders.get(hit.sha256) ?? []).map((document) => ({ document, hit })));
}

function hitsOf(vault: OpenVault, found: readonly Found[], terms: readonly SearchTerm[]): SearchHit[] {
  const search = searchDatabase(vault);
  return found.map(({ document: { documentId }, hit: { sha256, page, number } }) => ({
    documentId,
    page,
    pageName: pageNameOf(search, sha256, page),
    ...excerptOf(pageTextOf(search, number), terms),
  }));
}

/** Groups in the order in which their keys first appear. */
function grouped<Key, Value>(
  values: readonly Value[],
  keyOf: (value: Value) => Key,
): ReadonlyMap<Key, readonly Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group === undefined) groups.set(keyOf(value), [value]);
    else group.push(value);
  }
  return groups;
}
