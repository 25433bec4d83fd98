import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createOffice } from '../../main/engine/bundle/create-office.ts';
import { lockVault } from '../../main/engine/vault/vault.ts';
import { writeLargeCompetition } from './large-bundle.ts';
import { ceilingMeasure, type Measure, median, ratioMeasure } from './measure.ts';
import { measuredRun, type Run } from './measured-run.ts';

const runs = 3;
const documents = 100;
const documentBytes = 10_000_000;

/** Packing 1 GB in 100 documents for 9 people, against copying them with fsync, SHA-256 and AES-256-GCM. */
export async function packBench(): Promise<readonly Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'jurymappe-bench-'));
  try {
    const competition = join(folder, 'competition');
    writeLargeCompetition(competition, documents, documentBytes);
    lockVault(await createOffice(join(folder, 'office'), 'only for measuring'));
    const pairs = Array.from({ length: runs }, () => onePair(folder, competition));
    const ours = pairs.map((pair) => pair.ours);
    return [
      ratioMeasure({
        name: 'pack',
        unit: 'ms',
        ours: median(ours.map(({ ms }) => ms)),
        peer: median(pairs.map(({ peer }) => peer.ms)),
        target: 1.5,
        note: `median of ${runs} packings of ${documents} documents of ${documentBytes / 1e6} MB`,
      }),
      ceilingMeasure({
        name: 'pack-memory',
        unit: 'MB',
        ours: Math.max(...ours.map(({ peakMB }) => peakMB)),
        ceiling: 300,
        note: `highest peak of the process in ${runs} packings`,
      }),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function onePair(folder: string, competition: string): { readonly ours: Run; readonly peer: Run } {
  const copy = join(folder, 'copy');
  const bundle = join(folder, 'large.jurybundle');
  const peer = measuredRun('pack-peer.ts', [join(competition, 'documents'), copy]);
  rmSync(copy);
  const ours = measuredRun('pack-ours.ts', [competition, join(folder, 'office'), bundle, join(folder, 'codes.tsv')]);
  rmSync(bundle);
  return { ours, peer };
}
