import type { RequestOf } from '../../../shared/contract/contract.ts';
import type { SearchProgress, SearchStep } from '../../../shared/contract/search.ts';
import { indexedWords } from '../../../shared/domain/searchable-text.ts';
import type { ManifestDocument } from '../../../shared/formats/manifest.ts';
import type { DocumentId, Sha256 } from '../../../shared/ids.ts';
import { addPageTexts, listSearched, markUnreadable, type SearchedDocument } from '../store/page-texts.ts';
import { forgetTexts } from '../vault/forget-texts.ts';
import { requireDocument } from '../vault/open-documents.ts';
import { searchDatabase } from '../vault/search-database.ts';
import type { OpenVault } from '../vault/vault.ts';
import { readableDocuments } from './readable-documents.ts';
import { unsearchablePages } from './unsearchable-pages.ts';

/** What the search should read next. First forgets what the newest revision no longer holds for this person. */
export function nextText(vault: OpenVault): SearchStep {
  forgetTexts(vault);
  return stepOf(vault);
}

/**
 * Stores the texts and names of consecutive pages in one transaction.
 * @throws AppError `document-unknown`, `application-withheld`, `ballot-locked`, `disk-full`
 */
export function addPages(
  vault: OpenVault,
  { documentId, page, pages, texts, names, states = [] }: RequestOf<'search.addPages'>,
): SearchStep {
  const { sha256 } = requireDocument(vault.jury, documentId);
  addPageTexts(searchDatabase(vault), {
    sha256,
    pages,
    page,
    texts: texts.map((content) => ({ content, words: indexedWords(content) })),
    names,
    states,
  });
  return stepOf(vault);
}

/** Records that a document can't be opened. @throws AppError as `addPages` */
export function setUnreadable(vault: OpenVault, documentId: DocumentId): SearchStep {
  markUnreadable(searchDatabase(vault), requireDocument(vault.jury, documentId).sha256);
  return stepOf(vault);
}

/** How far the search has got. */
export function searchProgress(vault: OpenVault): SearchProgress {
  return progressOf(vault, readableDocuments(vault), searchedBySha256(vault));
}

function stepOf(vault: OpenVault): SearchStep {
  const documents = readableDocuments(vault);
  const searched = searchedBySha256(vault);
  const next = documents.find(({ sha256 }) => !isDone(searched.get(sha256)));
  const wanted =
    next === undefined
      ? null
      : { documentId: next.documentId, size: next.size, page: searched.get(next.sha256)?.readPages ?? 0 };
  return { wanted, progress: progressOf(vault, documents, searched) };
}

function searchedBySha256(vault: OpenVault): ReadonlyMap<Sha256, SearchedDocument> {
  return new Map(listSearched(searchDatabase(vault)).map((document) => [document.sha256, document]));
}

function isDone(document: SearchedDocument | undefined): boolean {
  return document !== undefined && (document.unreadable || document.readPages >= document.pages);
}

function progressOf(
  vault: OpenVault,
  documents: readonly ManifestDocument[],
  searched: ReadonlyMap<Sha256, SearchedDocument>,
): SearchProgress {
  const done = documents.filter(({ sha256 }) => isDone(searched.get(sha256)));
  const [unreadable, read] = [
    done.filter(({ sha256 }) => searched.get(sha256)?.unreadable === true),
    done.filter(({ sha256 }) => searched.get(sha256)?.unreadable === false),
  ];
  const unsearchable = unsearchablePages(vault, documents, searched);
  const damaged = new Set(unsearchable.flatMap(({ state, documentId }) => (state === 'damaged' ? [documentId] : [])));
  const withoutText = read.filter(
    ({ sha256, documentId }) => searched.get(sha256)?.hasText === false && !damaged.has(documentId),
  );
  const pages = documents.reduce((sum, { sha256 }) => sum + (searched.get(sha256)?.readPages ?? 0), 0);
  return {
    documents: documents.length,
    pages,
    read: read.length,
    withoutText: withoutText.map(idOf),
    unsearchable,
    unreadable: unreadable.map(idOf),
  };
}

function idOf({ documentId }: ManifestDocument): DocumentId {
  return documentId;
}
