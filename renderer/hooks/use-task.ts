import { useCallback, useState } from 'react';
import type { Failure } from '../../shared/errors.ts';

/** Work started by a button, with its failure for showing it next to that button. */
export interface Task {
  readonly busy: boolean;
  readonly failure: Failure | null;
  /** resolves to whether it succeeded; a second click while it runs does nothing */
  readonly run: (work: () => Promise<Failure | null>) => Promise<boolean>;
  readonly clear: () => void;
}

export function useTask(): Task {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const run = useCallback(
    async (work: () => Promise<Failure | null>) => {
      if (busy) return false;
      setBusy(true);
      setFailure(null);
      const failed = await work();
      setBusy(false);
      setFailure(failed);
      return failed === null;
    },
    [busy],
  );
  const clear = useCallback(() => setFailure(null), []);
  return { busy, failure, run, clear };
}
