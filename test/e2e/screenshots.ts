/**
 * Photographs the main states: `npm run screenshots [-- <folder> [<appearance>]]`. German and English, light and dark,
 * at the design size, the smallest size and 200 %.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Preferences } from '../../shared/contract/app.ts';
import { loadTranslator } from '../../shared/i18n/translator.ts';
import { startApp } from '../helpers/start-app.ts';
import { JuryWindow } from './pages/jury-window.ts';
import { playAll } from './scenes.ts';

const folder = resolve(process.argv[2] ?? 'test-results/screenshots');

interface Appearance {
  readonly name: string;
  readonly preferences: Pick<Preferences, 'language' | 'theme'>;
  readonly width: number;
  readonly height: number;
}

const designSize = { width: 1280, height: 800 };
const appearances: readonly Appearance[] = [
  { name: 'de-light', preferences: { language: 'de', theme: 'light' }, ...designSize },
  { name: 'de-dark', preferences: { language: 'de', theme: 'dark' }, ...designSize },
  { name: 'en-light', preferences: { language: 'en', theme: 'light' }, ...designSize },
  { name: 'en-dark', preferences: { language: 'en', theme: 'dark' }, ...designSize },
  { name: 'de-small', preferences: { language: 'de', theme: 'light' }, width: 1024, height: 700 },
  // The area that a window of the design size has left when everything in it is twice as large.
  { name: 'de-200-percent', preferences: { language: 'de', theme: 'light' }, width: 640, height: 400 },
];

const only = process.argv[3];
for (const appearance of appearances) if (only === undefined || appearance.name === only) await photograph(appearance);

async function photograph({ name, preferences, width, height }: Appearance): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'jurymappe-pictures-'));
  mkdirSync(folder, { recursive: true });
  const running = await startApp(data, { preferences, windowSize: { width, height } });
  const jury = new JuryWindow(running, await loadTranslator(preferences.language));
  let number = 0;
  const take = async (state: string): Promise<void> => {
    await running.window.waitForTimeout(700);
    number += 1;
    await running.window.screenshot({ path: join(folder, `${name}-${String(number).padStart(2, '0')}-${state}.png`) });
  };
  await playAll({ jury, folder: data, take });
  await jury.close();
  rmSync(data, { recursive: true, force: true });
}
