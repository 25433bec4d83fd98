import type { PaperChange, PaperDraft, PaperPair } from '../../shared/contract/paper-draft.ts';
import type { VaultId } from '../../shared/ids.ts';
import { ask, failureIn } from './ask.ts';
import { createLatestSaver } from './latest-saver.ts';
import type { SaveQueue } from './save-queue.ts';
import type { StoreContext } from './store-context.ts';

/** Puts what is typed from a paper on the disk: only the changed rows, and only the newest state of each. */
export interface PaperKeeper {
  readonly put: (change: PaperChange) => void;
  /** tries to save everything that isn't on the disk yet, and waits for it */
  readonly flush: () => Promise<void>;
  /** adds to a draft what couldn't be put on the disk yet */
  readonly withWaiting: (pair: PaperPair, draft: PaperDraft) => PaperDraft;
}

/** A change not on the disk yet, with its vault's id, because the vault may be locked and unlocked in the meantime. */
interface Waiting {
  readonly vaultId: VaultId;
  readonly change: PaperChange;
}

/** Typed text is on its way to the disk at most this long after its first unsaved key, however fast others follow. */
const keepMaxWaitMs = 100;

/** Keeps the newest state of each paper, and never writes one vault's text into another. */
export function createPaperKeeper(context: StoreContext, queue: SaveQueue): PaperKeeper {
  const waiting = new Map<string, Waiting>();
  const keepWaiting = async (key: string): Promise<void> => {
    const typed = waiting.get(key);
    if (typed === undefined || typed.vaultId !== context.get().vaultSession?.vaultId) return;
    waiting.delete(key);
    if (await keep(context, typed.change)) return;
    const newer = waiting.get(key);
    waiting.set(key, newer === undefined ? typed : { ...newer, change: together(typed.change, newer.change) });
  };
  const saver = createLatestSaver<string, null>({
    queue,
    save: keepWaiting,
    debounceMs: keepMaxWaitMs,
    maxWaitMs: keepMaxWaitMs,
  });
  const keyOf = ({ personId, enteredBy }: PaperPair): string =>
    `${context.get().vaultSession?.vaultId ?? ''}/${personId}/${enteredBy}`;
  return {
    put: (change) => {
      const vaultId = context.get().vaultSession?.vaultId;
      if (vaultId === undefined) return;
      const key = keyOf(change);
      const before = waiting.get(key);
      waiting.set(key, { vaultId, change: before === undefined ? change : together(before.change, change) });
      saver.put(key, null);
    },
    flush: async () => {
      await Promise.all([...waiting.keys()].map((key) => queue(() => keepWaiting(key))));
      // Waits for what was already being saved.
      await queue(() => Promise.resolve());
    },
    withWaiting: (pair, draft) => {
      const change = waiting.get(keyOf(pair))?.change;
      if (change === undefined) return draft;
      return { rows: { ...draft.rows, ...change.rows }, scan: change.scan === undefined ? draft.scan : change.scan };
    },
  };
}

/** Merges two changes of one paper: what the newer one names replaces the older. */
function together(older: PaperChange, newer: PaperChange): PaperChange {
  return { ...older, ...newer, rows: { ...older.rows, ...newer.rows } };
}

/** @returns whether the change is on the disk; if not, the failure has been reported */
async function keep(context: StoreContext, change: PaperChange): Promise<boolean> {
  const { get, set } = context;
  const kept = await ask(context, 'merge.keepPaperDraft', change);
  if (kept.ok) {
    set({ lastSavedAt: kept.value.at });
    get().paperWasKept(change, kept.value.closed);
  }
  get().report(failureIn(kept));
  return kept.ok;
}
