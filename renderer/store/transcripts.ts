import type { RequestOf } from '../../shared/contract/contract.ts';
import type { PaperChange, PaperDraft, PaperPair, PaperRow, ReopenedPaper } from '../../shared/contract/paper-draft.ts';
import { emptyDraft } from '../../shared/domain/paper-draft.ts';
import type { Failure } from '../../shared/errors.ts';
import type { ApplicationId } from '../../shared/ids.ts';
import { ask, failureIn } from './ask.ts';
import { withChosenFile } from './choose-file.ts';
import { createPaperKeeper, type PaperKeeper } from './paper-keeper.ts';
import type { SaveQueue } from './save-queue.ts';
import type { StoreContext } from './store-context.ts';

/** The paper that is being typed here, with whose it is and who types. */
export interface OpenPaper extends ReopenedPaper {
  readonly pair: PaperPair;
}

/** What the window knows of the open vault: forgotten when it is locked, and read again from the disk. */
export interface TranscriptsState {
  /** which papers are begun, and by whom; null before it is known. What was typed stays in the vault until its typist goes on */
  readonly begunPapers: readonly PaperPair[] | null;
  readonly openPaper: OpenPaper | null;
}

export interface TranscriptsSlice extends TranscriptsState {
  /** reads which papers are begun */
  readonly recallPaperDrafts: () => Promise<Failure | null>;
  /** goes on with a paper, or begins it: only one is open at a time */
  readonly reopenPaper: (pair: PaperPair) => Promise<Failure | null>;
  /** puts what was typed on the disk, and forgets it here */
  readonly closePaper: (pair: PaperPair) => Promise<void>;
  /** takes what is typed of the open paper; it is on the disk before 300 ms have gone */
  readonly typePaper: (pair: PaperPair, applicationId: ApplicationId, row: PaperRow) => void;
  /** lets the person choose the scan that is typed from; only its digest is kept */
  readonly pickScan: (pair: PaperPair, title: string) => Promise<Failure | null>;
  readonly forgetScan: (pair: PaperPair) => void;
  /** puts everything that was typed on the disk, and waits for it */
  readonly flushPaperDrafts: () => Promise<void>;
  /** a change is on the disk, but for what its typist may not type: that isn't shown any more either */
  readonly paperWasKept: (change: PaperChange, closed: readonly ApplicationId[]) => void;
  /** hands over what one person has typed: the second person must not see it, so it stays in the vault alone */
  readonly transcribe: (request: RequestOf<'merge.transcribe'>) => Promise<Failure | null>;
}

export const initialTranscriptsState: TranscriptsState = { begunPapers: null, openPaper: null };

/** What one person has typed of another's paper; nothing of a paper that isn't open. */
export function paperDraftOf({ openPaper }: TranscriptsState, pair: PaperPair): PaperDraft {
  return openPaper !== null && isSamePaper(openPaper.pair, pair) ? openPaper.draft : emptyDraft;
}

export function isSamePaper(one: PaperPair, other: PaperPair): boolean {
  return one.personId === other.personId && one.enteredBy === other.enteredBy;
}

export function createTranscriptsSlice(context: StoreContext, queue: SaveQueue): TranscriptsSlice {
  const { get, set } = context;
  const keeper = createPaperKeeper(context, queue);
  const putScan = (pair: PaperPair, scan: PaperDraft['scan']): void => {
    if (changeOpen(context, pair, (open) => ({ ...open, draft: { ...open.draft, scan } })))
      keeper.put({ ...pair, rows: {}, scan });
  };
  return {
    ...initialTranscriptsState,
    ...opening(context, keeper),
    typePaper: (pair, applicationId, row) => {
      const isOpen = changeOpen(context, pair, (open) => ({
        ...open,
        draft: { ...open.draft, rows: { ...open.draft.rows, [applicationId]: row } },
        heldBack: open.heldBack.filter((id) => id !== applicationId),
      }));
      if (isOpen) keeper.put({ ...pair, rows: { [applicationId]: row } });
    },
    pickScan: (pair, title) =>
      withChosenFile(context, { purpose: 'open-scan', title }, async ({ grant, name }) => {
        const { vaultSession } = get();
        const digest = await ask(context, 'merge.scanDigest', { file: grant });
        if (digest.ok && get().vaultSession?.vaultId === vaultSession?.vaultId)
          putScan(pair, { name, sha256: digest.value.sha256 });
        return failureIn(digest);
      }),
    forgetScan: (pair) => putScan(pair, null),
    flushPaperDrafts: keeper.flush,
    paperWasKept: ({ personId, enteredBy }, closed) => {
      const pair = { personId, enteredBy };
      const begunPapers = get().begunPapers ?? [];
      if (!begunPapers.some((begun) => isSamePaper(begun, pair))) set({ begunPapers: [...begunPapers, pair] });
      if (closed.length > 0) changeOpen(context, pair, (open) => ({ ...open, draft: without(open.draft, closed) }));
    },
    transcribe: async (request) => {
      // What is kept must not come after the transcript that it has become.
      await get().flushPaperDrafts();
      const result = await ask(context, 'merge.transcribe', request);
      if (result.ok) {
        set({ mergeOverview: result.value, result: null });
        changeOpen(context, request, () => null);
        const isSigned = result.value.transcripts.signed.some(({ personId }) => personId === request.personId);
        if (isSigned)
          set({ begunPapers: (get().begunPapers ?? []).filter(({ personId }) => personId !== request.personId) });
      }
      return failureIn(result);
    },
  };
}

/** Opening and closing: only what is open is in the window. */
function opening(
  context: StoreContext,
  keeper: PaperKeeper,
): Pick<TranscriptsSlice, 'recallPaperDrafts' | 'reopenPaper' | 'closePaper'> {
  const { get, set } = context;
  return {
    recallPaperDrafts: async () => {
      const begun = await ask(context, 'merge.paperDrafts', {});
      if (begun.ok) set({ begunPapers: begun.value });
      return failureIn(begun);
    },
    reopenPaper: async (pair) => {
      const vaultId = get().vaultSession?.vaultId;
      await keeper.flush();
      const reopened = await ask(context, 'merge.paperDraft', pair);
      if (reopened.ok && get().vaultSession?.vaultId === vaultId) {
        const draft = keeper.withWaiting(pair, reopened.value.draft);
        set({ openPaper: { ...reopened.value, pair, draft } });
      }
      return failureIn(reopened);
    },
    closePaper: async (pair) => {
      changeOpen(context, pair, () => null);
      await keeper.flush();
    },
  };
}

/** Changes the open paper if it is this one. @returns whether it is */
function changeOpen(
  { get, set }: StoreContext,
  pair: PaperPair,
  change: (open: OpenPaper) => OpenPaper | null,
): boolean {
  const { openPaper } = get();
  if (openPaper === null || !isSamePaper(openPaper.pair, pair)) return false;
  set({ openPaper: change(openPaper) });
  return true;
}

function without({ rows, scan }: PaperDraft, closed: readonly ApplicationId[]): PaperDraft {
  const gone = new Set<string>(closed);
  return { rows: Object.fromEntries(Object.entries(rows).filter(([id]) => !gone.has(id))), scan };
}
