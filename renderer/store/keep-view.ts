import { ask, failureIn } from './ask.ts';
import type { StoreContext } from './store-context.ts';

/**
 * Keeps in the vault how the desk is laid now. While one state is on its way only the newest one waits: nobody needs the
 * letters of a search one by one.
 */
export function createViewKeeper(context: StoreContext): () => void {
  let isUnderWay = false;
  let hasChanged = false;
  const keep = async (): Promise<void> => {
    isUnderWay = true;
    while (hasChanged && context.get().session !== null) {
      hasChanged = false;
      const { sorting, filter, columns, seenRevision, report } = context.get();
      report(failureIn(await ask(context, 'desk.setView', { sorting, filter, columns: [...columns], seenRevision })));
    }
    isUnderWay = false;
  };
  return () => {
    hasChanged = true;
    if (!isUnderWay) void keep();
  };
}
