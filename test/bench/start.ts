import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { electronLaunch } from '../../scripts/electron-runtime.mjs';
import { launchApp } from '../helpers/launch-app.ts';
import { type Measure, median, ratioMeasure } from './measure.ts';

const runs = 9;
const bareApp = join(import.meta.dirname, 'bare-window');

/** Chromium caches compiled code when a page is loaded for the second time; the third start is the first to profit. */
const firstRuns = 3;

/**
 * From starting the process until the first heading can be seen, as on every day but the first, against a bare Electron
 * window with one heading; each has its own data folder.
 */
export async function startBench(): Promise<readonly Measure[]> {
  const { args } = electronLaunch();
  const flags = args.filter((argument) => argument.startsWith('--'));
  const apps = args.filter((argument) => !argument.startsWith('--'));
  const ours: number[] = [];
  const peer: number[] = [];
  const data = mkdtempSync(join(tmpdir(), 'jurymappe-bench-'));
  try {
    // Alternately, so that a slow moment of the machine affects both.
    for (let run = -firstRuns; run < runs; run += 1) {
      const pair = [
        await timeToHeading([...flags, ...apps], join(data, 'ours')),
        await timeToHeading([...flags, bareApp], join(data, 'peer')),
      ] as const;
      if (run < 0) continue;
      ours.push(pair[0]);
      peer.push(pair[1]);
    }
  } finally {
    rmSync(data, { recursive: true, force: true, maxRetries: 10 });
  }
  return [
    ratioMeasure({
      name: 'start',
      unit: 'ms',
      ours: median(ours),
      peer: median(peer),
      target: 1.25,
      note: `median of ${runs} starts until the heading is visible`,
    }),
  ];
}

async function timeToHeading(args: readonly string[], data: string): Promise<number> {
  const begin = performance.now();
  const app = await launchApp([...args, `--user-data-dir=${data}`]);
  try {
    const window = await app.firstWindow();
    await window.locator('h1').first().waitFor({ state: 'visible' });
    return performance.now() - begin;
  } finally {
    await app.close();
  }
}
