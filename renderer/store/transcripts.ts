import type { RequestOf } from '../../shared/contract/contract.ts';
import type { PaperChange, PaperDraft, PaperPair, PaperRow, ReopenedPaper } from '../../shared/contract/paper-draft.ts';
import type { Failure } from '../../shared/errors.ts';
import type { ApplicationId } from '../../shared/ids.ts';
import { ask, failureIn } from './ask.ts';
import { withChosenFile } from './choose-file.ts';
import { createPaperKeeper, type PaperKeeper } from './paper-keeper.ts';
import type { SaveQueue } from './save-queue.ts';
import type { StoreContext } from './store-context.ts';

/** The paper ballot being typed here: whose it is, who types it, and what is typed. */
export interface OpenPaper extends ReopenedPaper {
  readonly pair: PaperPair;
}

/** What the window knows about the open vault; forgotten when it is locked and read again from the disk. */
export interface TranscriptsState {
  /** papers begun, and by whom; null until known. The texts stay in the vault until their typist continues */
  readonly begunPapers: readonly PaperPair[] | null;
  readonly openPaper: OpenPaper | null;
}

export interface TranscriptsSlice extends TranscriptsState {
  /** reads which papers are begun */
  readonly recallPaperDrafts: () => Promise<Failure | null>;
  /** opens a paper to begin or continue it; only one is open at a time */
  readonly reopenPaper: (pair: PaperPair) => Promise<Failure | null>;
  /** puts what was typed on the disk, and forgets it in the window */
  readonly closePaper: (pair: PaperPair) => Promise<void>;
  /** takes what is typed for the open paper; it is on the disk within 300 ms */
  readonly typePaper: (pair: PaperPair, applicationId: ApplicationId, row: PaperRow) => void;
  /** lets the person choose the scan to type from; only its digest is kept */
  readonly pickScan: (pair: PaperPair, title: string) => Promise<Failure | null>;
  readonly forgetScan: (pair: PaperPair) => void;
  /** puts everything that was typed on the disk, and waits for that */
  readonly flushPaperDrafts: () => Promise<void>;
  /** a change is on the disk, except for applications closed to its typist; these are no longer shown either */
  readonly paperWasKept: (change: PaperChange, closed: readonly ApplicationId[]) => void;
  /** hands over what one person has typed; it stays in the vault only, because the second person must not see it */
  readonly transcribe: (request: RequestOf<'merge.transcribe'>) => Promise<Failure | null>;
}

export const initialTranscriptsState: TranscriptsState = { begunPapers: null, openPaper: null };

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
      // No draft may be written after the transcript made from it.
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

/** Opening and closing papers: the window holds only the open one. */
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
