import type { SearchHit, SearchStep } from '../../shared/contract/search.ts';
import type { ErrorCode } from '../../shared/errors.ts';
import type { ApplicationId } from '../../shared/ids.ts';
import type { Result } from '../../shared/result.ts';
import { ask, failureIn, isSilent } from './ask.ts';
import type { StoreContext } from './store-context.ts';
import { hitKey, type SearchSlice } from './search-state.ts';

/** The document has been closed or replaced meanwhile: what comes next is another one. */
const goesOn: ReadonlySet<ErrorCode> = new Set(['ballot-locked', 'application-withheld', 'document-unknown']);

export function createSearchSlice(context: StoreContext): SearchSlice {
  const { get, set } = context;
  const readNext = (): Promise<void> => step(context, () => ask(context, 'search.next', {}));
  const stepOrGoOn = (work: () => Promise<Result<SearchStep>>): Promise<void> => step(context, work, readNext);
  return {
    query: '',
    within: null,
    wantedText: null,
    searchProgress: null,
    readingStopped: null,
    found: null,
    searchFailure: null,
    followedHit: null,
    wantedFind: null,
    readNext,
    keepTexts: ({ documentId, page, pages, texts, names }) =>
      stepOrGoOn(() => ask(context, 'search.addPages', { documentId, page, pages, texts, names })),
    passOver: (documentId) => stepOrGoOn(() => ask(context, 'search.setUnreadable', { documentId })),
    setQuery: (query) => set({ query, within: null }),
    searchWithin: (within) => {
      set({ within });
      return get().find();
    },
    find: () => find(context),
    followHit: (applicationId, hit) => followHit(context, applicationId, hit),
    reachedFind: () => set({ wantedFind: null }),
  };
}

/** One step of reading in the background. What comes back after a lock belongs to no vault that is open now. */
async function step(
  context: StoreContext,
  work: () => Promise<Result<SearchStep>>,
  otherwise?: () => Promise<void>,
): Promise<void> {
  const { session } = context.get();
  if (session === null) return;
  const result = await work();
  if (context.get().session?.vaultId !== session.vaultId) return;
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
  const { query, within, session } = context.get();
  if (query.trim() === '') {
    context.set({ found: null, searchFailure: null });
    return;
  }
  const result = await ask(context, 'search.find', { query, within });
  const now = context.get();
  if (now.query !== query || now.within !== within || now.session?.vaultId !== session?.vaultId) return;
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
    wantedFind: hit.words === '' ? null : { documentId: hit.documentId, page: hit.page, words: hit.words },
  });
  navigate({ screen: 'reading', applicationId, gap: null });
}
