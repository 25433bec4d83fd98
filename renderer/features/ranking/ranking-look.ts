import type { Desk } from '../../../shared/contract/desk.ts';

/** How standings are shown. */
export interface RankingLook {
  readonly desk: Desk;
  /** for the projector: neither applicants nor people by name */
  readonly hidesNames: boolean;
  /** fractions under the rounded points */
  readonly showsExact: boolean;
}
