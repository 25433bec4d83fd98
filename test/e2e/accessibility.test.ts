import { expect } from '@playwright/test';
import { languages } from '../../shared/preferences.ts';
import { axeFindings } from './axe-findings.ts';
import { test } from './fixtures.ts';
import { firstApplication, type JuryWindow } from './pages/jury-window.ts';

for (const language of languages)
  test.describe(`in ${language}, light and dark`, () => {
    test.use({ windowOptions: { preferences: { language, theme: 'system' } } });

    test('every screen is accessible', async ({ jury }) => {
      const findings: string[] = [];
      const check = async (screen: string): Promise<void> => {
        for (const theme of ['light', 'dark'] as const) {
          await followSystem(jury, theme);
          findings.push(...(await axeFindings(jury.page, `${screen}, ${theme}`)));
        }
      };
      expect(await jury.page.evaluate(() => document.documentElement.lang)).toBe(language);
      await test.step('before a vault is open', () => checkFirstScreens(jury, check));
      await test.step('reading and rating', () => checkReading(jury, check));
      await test.step('handing in, import and result', async () => {
        for (const screen of ['handover', 'merge', 'evaluation', 'result']) {
          await jury.goTo(screen);
          if (screen === 'evaluation') {
            await jury.shows('error.intake-open.what');
            await check('evaluation, intake open');
            await jury.goTo('merge');
            await jury.closeIntake();
            await check('intake closed');
            await jury.goTo(screen);
          }
          await jury.page.getByRole('heading', { level: 1 }).first().waitFor();
          await jury.page.waitForTimeout(300);
          await check(screen);
        }
      });
      await test.step('settings, and after locking', async () => {
        await jury.button('app.settings').click();
        await jury.page.waitForTimeout(300);
        await check('settings');
        await jury.page.keyboard.press('Escape');
        await jury.button('app.lock').click();
        await jury.page.getByText(jury.t('welcome.notice.asked.title')).waitFor();
        await check('locked');
      });
      expect(findings).toEqual([]);
    });
  });

/** Makes the system light or dark, and waits until window and document have followed. */
async function followSystem({ page, viewer }: JuryWindow, theme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme: theme });
  await page.waitForFunction((query) => matchMedia(query).matches, `(prefers-color-scheme: ${theme})`);
  if ((await page.locator('iframe.jm-frame').count()) > 0)
    await viewer.locator(`:root[data-theme="${theme}"]`).waitFor({ state: 'attached' });
}

type Check = (screen: string) => Promise<void>;

async function checkFirstScreens(jury: JuryWindow, check: Check): Promise<void> {
  await check('welcome');
  await jury.roleCard('juror').click();
  await jury.heading('openBundle.title').waitFor();
  await check('open-bundle');
  await jury.button('app.back').click();
  await jury.roleCard('office').click();
  await jury.heading('office.newTitle').waitFor();
  await check('new office');
  await jury.button('app.back').click();
}

async function checkReading(jury: JuryWindow, check: Check): Promise<void> {
  const { page, viewer } = jury;
  await jury.startDemo('chair');
  await jury.goTo('desk');
  await page.getByRole('table').first().waitFor();
  await check('desk');
  await jury.openApplication(firstApplication);
  await viewer.locator('.textLayer').first().waitFor();
  await check('reading and ballot');
  await jury.button('conflict.declare').click();
  await page.getByRole('dialog').waitFor();
  await check('conflict');
  await page.keyboard.press('Escape');
  await jury.button('screen.search').click();
  await jury.heading('screen.search').waitFor();
  await check('search');
}
