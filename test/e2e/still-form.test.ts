import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadTranslator } from '../../shared/i18n/translator.ts';
import { lockVault } from '../../main/engine/vault/vault.ts';
import { jurorId, packSmallBundle, testPassphrase } from '../helpers/packed-bundle.ts';
import { type RunningApp, startApp } from './fixtures.ts';
import { JuryWindow } from './pages/jury-window.ts';

const words = await loadTranslator('de');
const sizes = [
  [1280, 800],
  [640, 800],
] as const;

describe('the form never moves under the mouse', () => {
  let folder: string;
  let running: RunningApp;
  let jury: JuryWindow;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'jurymappe-still-'));
    const packed = await packSmallBundle(folder);
    lockVault(packed.office);
    running = await startApp();
    jury = new JuryWindow(running, words);
    await jury.openBundle({ bundle: packed.bundle, code: packed.codes.get(jurorId) ?? '', passphrase: testPassphrase });
    await jury.openApplication(/Dörpslabor/);
  });

  afterAll(async () => {
    await running.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(sizes)('when steps are pointed at, chosen and taken back, in a window of %i × %i', async (width, height) => {
    await resize(running, width, height);
    const { page } = jury;
    const before = await placesOf(page);
    expect(before.length).toBeGreaterThan(8);
    for (const criterion of ['K1', 'K2']) {
      for (const value of [0, 1, 2, 3, 4, 5]) {
        const step = jury.criterion(criterion).getByRole('radio', { name: new RegExp(`^${value}:`) });
        await step.hover();
        expect(await placesOf(page), `pointing at ${value} of ${criterion}`).toStrictEqual(before);
        await step.click();
        await jury.saved();
        expect(await placesOf(page), `after ${value} for ${criterion}`).toStrictEqual(before);
      }
      await jury.button('ballot.clear', { criterion }).click();
      await jury.saved();
      expect(await placesOf(page), `after ${criterion} was taken back`).toStrictEqual(before);
    }
  });
});

async function resize({ app, window }: RunningApp, width: number, height: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, [toWidth, toHeight]) => {
      const [first] = BrowserWindow.getAllWindows();
      first?.setMinimumSize(1, 1);
      first?.setContentSize(toWidth, toHeight);
    },
    [width, height] as const,
  );
  await window.waitForFunction((wanted) => innerWidth === wanted, width);
  await window.waitForTimeout(300);
}

/** Where every scale and text of the ballot begins, from the top of the form, wherever it is scrolled to. */
function placesOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const top = document.querySelector('.jm-ballot')?.querySelector('ol, ul')?.getBoundingClientRect().top ?? 0;
    const header = document.querySelector('.jm-ballot__header')?.getBoundingClientRect().height ?? 0;
    const fields = Array.from(document.querySelectorAll<HTMLElement>('.jm-ballot [role="radio"], .jm-ballot textarea'));
    return [
      `header ${header}`,
      ...fields.map(
        (field) =>
          `${field.getAttribute('aria-label') ?? field.id} ${Math.round(field.getBoundingClientRect().left)} ${Math.round(field.getBoundingClientRect().top - top)}`,
      ),
    ];
  });
}
