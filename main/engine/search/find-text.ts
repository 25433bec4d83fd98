import type { SearchGroup, SearchResult } from '../../../shared/contract/search.ts';
import type { ManifestDocument } from '../../../shared/formats/manifest.ts';
import type { ApplicationId, Sha256 } from '../../../shared/ids.ts';
import { limits } from '../../../shared/limits.ts';
import { findPages, type PageHit, pageTextOf } from '../store/page-texts.ts';
import { searchDatabase } from '../vault/search-database.ts';
import type { OpenVault } from '../vault/vault.ts';
import { excerptOf } from './excerpt.ts';
import { searchProgress } from './read-texts.ts';
import { readableDocuments } from './readable-documents.ts';
import { matchExpression, readQuery, type SearchTerm } from './search-query.ts';

/** A page with a hit in one of the documents that hold it: the same file may belong to several applications. */
interface Found {
  readonly document: ManifestDocument;
  readonly hit: PageHit;
}

/** The pages of readable documents on which all words of a query stand, by application; the application with the best page first. */
export function findText(vault: OpenVault, query: string): SearchResult {
  const terms = readQuery(query);
  const progress = searchProgress(vault);
  if (terms.length === 0) return { pages: 0, isMore: false, groups: [], progress };
  const hits = findPages(searchDatabase(vault), matchExpression(terms), limits.searchPages + 1);
  const found = foundIn(readableDocuments(vault), hits.slice(0, limits.searchPages));
  return { pages: found.length, isMore: hits.length > limits.searchPages, groups: groupsOf(vault, found, terms), progress };
}

function foundIn(documents: readonly ManifestDocument[], hits: readonly PageHit[]): readonly Found[] {
  const holders = new Map<Sha256, ManifestDocument[]>();
  for (const document of documents) holders.set(document.sha256, [...(holders.get(document.sha256) ?? []), document]);
  return hits.flatMap((hit) => (holders.get(hit.sha256) ?? []).map((document) => ({ document, hit })));
}

function groupsOf(vault: OpenVault, found: readonly Found[], terms: readonly SearchTerm[]): SearchGroup[] {
  const search = searchDatabase(vault);
  const groups = new Map<ApplicationId, Found[]>();
  for (const one of found) {
    const group = groups.get(one.document.applicationId);
    if (group === undefined) groups.set(one.document.applicationId, [one]);
    else group.push(one);
  }
  return Array.from(groups, ([applicationId, group]) => ({
    applicationId,
    pages: group.length,
    hits: group.slice(0, limits.hitsOfApplication).map(({ document: { documentId }, hit: { page, number } }) => ({ documentId, page, ...excerptOf(pageTextOf(search, number), terms) })),
  }));
}
