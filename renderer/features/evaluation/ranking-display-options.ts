import type { CompetitionView } from '../../../shared/contract/competition.ts';
import type { EvaluationOverview } from '../../../shared/contract/evaluation.ts';
import type { ResultView } from '../../../shared/contract/merge.ts';

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

/** A result with what is said beside its ranking. */
export interface ResultNoteProps extends Pick<RankingDisplayOptions, 'competition' | 'hidesNames'> {
  readonly result: ResultView;
}

/** A part of what helps to understand the ranking. */
export type EvaluationPartProps = RankingDisplayOptions & { readonly evaluation: EvaluationOverview };
