import type { RequestOf } from '../../shared/contract/contract.ts';
import type { KeptPaperDraft, PaperDraft, PaperRow } from '../../shared/contract/paper-draft.ts';
import type { Failure } from '../../shared/errors.ts';
import type { ApplicationId, PersonId, VaultId } from '../../shared/ids.ts';
import { ask, failureIn } from './ask.ts';
import { withChosenFile } from './choose-file.ts';
import { createLatestSaver } from './latest-saver.ts';
import { emptyDraft } from './paper-draft.ts';
import type { SaveQueue } from './save-queue.ts';
import type { StoreContext } from './store-context.ts';

/** Whose paper is typed, and who types it. */
export interface PaperPair {
  readonly personId: PersonId;
  readonly enteredBy: PersonId;
}

/** What the window knows of the open vault: forgotten when it is locked, and read again from the disk. */
export interface TranscriptsState {
  /** what is being typed: by whose paper it is, then by who types */
  readonly paperDrafts: Readonly<Record<PersonId, Readonly<Record<PersonId, PaperDraft>>>>;
}

export interface TranscriptsSlice extends TranscriptsState {
  /** takes what is typed; it is on the disk before 300 ms have gone */
  readonly typePaper: (pair: PaperPair, applicationId: ApplicationId, row: PaperRow) => void;
  /** lets the person choose the scan that is typed from; only its digest is kept */
  readonly pickScan: (pair: PaperPair, title: string) => Promise<Failure | null>;
  readonly forgetScan: (pair: PaperPair) => void;
  /** reads what the vault kept, where this window knows nothing newer */
  readonly recallPaperDrafts: () => Promise<Failure | null>;
  /** puts everything that was typed on the disk, and waits for it */
  readonly flushPaperDrafts: () => Promise<void>;
  /** hands over what one person has typed; it stays in the window until both are equal, to be mended and not typed anew */
  readonly transcribe: (request: RequestOf<'merge.transcribe'>) => Promise<Failure | null>;
}

export const initialTranscriptsState: TranscriptsState = { paperDrafts: {} };

/** What one person has typed of another's paper. */
export function paperDraftOf({ paperDrafts }: TranscriptsState, { personId, enteredBy }: PaperPair): PaperDraft {
  return paperDrafts[personId]?.[enteredBy] ?? emptyDraft;
}

/** What is not on the disk yet, with all that keeping it needs: the vault may be locked and unlocked meanwhile. */
interface TypedPaper {
  readonly vaultId: VaultId;
  readonly kept: KeptPaperDraft;
}

interface PaperKeeper {
  readonly put: (kept: KeptPaperDraft) => void;
  readonly flush: () => Promise<void>;
}

/** So long after the first key not yet on the disk it is kept there, however fast the next ones come. */
const keepMaxWaitMs = 100;

export function createTranscriptsSlice(context: StoreContext, queue: SaveQueue): TranscriptsSlice {
  const { get, set } = context;
  const keeper = createPaperKeeper(context, queue);
  const putDraft = (pair: PaperPair, change: (draft: PaperDraft) => PaperDraft): void => {
    const { personId, enteredBy } = pair;
    const { paperDrafts } = get();
    const draft = change(paperDraftOf(get(), pair));
    set({ paperDrafts: { ...paperDrafts, [personId]: { ...paperDrafts[personId], [enteredBy]: draft } } });
    keeper.put({ ...pair, draft });
  };
  return {
    ...initialTranscriptsState,
    typePaper: (pair, applicationId, row) =>
      putDraft(pair, (draft) => ({ ...draft, rows: { ...draft.rows, [applicationId]: row } })),
    pickScan: (pair, title) =>
      withChosenFile(context, { purpose: 'open-scan', title }, async ({ grant, name }) => {
        const { vaultSession } = get();
        const digest = await ask(context, 'merge.scanDigest', { file: grant });
        // A scan may take its time, and the vault may have been locked meanwhile.
        if (digest.ok && get().vaultSession?.vaultId === vaultSession?.vaultId)
          putDraft(pair, (draft) => ({ ...draft, scan: { name, sha256: digest.value.sha256 } }));
        return failureIn(digest);
      }),
    forgetScan: (pair) => putDraft(pair, (draft) => ({ ...draft, scan: null })),
    recallPaperDrafts: async () => {
      const kept = await ask(context, 'merge.paperDrafts', {});
      if (kept.ok) set(({ paperDrafts }) => ({ paperDrafts: withKept(paperDrafts, kept.value) }));
      return failureIn(kept);
    },
    flushPaperDrafts: keeper.flush,
    transcribe: async (request) => {
      // What is kept must not come after the transcript that it has become.
      await get().flushPaperDrafts();
      const { personId } = request;
      const result = await ask(context, 'merge.transcribe', request);
      if (result.ok) {
        set({ mergeOverview: result.value, result: null });
        if (result.value.transcripts.signed.some((signed) => signed.personId === personId))
          set({ paperDrafts: { ...get().paperDrafts, [personId]: {} } });
      }
      return failureIn(result);
    },
  };
}

/** Keeps the newest of each paper, and nothing of one vault in another. */
function createPaperKeeper(context: StoreContext, queue: SaveQueue): PaperKeeper {
  const { get } = context;
  const waiting = new Map<string, TypedPaper>();
  const keepWaiting = async (key: string): Promise<void> => {
    const typed = waiting.get(key);
    if (typed === undefined || typed.vaultId !== get().vaultSession?.vaultId) return;
    waiting.delete(key);
    await keep(context, typed.kept);
  };
  const saver = createLatestSaver<string, null>({
    queue,
    save: keepWaiting,
    debounceMs: keepMaxWaitMs,
    maxWaitMs: keepMaxWaitMs,
  });
  return {
    put: (kept) => {
      const vaultId = get().vaultSession?.vaultId;
      if (vaultId === undefined) return;
      const key = `${vaultId}/${kept.personId}/${kept.enteredBy}`;
      waiting.set(key, { vaultId, kept });
      saver.put(key, null);
    },
    flush: async () => {
      await Promise.all([...waiting.keys()].map((key) => queue(() => keepWaiting(key))));
    },
  };
}

function withKept(
  paperDrafts: TranscriptsState['paperDrafts'],
  kept: readonly KeptPaperDraft[],
): TranscriptsState['paperDrafts'] {
  return kept.reduce(
    (all, { personId, enteredBy, draft }) => ({ ...all, [personId]: { [enteredBy]: draft, ...all[personId] } }),
    paperDrafts,
  );
}

async function keep(context: StoreContext, draft: KeptPaperDraft): Promise<void> {
  const kept = await ask(context, 'merge.keepPaperDraft', draft);
  if (kept.ok) context.set({ lastSavedAt: kept.value.at });
  context.get().report(failureIn(kept));
}
