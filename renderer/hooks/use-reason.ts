import { reasonKey } from '../store/reasons.ts';
import { useAppStore } from './use-app-store.tsx';

export interface TypedReason {
  readonly reason: string;
  readonly setReason: (text: string) => void;
  /** to be called with whether the decision is recorded: only then is the reason forgotten */
  readonly settle: (isRecorded: boolean) => void;
}

/**
 * The reason for a decision as it was typed so far, wherever the person has been in between.
 * @param decision which one: a reason is kept for each
 * @param initial as long as nothing was typed
 */
export function useReason(decision: string, initial = ''): TypedReason {
  const typed = useAppStore(({ reasons, vaultSession }) =>
    vaultSession === null ? undefined : reasons[reasonKey(vaultSession.vaultId, decision)],
  );
  const type = useAppStore((state) => state.typeReason);
  return {
    reason: typed ?? initial,
    setReason: (text) => type(decision, text),
    settle: (isRecorded) => {
      if (isRecorded) type(decision, null);
    },
  };
}
