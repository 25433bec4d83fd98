import type { OwnRanks } from '../../shared/domain/own-ranking.ts';
import type { Failure } from '../../shared/errors.ts';
import type { ApplicationId } from '../../shared/ids.ts';
import { ask, failureIn } from './ask.ts';
import type { SaveQueue } from './save-queue.ts';
import type { StoreContext } from './store-context.ts';

/** What the overview can show. */
export const overviewParts = ['grid', 'ranking', 'comparison', 'calibration'] as const;
export type OverviewPart = (typeof overviewParts)[number];

/** A cell of the grid by its row and the number of its column, from 0. */
export interface GridPlace {
  readonly applicationId: ApplicationId;
  readonly column: number;
}

export interface OverviewSlice {
  readonly overviewPart: OverviewPart;
  readonly showPart: (part: OverviewPart) => void;
  /** the cell that was worked on last; null before */
  readonly gridPlace: GridPlace | null;
  readonly setGridPlace: (place: GridPlace) => void;
  /** the two applications chosen to be compared */
  readonly compared: readonly [ApplicationId | null, ApplicationId | null];
  readonly compare: (first: ApplicationId | null, second: ApplicationId | null) => void;
  /** the own order as it is on the disk, or on its way there; null until it was read */
  readonly ownRanks: OwnRanks | null;
  /** the orders before it in this session, the newest last */
  readonly ranksBefore: readonly OwnRanks[];
  readonly loadOwnRanks: () => Promise<Failure | null>;
  readonly setOwnRanks: (ranks: OwnRanks) => Promise<Failure | null>;
  readonly undoOwnRanks: () => Promise<Failure | null>;
}

export function createOverviewSlice(context: StoreContext, queue: SaveQueue): OverviewSlice {
  const { get, set } = context;
  return {
    overviewPart: 'grid',
    showPart: (overviewPart) => set({ overviewPart }),
    gridPlace: null,
    setGridPlace: (gridPlace) => set({ gridPlace }),
    compared: [null, null],
    compare: (first, second) => set({ compared: [first, second] }),
    ownRanks: null,
    ranksBefore: [],
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

/** Shows an order at once and puts it on the disk; what could not be kept is not shown as if it were. */
async function keep(context: StoreContext, queue: SaveQueue, ranks: OwnRanks): Promise<Failure | null> {
  context.set({ ownRanks: ranks });
  const result = await queue(() => ask(context, 'ownRanking.set', { ranks: [...ranks] }));
  if (!result.ok) await context.get().loadOwnRanks();
  context.get().report(failureIn(result));
  return failureIn(result);
}
