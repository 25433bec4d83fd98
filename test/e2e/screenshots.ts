/**
 * Photographs the main screens: `npm run screenshots [-- <folder> [<look>]]`. German and English, light and dark, the design size,
 * the smallest size and 200 %.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Preferences } from '../../shared/contract/app.ts';
import { loadWords } from '../../shared/i18n/words.ts';
import { startApp } from './fixtures.ts';
import { JuryWindow } from './pages/jury-window.ts';

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
  const complete: Preferences = { language: 'de', theme: 'light', lockAfterMinutes: 10, readerShare: 61, characterShortcuts: true, ...preferences };
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
  const jury = new JuryWindow(running, await loadWords(complete.language));
  const take = async (screen: string): Promise<void> => {
    await jury.page.waitForTimeout(700);
    await jury.page.screenshot({ path: join(folder, `${name}-${screen}.png`) });
  };
  await take('welcome');
  await jury.startDemo('chair');
  await jury.goTo('desk');
  await take('desk');
  await jury.openApplication(/DMK-01|Dörpslabor|Village/);
  // In a low window the document begins below the fold, and Chromium draws no frame that nobody sees.
  await jury.page.locator('iframe.jm-frame').scrollIntoViewIfNeeded();
  await jury.page.frameLocator('iframe.jm-frame').locator('.textLayer').first().waitFor();
  await take('reading');
  await jury.page.locator('iframe.jm-frame').focus();
  await jury.page.keyboard.press('h');
  await jury.page.locator('.jm-mark-tools').waitFor();
  await jury.page.keyboard.press('Shift+ArrowDown');
  await take('selected');
  await jury.page.keyboard.press('h');
  await jury.page.locator('.jm-mark-tools select').selectOption('K1');
  await jury.page.locator('.jm-mark-tools textarea').fill('Wer trägt die Kosten nach dem dritten Jahr?');
  await take('marked');
  await jury.page.keyboard.press('Escape');
  await jury.button('screen.search').click();
  await jury.page.getByRole('searchbox').fill('digital');
  await jury.page.locator('mark').first().waitFor();
  await take('search');
  for (const screen of ['handover', 'import', 'result']) {
    await jury.goTo(screen);
    await take(screen);
  }
  await running.close();
  rmSync(data, { recursive: true, force: true });
}
