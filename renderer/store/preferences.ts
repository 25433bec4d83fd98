import { ask, failureIn } from './ask.ts';
import { createSaveQueue } from './save-queue.ts';
import type { StoreContext } from './store-context.ts';
import type { PreferencesSlice } from './preferences-state.ts';

export function createPreferencesSlice(context: StoreContext): PreferencesSlice {
  // The engine reads, changes and writes one file: two changes at once would lose one of them.
  const queue = createSaveQueue();
  return {
    preferences: { language: 'de', theme: 'system', lockAfterMinutes: 10, readerShare: 61, characterShortcuts: true },
    loadPreferences: async () => {
      const result = await ask(context, 'preferences.get', {});
      if (result.ok) context.set({ preferences: result.value });
      return failureIn(result);
    },
    prefer: async (change) => {
      context.set(({ preferences }) => ({ preferences: { ...preferences, ...change } }));
      const result = await queue(() => ask(context, 'preferences.set', change));
      context.get().report(failureIn(result));
    },
    readInfo: () => ask(context, 'app.info', {}),
  };
}
