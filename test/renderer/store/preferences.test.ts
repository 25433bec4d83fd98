import { describe, expect, it } from 'vitest';
import { fail } from '../../../shared/result.ts';
import { windowOnEngine } from '../../helpers/window-on-engine.ts';

describe('preferences', () => {
  it('take effect at once and are all kept, also when two change together', async () => {
    const { store } = windowOnEngine();
    const changes = [
      store.getState().prefer({ theme: 'dark' }),
      store.getState().prefer({ language: 'en' }),
      store.getState().prefer({ readerShare: 45 }),
    ];
    expect(store.getState().preferences).toMatchObject({ theme: 'dark', language: 'en', readerShare: 45 });
    await Promise.all(changes);
    store.setState(({ preferences }) => ({
      preferences: { ...preferences, theme: 'light', language: 'de', readerShare: 60 },
    }));
    expect(await store.getState().loadPreferences()).toBeNull();
    expect(store.getState().preferences).toMatchObject({ theme: 'dark', language: 'en', readerShare: 45 });
  });

  it('say it when they could not be kept', async () => {
    const { store, intercept } = windowOnEngine();
    intercept('preferences.set', () => Promise.resolve(fail({ code: 'disk-full', details: {} })));
    await store.getState().prefer({ lockAfterMinutes: 5 });
    expect(store.getState()).toMatchObject({ preferences: { lockAfterMinutes: 5 }, failure: { code: 'disk-full' } });
  });
});
