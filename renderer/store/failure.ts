import type { Failure } from '../../shared/errors.ts';
import { isSilent } from './ask.ts';
import type { StoreContext } from './store-context.ts';

/** A failure in the background, without a form beside which it could be shown. */
export interface FailureSlice {
  readonly failure: Failure | null;
  /** shows a failure; null and silent failures change nothing */
  readonly report: (failure: Failure | null) => void;
  readonly dismissFailure: () => void;
}

export function createFailureSlice({ set }: StoreContext): FailureSlice {
  return {
    failure: null,
    report: (failure) => {
      if (failure !== null && !isSilent(failure)) set({ failure });
    },
    dismissFailure: () => set({ failure: null }),
  };
}
