import { isSilent } from './ask.ts';
import type { StoreContext } from './store-context.ts';
import type { FailureSlice } from './failure-state.ts';

export function createFailureSlice({ set }: StoreContext): FailureSlice {
  return {
    failure: null,
    report: (failure) => {
      if (failure !== null && !isSilent(failure)) set({ failure });
    },
    dismissFailure: () => set({ failure: null }),
  };
}
