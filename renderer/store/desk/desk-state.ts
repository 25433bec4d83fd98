import type { BallotView } from '../../../shared/contract/ballot.ts';
import type { Desk } from '../../../shared/contract/desk.ts';
import type { Failure } from '../../../shared/errors.ts';
import type { GrantedFile } from '../../../shared/contract/app.ts';
import type { DeskFilter, Sorting } from './desk-rows.ts';

export interface DeskSlice {
  readonly desk: Desk | null;
  readonly filter: DeskFilter;
  readonly sorting: Sorting;
  readonly loadDesk: () => Promise<Failure | null>;
  /** takes a ballot as the engine has committed it */
  readonly putBallot: (ballot: BallotView) => void;
  readonly setFilter: (change: Partial<DeskFilter>) => void;
  readonly setSorting: (sorting: Sorting) => void;
  /** loads a higher revision of the bundle into the open vault */
  readonly loadAmendment: (file: GrantedFile) => Promise<Failure | null>;
}
