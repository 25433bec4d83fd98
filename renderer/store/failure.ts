import type { Failure } from '../../shared/errors.ts';
import { isSilent } from './ask.ts';
import type { StoreContext } from './store-context.ts';

/** What went wrong in the background, where no form stands beside which it could be said. */
export interface FailureSlice {
  readonly failure: Failure | null;
  /** shows a failure; null and what needs no words change nothing */
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
