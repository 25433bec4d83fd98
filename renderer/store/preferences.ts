import type { Preferences } from '../../shared/contract/app.ts';
import { initialPreferences } from '../../shared/preferences.ts';
import type { ResponseOf } from '../../shared/contract/contract.ts';
import type { Failure } from '../../shared/errors.ts';
import type { Result } from '../../shared/result.ts';
import { ask, failureIn } from './ask.ts';
import { createSaveQueue } from './save-queue.ts';
import type { StoreContext } from './store-context.ts';

export interface PreferencesSlice {
  readonly preferences: Preferences;
  readonly loadPreferences: () => Promise<Failure | null>;
  /** takes effect at once and is kept for the next start */
  readonly prefer: (change: Partial<Preferences>) => Promise<void>;
  /** versions of the app and its runtime */
  readonly readInfo: () => Promise<Result<ResponseOf<'app.info'>>>;
}

export function createPreferencesSlice(context: StoreContext): PreferencesSlice {
  // In the order in which they were made: of two quick changes of the same preference the later one must be kept.
  const queue = createSaveQueue();
  return {
    preferences: initialPreferences,
    loadPreferences: async () => {
      const result = await ask(context, 'preferences.get', {});
      if (result.ok) context.set({ preferences: result.value });
      if (result.ok && result.value.textSize !== 100) await showTextSize(context, result.value.textSize);
      return failureIn(result);
    },
    prefer: async (change) => {
      context.set(({ preferences }) => ({ preferences: { ...preferences, ...change } }));
      if (change.textSize !== undefined) await showTextSize(context, change.textSize);
      const result = await queue(() => ask(context, 'preferences.set', change));
      context.get().report(failureIn(result));
    },
    readInfo: () => ask(context, 'app.info', {}),
  };
}

async function showTextSize(context: StoreContext, percent: Preferences['textSize']): Promise<void> {
  context.get().report(failureIn(await ask(context, 'app.setTextSize', { percent })));
}
