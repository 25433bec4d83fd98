import type { BallotView } from '../../shared/contract/ballot.ts';
import type { Desk } from '../../shared/contract/desk.ts';
import type { DeskColumn, DeskFilter, Sorting } from '../../shared/contract/desk-view.ts';
import type { Failure } from '../../shared/errors.ts';
import type { GrantedFile } from '../../shared/contract/app.ts';
import type { ApplicationId } from '../../shared/ids.ts';

export interface DeskSlice {
  readonly desk: Desk | null;
  readonly filter: DeskFilter;
  readonly sorting: Sorting;
  readonly columns: readonly DeskColumn[];
  /** the newest revision whose changes this person has put aside */
  readonly seenRevision: number;
  readonly loadDesk: () => Promise<Failure | null>;
  /** takes a ballot as the engine has committed it */
  readonly putBallot: (ballot: BallotView) => void;
  readonly setFilter: (change: Partial<DeskFilter>) => void;
  readonly setSorting: (sorting: Sorting) => void;
  readonly setColumns: (columns: readonly DeskColumn[]) => void;
  /** puts the news of an amendment aside, or takes them out again */
  readonly setSeenRevision: (revision: number) => void;
  /** sorts by the own order, which is drawn when it is first asked for */
  readonly shuffle: () => Promise<Failure | null>;
  /** records that a changed application was looked at again */
  readonly confirmChecked: (applicationId: ApplicationId) => Promise<Failure | null>;
  /** loads a higher revision of the bundle into the open vault */
  readonly loadAmendment: (file: GrantedFile) => Promise<Failure | null>;
  /** the same with a file that was dropped */
  readonly dropAmendment: (files: readonly File[]) => Promise<Failure | null>;
}
