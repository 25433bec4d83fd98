import type { ApplicationId } from '../../shared/ids.ts';
import type { StoreContext } from './store-context.ts';

/** What the overview can show. */
export const overviewParts = ['grid', 'ranking', 'comparison', 'calibration'] as const;
export type OverviewPart = (typeof overviewParts)[number];

/** A cell of the grid: its row, and the index of its column from 0. */
export interface GridPosition {
  readonly applicationId: ApplicationId;
  readonly column: number;
}

/** What the window knows about the open vault; forgotten when it is locked. */
export interface OverviewState {
  readonly overviewPart: OverviewPart;
  /** the cell that was worked on last; null before the first */
  readonly gridPosition: GridPosition | null;
  /** the two applications chosen to be compared */
  readonly compared: readonly [ApplicationId | null, ApplicationId | null];
}

export interface OverviewSlice extends OverviewState {
  readonly showPart: (part: OverviewPart) => void;
  readonly setGridPosition: (place: GridPosition) => void;
  readonly compare: (first: ApplicationId | null, second: ApplicationId | null) => void;
}

export const initialOverviewState: OverviewState = {
  overviewPart: 'grid',
  gridPosition: null,
  compared: [null, null],
};

export function createOverviewSlice({ get, set }: StoreContext): OverviewSlice {
  return {
    ...initialOverviewState,
    showPart: (overviewPart) => set({ overviewPart }),
    setGridPosition: (place) => {
      const { gridPosition: at } = get();
      if (at?.applicationId !== place.applicationId || at.column !== place.column) set({ gridPosition: place });
    },
    compare: (first, second) => set({ compared: [first, second] }),
  };
}
