import type { CompetitionView } from '../../../shared/contract/competition.ts';

/** Whether a standing has the same total as others, and whether the rule on ties told them apart. */
export type Tie = 'resolved' | 'unresolved' | null;

/** How standings are shown. */
export interface RankingDisplayOptions {
  readonly competition: CompetitionView;
  /** for the projector: neither applicants nor people by name */
  readonly hidesNames: boolean;
  /** fractions under the rounded points */
  readonly showsExact: boolean;
}
