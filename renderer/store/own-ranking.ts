import type { OwnRanks } from '../../shared/domain/own-ranking.ts';
import type { Failure } from '../../shared/errors.ts';
import { ask, failureIn } from './ask.ts';
import type { SaveQueue } from './save-queue.ts';
import type { StoreContext } from './store-context.ts';

/** What the window knows about the open vault; forgotten when it is locked. */
export interface OwnRankingState {
  /** the person's own order as it is on the disk, or on its way there; null until read */
  readonly ownRanks: OwnRanks | null;
  /** earlier orders since the vault was unlocked, the newest last */
  readonly ranksBefore: readonly OwnRanks[];
}

export interface OwnRankingSlice extends OwnRankingState {
  readonly loadOwnRanks: () => Promise<Failure | null>;
  readonly setOwnRanks: (ranks: OwnRanks) => Promise<Failure | null>;
  readonly undoOwnRanks: () => Promise<Failure | null>;
}

export const initialOwnRankingState: OwnRankingState = { ownRanks: null, ranksBefore: [] };

export function createOwnRankingSlice(context: StoreContext, queue: SaveQueue): OwnRankingSlice {
  const { get, set } = context;
  return {
    ...initialOwnRankingState,
    loadOwnRanks: async () => {
      const result = await queue(() => ask(context, 'ownRanking.get', {}));
      if (result.ok) set({ ownRanks: result.value });
      return failureIn(result);
    },
    setOwnRanks: (ranks) => {
      const before = get().ownRanks;
      // The same object means that nothing moved.
      if (before === null || before === ranks) return Promise.resolve(null);
      set(({ ranksBefore }) => ({ ranksBefore: [...ranksBefore, before] }));
      return keep(context, queue, ranks);
    },
    undoOwnRanks: () => {
      const last = get().ranksBefore.at(-1);
      if (last === undefined) return Promise.resolve(null);
      set(({ ranksBefore }) => ({ ranksBefore: ranksBefore.slice(0, -1) }));
      return keep(context, queue, last);
    },
  };
}

/** Shows an order at once and puts it on the disk; an order that couldn't be kept is no longer shown. */
async function keep(context: StoreContext, queue: SaveQueue, ranks: OwnRanks): Promise<Failure | null> {
  context.set({ ownRanks: ranks });
  const result = await queue(() => ask(context, 'ownRanking.set', { ranks: [...ranks] }));
  if (!result.ok) await context.get().loadOwnRanks();
  context.get().report(failureIn(result));
  return failureIn(result);
}
