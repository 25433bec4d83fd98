import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { electronLaunch } from '../../scripts/electron-runtime.mjs';
import { launchApp } from '../helpers/launch-app.ts';
import { type Measure, median, ratioMeasure } from './measure.ts';

const runs = 9;
const bareApp = join(import.meta.dirname, 'bare-window');

/** From starting the process until the first heading can be seen, against a bare Electron window with one heading. */
export async function startBench(): Promise<readonly Measure[]> {
  const { args } = electronLaunch();
  const flags = args.filter((argument) => argument.startsWith('--'));
  const apps = args.filter((argument) => !argument.startsWith('--'));
  const ours: number[] = [];
  const peer: number[] = [];
  // In turns, so that a slow moment of the machine hits both alike; the first pair only warms the disk's cache.
  for (let run = 0; run <= runs; run += 1) {
    const pair = [await timeToHeading([...flags, ...apps]), await timeToHeading([...flags, bareApp])] as const;
    if (run === 0) continue;
    ours.push(pair[0]);
    peer.push(pair[1]);
  }
  return [
    ratioMeasure({
      name: 'start',
      unit: 'ms',
      ours: median(ours),
      peer: median(peer),
      target: 1.5,
      note: `median of ${runs} starts until the heading is visible`,
    }),
  ];
}

async function timeToHeading(args: readonly string[]): Promise<number> {
  const data = mkdtempSync(join(tmpdir(), 'jurymappe-bench-'));
  const begin = performance.now();
  const app = await launchApp([...args, `--user-data-dir=${data}`]);
  try {
    const window = await app.firstWindow();
    await window.locator('h1').first().waitFor({ state: 'visible' });
    return performance.now() - begin;
  } finally {
    await app.close();
    rmSync(data, { recursive: true, force: true });
  }
}
