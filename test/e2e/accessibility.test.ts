import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { describe, expect, it } from 'vitest';
import type { Preferences } from '../../shared/contract/app.ts';
import { loadTranslator, type Translator } from '../../shared/i18n/translator.ts';
import { startApp } from './fixtures.ts';
import { JuryWindow } from './pages/jury-window.ts';

const looks = (['de', 'en'] as const).flatMap((language) =>
  (['light', 'dark'] as const).map((theme) => [language, theme] as const),
);

/** What axe finds on the screen as it is now, frames of the viewer included. */
async function findingsOn(jury: JuryWindow, screen: string): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page: jury.page })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.map(({ id, nodes }) => `${screen}: ${id} at ${nodes[0]?.target.join(' ') ?? ''}`);
}

/** Starts the app as a person has set it before. */
async function startWith(
  preferences: Partial<Preferences>,
  use: (jury: JuryWindow, words: Translator) => Promise<void>,
): Promise<void> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'jurymappe-axe-'));
  mkdirSync(join(dataFolder, 'jurymappe'), { recursive: true });
  writeFileSync(
    join(dataFolder, 'jurymappe', 'preferences.json'),
    JSON.stringify({
      language: 'de',
      theme: 'light',
      lockAfterMinutes: 10,
      readerShare: 61,
      characterShortcuts: true,
      ...preferences,
    }),
  );
  const words = await loadTranslator(preferences.language ?? 'de');
  const running = await startApp(dataFolder);
  try {
    await use(new JuryWindow(running, words), words);
  } finally {
    await running.close();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

describe('every screen is accessible', () => {
  it.each(looks)('in %s, %s', async (language, theme) => {
    const findings: string[] = [];
    await startWith({ language, theme }, async (jury, words) => {
      const { page } = jury;
      const look = async (screen: string): Promise<void> => void findings.push(...(await findingsOn(jury, screen)));
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
      await look('welcome');
      await page.getByRole('button', { name: new RegExp(`^${words.t('welcome.role.juror.name')}`) }).click();
      await jury.heading('openBundle.title').waitFor();
      await look('open-bundle');
      await jury.button('app.back').click();
      await page.getByRole('button', { name: new RegExp(`^${words.t('welcome.role.office.name')}`) }).click();
      await jury.heading('office.newTitle').waitFor();
      await look('new office');
      await jury.button('app.back').click();
      await jury.startDemo('chair');
      await jury.goTo('desk');
      await page.getByRole('table').first().waitFor();
      await look('desk');
      await jury.openApplication(/DMK-01|Dörpslabor|Village/);
      await page.frameLocator('iframe.jm-frame').locator('.textLayer').first().waitFor();
      await look('reading and ballot');
      await jury.button('conflict.declare').click();
      await page.getByRole('dialog').waitFor();
      await look('conflict');
      await page.keyboard.press('Escape');
      await jury.button('screen.search').click();
      await jury.heading('screen.search').waitFor();
      await look('search');
      for (const screen of ['handover', 'merge', 'result']) {
        await jury.goTo(screen);
        await page.getByRole('heading', { level: 1 }).first().waitFor();
        await page.waitForTimeout(300);
        await look(screen);
      }
      await jury.button('app.settings').click();
      await page.waitForTimeout(300);
      await look('settings');
      await page.keyboard.press('Escape');
      await jury.button('app.lock').click();
      await page.getByText(words.t('welcome.notice.asked.title')).waitFor();
      await look('locked');
    });
    expect(findings).toEqual([]);
  });
});
