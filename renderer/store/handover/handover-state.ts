import type { HandedIn, HandoverReview } from '../../../shared/contract/handover.ts';
import type { Failure } from '../../../shared/errors.ts';

export interface HandoverSlice {
  /** null while unknown or out of date */
  readonly review: HandoverReview | null;
  /** the file handed in last in this sitting */
  readonly lastHandedIn: HandedIn | null;
  readonly loadReview: () => Promise<Failure | null>;
  /** asks where to save, then signs and writes; a cancelled dialog changes nothing */
  readonly handIn: (status: HandedIn['status'], dialogTitle: string) => Promise<Failure | null>;
  readonly print: () => Promise<void>;
}
