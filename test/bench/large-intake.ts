import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { z } from 'zod';
import { loadTranslator } from '../../shared/i18n/translator.ts';
import { JuryWindow } from '../e2e/pages/jury-window.ts';
import { startApp } from '../helpers/start-app.ts';
import { ceilingMeasure, type Measure, quantile } from './measure.ts';
import { type ScoreFiles, writeScoreFiles } from './score-files.ts';
import { peakOf, watchMemory } from './window-memory.ts';
import { timeScrolling } from './time-scrolling.ts';

const extent = { people: 201, applications: 300, criteria: 10 } as const;
const scrolls = 60;
const parts = ['agreement', 'stability', 'portfolio', 'whatIf', 'distribution'] as const;

/** Longest unresponsive time and longest wheel step in milliseconds; memory of the window's own process in MB. */
const ceilings = { pause: 200, scroll: 25, memory: 400 } as const;

/**
 * A chair's window on the day of the session: two hundred files in, the intake closed, ranked and viewed in all its
 * parts. While pauses are measured, elements are found by selector: finding them by role would run in the window's own
 * thread.
 */
export async function largeIntakeBench(): Promise<readonly Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'jurymappe-bench-'));
  try {
    console.error(`large-intake: writes ${extent.people - 1} score files, which takes a minute or more`);
    const files = await writeScoreFiles(folder, extent);
    const running = await startApp(join(folder, 'data'), { windowSize: { width: 1280, height: 800 } });
    const jury = new JuryWindow(running, await loadTranslator('de'));
    try {
      return await measured(jury, files);
    } finally {
      await jury.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  }
}

async function measured(jury: JuryWindow, { bundle, code, scores, files }: ScoreFiles): Promise<readonly Measure[]> {
  const { page } = jury;
  await jury.openBundle({ bundle, code, passphrase: 'eine lange Passphrase', role: 'chair' });
  await jury.goTo('merge');
  await watchMemory(jury.app, true);
  await watchPauses(page);
  const pauses = new Map<string, number>();
  const phase = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const result = await work();
    pauses.set(name, await longestPause(page));
    return result;
  };
  await phase('import', () => importAll(jury, scores, files));
  const matrix = await phase('matrix', () => timeScrolling(page, '.jm-matrix-frame--high', scrolls));
  await phase('closing', () => closeIntake(jury));
  await phase('ranking', () => openRanking(jury));
  const ranking = await phase('scrolling', () => timeScrolling(page, '.jm-main', scrolls));
  for (const part of parts) await phase(part, () => openPart(jury, part));
  const [[slowest, pause] = ['nothing', Number.NaN]] = [...pauses].sort(([, one], [, other]) => other - one);
  console.error(
    `large-intake: longest pauses ${[...pauses].map(([name, ms]) => `${name} ${ms.toFixed(0)} ms`).join(', ')}`,
  );
  const size = `${files} files, ${extent.applications} applications, ${extent.criteria} criteria`;
  const measure = (name: string, unit: Measure['unit'], ours: number, ceiling: number, note: string): Measure =>
    ceilingMeasure({ name, unit, ours, ceiling, note: `${note}, ${size}` });
  return [
    measure('intake-pause', 'ms', pause, ceilings.pause, `longest pause of the window, in ${slowest}`),
    measure('matrix-scroll', 'ms', quantile(matrix, 0.95), ceilings.scroll, `95th of ${scrolls} steps`),
    measure('ranking-scroll', 'ms', quantile(ranking, 0.95), ceilings.scroll, `95th of ${scrolls} steps`),
    measure('intake-memory', 'MB', await peakOf(jury.app), ceilings.memory, 'highest working set of the window'),
  ];
}

async function importAll(jury: JuryWindow, scores: string, files: number): Promise<void> {
  await jury.answerDialogs(...readdirSync(scores).map((name) => join(scores, name)));
  await jury.page.locator('main button', { hasText: jury.t('merge.choose') }).click();
  const heading = jury.t('merge.files', { count: files, number: jury.translator.number(files) });
  await jury.page.locator('#files', { hasText: heading }).waitFor({ timeout: 600_000 });
  await jury.page.waitForTimeout(1_000);
}

async function closeIntake({ page, t }: JuryWindow): Promise<void> {
  const room = page.locator('section[aria-labelledby="closing"]');
  await room.locator('button', { hasText: t('intake.close') }).click();
  await room.locator('button', { hasText: t('intake.confirm') }).click();
  await page.locator('main button', { hasText: t('receiptSheet.print') }).waitFor();
  await page.waitForTimeout(1_000);
}

async function openRanking(jury: JuryWindow): Promise<void> {
  await jury.page.locator('.jm-nav__item', { hasText: jury.t('screen.evaluation') }).click();
  await jury.page.locator('.jm-table--ranking').waitFor({ timeout: 120_000 });
  await jury.page.locator('#evaluation-part').waitFor({ timeout: 120_000 });
  await jury.page.waitForTimeout(1_000);
}

async function openPart(jury: JuryWindow, part: (typeof parts)[number]): Promise<void> {
  await jury.page.locator('[role="tab"]', { hasText: jury.t(`evaluation.part.${part}`) }).click();
  await jury.page.waitForTimeout(1_500);
}

/** Starts recording the longest time for which the window's thread was busy without a break. */
async function watchPauses(page: Page): Promise<void> {
  await page.evaluate(() => {
    const noted = { longest: 0 };
    Reflect.set(globalThis, 'pauses', noted);
    let last = performance.now();
    const tick = (): void => {
      const now = performance.now();
      noted.longest = Math.max(noted.longest, now - last);
      last = now;
      setTimeout(tick, 5);
    };
    tick();
  });
}

/** The longest pause in milliseconds since the last call. */
async function longestPause(page: Page): Promise<number> {
  return z.number().parse(
    await page.evaluate(() => {
      const noted = Reflect.get(globalThis, 'pauses') as { longest: number };
      const { longest } = noted;
      noted.longest = 0;
      return longest;
    }),
  );
}
