import type {
  ApplicationRatings,
  EvaluationOverview,
  StabilityView,
  SuppositionRequest,
  WhatIfView,
} from '../../shared/contract/evaluation.ts';
import type { Failure } from '../../shared/errors.ts';
import type { ApplicationId } from '../../shared/ids.ts';
import type { Result } from '../../shared/result.ts';
import { ask, failureIn } from './ask.ts';
import type { StoreContext } from './store-context.ts';

/**
 * What the window knows besides the ranking; forgotten when the vault is locked, and computed again for a new result.
 */
export interface EvaluationState {
  readonly evaluation: EvaluationOverview | null;
  readonly stability: StabilityView | null;
}

export interface EvaluationSlice extends EvaluationState {
  readonly loadEvaluation: () => Promise<Failure | null>;
  /** @param seed empty: the bundle's own seed, with which everybody draws the same juries */
  readonly drawJuries: (seed: string) => Promise<Failure | null>;
  /** changes nothing, and is not stored */
  readonly suppose: (supposition: SuppositionRequest) => Promise<Result<WhatIfView>>;
  readonly readRatings: (applicationId: ApplicationId) => Promise<Result<ApplicationRatings>>;
}

export const initialEvaluationState: EvaluationState = { evaluation: null, stability: null };

export function createEvaluationSlice(context: StoreContext): EvaluationSlice {
  const { get, set } = context;
  return {
    ...initialEvaluationState,
    loadEvaluation: async () => {
      const evaluation = await ask(context, 'evaluation.overview', {});
      if (evaluation.ok) set({ evaluation: evaluation.value });
      return failureIn(evaluation);
    },
    drawJuries: async (seed) => {
      const stability = await get().runJob((jobId) =>
        ask(context, 'evaluation.stability', seed === '' ? { jobId } : { jobId, seed }),
      );
      if (stability.ok) set({ stability: stability.value });
      return failureIn(stability);
    },
    suppose: (supposition) => ask(context, 'evaluation.whatIf', supposition),
    readRatings: (applicationId) => ask(context, 'evaluation.ratingsOf', { applicationId }),
  };
}
