import type { CompetitionView } from '../../../shared/contract/competition.ts';
import type { EvaluationOverview } from '../../../shared/contract/evaluation.ts';
import type { ResultView } from '../../../shared/contract/merge.ts';

/** Null: no other standing has the same total; otherwise, whether the tie-breaking rule separated them. */
export type Tie = 'resolved' | 'unresolved' | null;

/** How standings are shown. */
export interface RankingDisplayOptions {
  readonly competition: CompetitionView;
  /** for the projector: names neither of applicants nor of people */
  readonly hidesNames: boolean;
  /** shows exact fractions below the rounded points */
  readonly showsExact: boolean;
}

/** A result, for notes beside its ranking. */
export interface ResultNoteProps extends Pick<RankingDisplayOptions, 'competition' | 'hidesNames'> {
  readonly result: ResultView;
}

/** Props of a part that helps to understand the ranking. */
export type EvaluationPartProps = RankingDisplayOptions & { readonly evaluation: EvaluationOverview };
