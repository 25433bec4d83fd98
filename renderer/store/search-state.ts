import type { SearchHit, SearchProgress, SearchResult, WantedText } from '../../shared/contract/search.ts';
import type { FromViewer } from '../../shared/contract/viewer-port.ts';
import type { Failure } from '../../shared/errors.ts';
import type { ApplicationId, DocumentId } from '../../shared/ids.ts';

/** What was looked for, and where: in everything, or in one application. */
export interface Search {
  readonly query: string;
  readonly within: ApplicationId | null;
}

/** Where the reader is to go: to a page (0-based), and there to the words. */
export interface WantedFind {
  readonly documentId: DocumentId;
  readonly page: number;
  readonly words: string;
}

export interface SearchSlice extends Search {
  /** the text that is to be read next in the background; null: nothing, or not asked yet */
  readonly wantedText: WantedText | null;
  readonly searchProgress: SearchProgress | null;
  /** why the reading in the background has stopped */
  readonly readingStopped: Failure | null;
  /** what was found last, and for what */
  readonly found: (Search & { readonly result: SearchResult }) | null;
  readonly searchFailure: Failure | null;
  /** the hit that was followed last: there the list goes on */
  readonly followedHit: string | null;
  readonly wantedFind: WantedFind | null;
  /** asks what is to be read next: at the beginning, and when other documents may be read */
  readonly readNext: () => Promise<void>;
  /** keeps what was read in the background */
  readonly keepTexts: (read: Extract<FromViewer, { type: 'extracted' }>) => Promise<void>;
  /** goes on without a document that can't be read */
  readonly passOver: (documentId: DocumentId) => Promise<void>;
  readonly setQuery: (query: string) => void;
  readonly searchWithin: (within: ApplicationId | null) => Promise<void>;
  /** looks for the query; only the answer to the last question counts */
  readonly find: () => Promise<void>;
  /** opens the document of a hit at its page */
  readonly followHit: (applicationId: ApplicationId, hit: SearchHit) => void;
  /** the reader has gone there */
  readonly reachedFind: () => void;
}

/** Tells hits apart. */
export function hitKey({ documentId, page }: Pick<SearchHit, 'documentId' | 'page'>): string {
  return `${documentId}-${page}`;
}
