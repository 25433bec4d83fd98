import type { SearchHit, SearchProgress, SearchResult, SearchStep, WantedText } from '../../shared/contract/search.ts';
import type { FromViewer } from '../../shared/contract/viewer-port.ts';
import type { ErrorCode, Failure } from '../../shared/errors.ts';
import type { ApplicationId, DocumentId } from '../../shared/ids.ts';
import type { Result } from '../../shared/result.ts';
import { ask, failureIn, isSilent } from './ask.ts';
import { anyWords } from './reader.ts';
import type { StoreContext } from './store-context.ts';

/** What was looked for, and where: in everything, or in one application. */
export interface Search {
  readonly query: string;
  readonly within: ApplicationId | null;
}

/** Where the reader is to go: to a page (0-based), and there to the words. */
export interface PendingFind {
  readonly documentId: DocumentId;
  readonly page: number;
  readonly words: string;
}

/** What the window knows of the open vault: forgotten when it is locked. */
export interface SearchState extends Search {
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
  readonly pendingFind: PendingFind | null;
}

export interface SearchSlice extends SearchState {
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
  readonly finishFind: () => void;
}

/** Tells hits apart. */
export function hitKey({ documentId, page }: Pick<SearchHit, 'documentId' | 'page'>): string {
  return `${documentId}-${page}`;
}

/** The document has been closed or replaced meanwhile: what comes next is another one. */
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

/** One step of reading in the background. What comes back after a lock belongs to no vault that is open now. */
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
    // The same text asked for once more is on its way already.
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
    // What was found as a part of a word must be found in the document too.
    findOptions: anyWords,
    pendingFind: hit.words === '' ? null : { documentId: hit.documentId, page: hit.page, words: hit.words },
  });
  navigate({ screen: 'reading', applicationId, gap: null });
}
