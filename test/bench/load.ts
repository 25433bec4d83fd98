import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { largeBundle } from './large-bundle.ts';
import { ceilingMeasure, type Measure, median, ratioMeasure } from './measure.ts';
import { measuredRun, type Run } from './measured-run.ts';

const runs = 3;
const documents = 100;
const documentBytes = 10_000_000;

/** Opening and loading a bundle of 1 GB in 100 documents, against copying it with fsync, SHA-256 and AES-256-GCM. */
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
        target: 1.1,
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
  const peer = measuredRun('load-peer.ts', [bundle, copy]);
  rmSync(copy);
  const ours = measuredRun('load-ours.ts', [bundle, vault], code);
  rmSync(vault, { recursive: true });
  return { ours, peer };
}
