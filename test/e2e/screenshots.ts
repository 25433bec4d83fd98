/**
 * Photographs the main states: `npm run screenshots [-- <folder> [<look>]]`. German and English, light and dark, the design size,
 * the smallest size and 200 %.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Preferences } from '../../shared/contract/app.ts';
import { loadTranslator } from '../../shared/i18n/translator.ts';
import { startApp } from './fixtures.ts';
import { JuryWindow } from './pages/jury-window.ts';
import { playAll } from './scenes.ts';

const folder = resolve(process.argv[2] ?? 'test-results/screenshots');

interface Look {
  readonly name: string;
  readonly preferences: Partial<Preferences>;
  readonly width: number;
  readonly height: number;
}

const designSize = { width: 1280, height: 800 };
const looks: readonly Look[] = [
  { name: 'de-light', preferences: { language: 'de', theme: 'light' }, ...designSize },
  { name: 'de-dark', preferences: { language: 'de', theme: 'dark' }, ...designSize },
  { name: 'en-light', preferences: { language: 'en', theme: 'light' }, ...designSize },
  { name: 'en-dark', preferences: { language: 'en', theme: 'dark' }, ...designSize },
  { name: 'de-small', preferences: { language: 'de', theme: 'light' }, width: 1024, height: 700 },
  // What a window of the design size has room for when everything in it is twice as large.
  { name: 'de-200-percent', preferences: { language: 'de', theme: 'light' }, width: 640, height: 400 },
];

const only = process.argv[3];
for (const look of looks) if (only === undefined || look.name === only) await photograph(look);

async function photograph({ name, preferences, width, height }: Look): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'jurymappe-pictures-'));
  mkdirSync(join(data, 'jurymappe'), { recursive: true });
  mkdirSync(folder, { recursive: true });
  const complete: Preferences = {
    language: 'de',
    theme: 'light',
    lockAfterMinutes: 10,
    readerShare: 61,
    characterShortcuts: true,
    ...preferences,
  };
  writeFileSync(join(data, 'jurymappe', 'preferences.json'), JSON.stringify(complete));
  const running = await startApp(data);
  await running.app.evaluate(
    ({ BrowserWindow }, [toWidth, toHeight]) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.setMinimumSize(1, 1);
      window?.setContentSize(toWidth, toHeight);
    },
    [width, height] as const,
  );
  const words = await loadTranslator(complete.language);
  const jury = new JuryWindow(running, words);
  let number = 0;
  const take = async (state: string): Promise<void> => {
    await running.window.waitForTimeout(700);
    number += 1;
    await running.window.screenshot({ path: join(folder, `${name}-${String(number).padStart(2, '0')}-${state}.png`) });
  };
  await playAll({ running, jury, page: running.window, t: words.t, folder: data, take });
  await running.close();
  rmSync(data, { recursive: true, force: true });
}
