import type { SearchHit, SearchProgress, SearchResult, SearchStep, WantedText } from '../../shared/contract/search.ts';
import type { FromViewer } from '../../shared/contract/viewer-port.ts';
import type { ErrorCode, Failure } from '../../shared/errors.ts';
import type { ApplicationId, DocumentId } from '../../shared/ids.ts';
import type { Result } from '../../shared/result.ts';
import { ask, failureIn, isSilent } from './ask.ts';
import { anyWords } from './reader.ts';
import type { StoreContext } from './store-context.ts';

/** What is searched for, and where: in everything, or in one application. */
export interface Search {
  readonly query: string;
  readonly within: ApplicationId | null;
}

/** Where the reader is to go: to a page (0-based), and to the words on it. */
export interface PendingFind {
  readonly documentId: DocumentId;
  readonly page: number;
  readonly words: string;
}

/** What the window knows about the open vault; forgotten when it is locked. */
export interface SearchState extends Search {
  /** the text to be read next in the background; null: none, or not asked yet */
  readonly wantedText: WantedText | null;
  readonly searchProgress: SearchProgress | null;
  /** why reading in the background has stopped */
  readonly readingStopped: Failure | null;
  /** the last search and its result */
  readonly found: (Search & { readonly result: SearchResult }) | null;
  readonly searchFailure: Failure | null;
  /** the hit followed last, at which the list continues */
  readonly followedHit: string | null;
  readonly pendingFind: PendingFind | null;
}

export interface SearchSlice extends SearchState {
  /** asks what to read next: at the beginning, and when the documents that may be read have changed */
  readonly readNext: () => Promise<void>;
  /** stores what was read in the background */
  readonly keepTexts: (read: Extract<FromViewer, { type: 'extracted' }>) => Promise<void>;
  /** continues without a document that can't be read */
  readonly passOver: (documentId: DocumentId) => Promise<void>;
  readonly setQuery: (query: string) => void;
  readonly searchWithin: (within: ApplicationId | null) => Promise<void>;
  /** searches for the query; answers to earlier queries are ignored */
  readonly find: () => Promise<void>;
  /** opens the hit's document at its page */
  readonly followHit: (applicationId: ApplicationId, hit: SearchHit) => void;
  /** to be called when the reader is there */
  readonly finishFind: () => void;
}

/** Identifies a hit. */
export function hitKey({ documentId, page }: Pick<SearchHit, 'documentId' | 'page'>): string {
  return `${documentId}-${page}`;
}

/** Failures after which reading continues with another document: this one was closed or replaced in the meantime. */
const goesOn: ReadonlySet<ErrorCode> = new Set(['ballot-locked', 'application-withheld', 'document-unknown']);

export const initialSearchState: SearchState = {
  query: '',
  within: null,
  wantedText: null,
  searchProgress: null,
  readingStopped: null,
  found: null,
  searchFailure: null,
  followedHit: null,
  pendingFind: null,
};

export function createSearchSlice(context: StoreContext): SearchSlice {
  const { get, set } = context;
  const readNext = (): Promise<void> => step(context, () => ask(context, 'search.next', {}));
  const stepOrGoOn = (work: () => Promise<Result<SearchStep>>): Promise<void> => step(context, work, readNext);
  return {
    ...initialSearchState,
    readNext,
    keepTexts: ({ documentId, page, pages, texts, names, states = [] }) =>
      stepOrGoOn(() => ask(context, 'search.addPages', { documentId, page, pages, texts, names, states })),
    passOver: (documentId) => stepOrGoOn(() => ask(context, 'search.setUnreadable', { documentId })),
    setQuery: (query) => set({ query, within: null }),
    searchWithin: (within) => {
      set({ within });
      return get().find();
    },
    find: () => find(context),
    followHit: (applicationId, hit) => followHit(context, applicationId, hit),
    finishFind: () => set({ pendingFind: null }),
  };
}

/**
 * One step of reading in the background. An answer that arrives after a lock is dropped: its vault is no longer open.
 */
async function step(
  context: StoreContext,
  work: () => Promise<Result<SearchStep>>,
  otherwise?: () => Promise<void>,
): Promise<void> {
  const { vaultSession } = context.get();
  if (vaultSession === null) return;
  const result = await work();
  if (context.get().vaultSession?.vaultId !== vaultSession.vaultId) return;
  if (result.ok) {
    const { wanted, progress } = result.value;
    const { wantedText: before } = context.get();
    // If the same text is wanted again, it is already on its way.
    const isSame = wanted !== null && before?.documentId === wanted.documentId && before.page === wanted.page;
    context.set({ wantedText: isSame ? before : wanted, searchProgress: progress, readingStopped: null });
  } else if (otherwise !== undefined && goesOn.has(result.error.code)) {
    context.set({ wantedText: null });
    await otherwise();
  } else {
    context.set({ wantedText: null, readingStopped: isSilent(result.error) ? null : result.error });
  }
}

async function find(context: StoreContext): Promise<void> {
  const { query, within, vaultSession } = context.get();
  if (query.trim() === '') {
    context.set({ found: null, searchFailure: null });
    return;
  }
  const result = await ask(context, 'search.find', { query, within });
  const now = context.get();
  if (now.query !== query || now.within !== within || now.vaultSession?.vaultId !== vaultSession?.vaultId) return;
  if (result.ok)
    context.set({
      found: { query, within, result: result.value },
      searchProgress: result.value.progress,
      searchFailure: null,
    });
  else context.set({ searchFailure: failureIn(result) });
}

function followHit({ get, set }: StoreContext, applicationId: ApplicationId, hit: SearchHit): void {
  const { hiddenSide, hideSide, chooseTab, rememberPage, navigate } = get();
  if (hiddenSide === 'documents') hideSide(null);
  rememberPage(hit.documentId, hit.page + 1);
  chooseTab(applicationId, hit.documentId);
  set({
    followedHit: hitKey(hit),
    // A hit inside a word must be found in the document too.
    findOptions: anyWords,
    pendingFind: hit.words === '' ? null : { documentId: hit.documentId, page: hit.page, words: hit.words },
  });
  navigate({ screen: 'reading', applicationId, gap: null });
}
