import type { OwnRanks } from '../../shared/domain/own-ranking.ts';
import type { Failure } from '../../shared/errors.ts';
import type { ApplicationId } from '../../shared/ids.ts';

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
