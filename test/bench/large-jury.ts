import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { z } from 'zod';
import { lockVault } from '../../main/engine/vault/vault.ts';
import { loadTranslator } from '../../shared/i18n/translator.ts';
import { JuryWindow } from '../e2e/pages/jury-window.ts';
import { manyApplications } from '../helpers/many-applications.ts';
import { accessOf, jurorId, packSmallBundle } from '../helpers/packed-bundle.ts';
import { startApp } from '../helpers/start-app.ts';
import { ceilingMeasure, type Measure, quantile } from './measure.ts';
import { timeScrolling } from './time-scrolling.ts';

const applications = 300;
const criteria = 10;
const keys = 60;
const scrolls = 60;
const steps = 20;

/** Milliseconds that still feel immediate; `scroll` is one and a half frames at 60 Hz, as the first may be missed. */
const ceilings = { key: 50, scroll: 25, next: 100 } as const;

/** A juror's window with many applications: arrow keys and scrolling in the grid, and going to the next application. */
export async function largeJuryBench(): Promise<readonly Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'jurymappe-bench-'));
  const jury = await openLargeJury(folder);
  try {
    const next = await timeNextApplications(jury);
    await jury.goTo('overview');
    await jury.page.locator('[data-cell]').nth(1).click();
    const pressed = await timeKeys(jury.page);
    const scrolled = await timeScrolling(jury.page, '.jm-grid__frame', scrolls);
    const size = `${applications} applications and ${criteria} criteria`;
    const measure = (name: string, ours: number, ceiling: number, note: string): Measure =>
      ceilingMeasure({ name, unit: 'ms', ours, ceiling, note });
    return [
      measure('grid-key', quantile(pressed, 0.95), ceilings.key, `95th of ${keys} arrow keys, ${size}`),
      measure('grid-scroll', quantile(scrolled, 0.95), ceilings.scroll, `95th of ${scrolls} steps, ${size}`),
      measure(
        'next-application',
        quantile(next, 0.95),
        ceilings.next,
        `95th of ${steps}: its title and ballot, ${size}`,
      ),
    ];
  } finally {
    await jury.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  }
}

async function openLargeJury(folder: string): Promise<JuryWindow> {
  const packed = await packSmallBundle(folder, manyApplications(applications, criteria));
  lockVault(packed.office);
  const running = await startApp(join(folder, 'data'), { windowSize: { width: 1280, height: 800 } });
  const jury = new JuryWindow(running, await loadTranslator('de'));
  await jury.openBundle(accessOf(packed, jurorId));
  return jury;
}

/** Milliseconds from each key to the frame painted after it. */
async function timeKeys(page: Page): Promise<readonly number[]> {
  const times: number[] = [];
  for (let key = 0; key < keys; key += 1)
    times.push(await timeKey(page, key % 10 === 9 ? 'ArrowRight' : 'ArrowDown', '[data-cell]:focus'));
  return times;
}

/** Milliseconds from the key until the next application's title and ballot are painted. */
async function timeNextApplications(jury: JuryWindow): Promise<readonly number[]> {
  const { page } = jury;
  await page.locator('[data-application]').first().click();
  await page.locator('.jm-ballot').waitFor();
  const times: number[] = [];
  for (let step = 0; step < steps; step += 1) {
    await page.waitForTimeout(500);
    times.push(await timeKey(page, 'Alt+ArrowDown', 'h1'));
  }
  return times;
}

/** Milliseconds from a key until the frame that shows the changed content of the element at `place` (a selector). */
async function timeKey(page: Page, key: string, place: string): Promise<number> {
  await page.evaluate((selector) => {
    const content = (): string => document.querySelector(selector)?.outerHTML ?? '';
    const before = content();
    const painted = new Promise<number>((resolve) => {
      const begin = ({ timeStamp }: KeyboardEvent): void => {
        // The frame painted after these callbacks already shows what they see: the next one would be one too many.
        const look = (): void => {
          if (content() === before) requestAnimationFrame(look);
          else setTimeout(() => resolve(performance.now() - timeStamp));
        };
        requestAnimationFrame(look);
      };
      addEventListener('keydown', begin, { capture: true, once: true });
    });
    Reflect.set(globalThis, 'painted', painted);
  }, place);
  await page.keyboard.press(key);
  return z.number().parse(await page.evaluate(() => Reflect.get(globalThis, 'painted') as Promise<number>));
}
