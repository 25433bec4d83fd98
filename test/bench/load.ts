import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { largeBundle } from './large-bundle.ts';
import { ceilingMeasure, type Measure, median, ratioMeasure } from './measure.ts';

const runs = 3;
const documents = 100;
const documentBytes = 10_000_000;
const runSchema = z.object({ ms: z.number(), peakMB: z.number() });
type Run = z.infer<typeof runSchema>;

/** OpenBundle and loading a bundle of 1 GB in 100 documents, against copying it with fsync, SHA-256 and AES-256-GCM. */
export async function loadBench(): Promise<readonly Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'jurymappe-bench-'));
  try {
    const { bundle, code } = await largeBundle(folder, documents, documentBytes);
    const pairs = Array.from({ length: runs }, (_, run) => onePair(folder, bundle, code, run));
    const ours = pairs.map((pair) => pair.ours);
    const note = `median of ${runs} loads of ${documents} documents of ${documentBytes / 1e6} MB, key derivation included`;
    return [
      ratioMeasure({
        name: 'load',
        unit: 'ms',
        ours: median(ours.map(({ ms }) => ms)),
        peer: median(pairs.map(({ peer }) => peer.ms)),
        target: 1.5,
        note,
      }),
      ceilingMeasure({
        name: 'load-memory',
        unit: 'MB',
        ours: Math.max(...ours.map(({ peakMB }) => peakMB)),
        ceiling: 300,
        note: `highest peak of the process in ${runs} loads`,
      }),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function onePair(folder: string, bundle: string, code: string, run: number): { ours: Run; peer: Run } {
  const copy = join(folder, 'copy');
  const vault = join(folder, `vault-${run}`);
  const peer = measured('load-peer.ts', [bundle, copy], '');
  rmSync(copy);
  const ours = measured('load-ours.ts', [bundle, vault], code);
  rmSync(vault, { recursive: true });
  return { ours, peer };
}

function measured(script: string, args: readonly string[], input: string): Run {
  const child = spawnSync(process.execPath, [join(import.meta.dirname, script), ...args], { input, encoding: 'utf8' });
  if (child.status !== 0) throw new Error(`${script}: ${child.stderr}`);
  return runSchema.parse(JSON.parse(child.stdout));
}
