import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Measure, median, ratioMeasure } from './measure.ts';
import { measuredProgram, measuredRun, type Run } from './measured-run.ts';
import { type ScoreFiles, writeScoreFiles } from './score-files.ts';

const runs = 3;
const extent = { people: 200, applications: 300, criteria: 10 } as const;
/** Debian's Python, for which the package python3-jwcrypto is made */
const python = '/usr/bin/python3';

/** Reading, verifying, storing and ranking score files, against decrypting and verifying, and bare cryptography. */
export async function importBench(): Promise<readonly Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'jurymappe-bench-'));
  try {
    const files = await writeScoreFiles(folder, extent);
    const hasPeer = spawnSync(python, ['-c', 'import jwcrypto']).status === 0;
    if (!hasPeer)
      console.error(
        `import: ${python} has no jwcrypto (package python3-jwcrypto), so there is nothing to measure against`,
      );
    const rounds = Array.from({ length: runs }, (_, run) => oneRound(folder, files, run, hasPeer));
    const ours = median(rounds.map((round) => round.ours.ms));
    const floor = median(rounds.map((round) => round.floor.ms));
    const peers = rounds.flatMap(({ peer }) => (peer === null ? [] : [peer.ms]));
    const what = `${files.files} files of ${extent.applications} applications and ${extent.criteria} criteria, median of ${runs}`;
    return [
      ...(hasPeer
        ? [
            ratioMeasure({
              ...{ name: 'import', unit: 'ms', ours, peer: median(peers), target: 0.2 },
              note: `${what}; jwcrypto only decrypts and verifies, one signature a file`,
            }),
          ]
        : []),
      ratioMeasure({
        ...{ name: 'import-floor', unit: 'ms', ours, peer: floor, target: 1.5 },
        note: `${what}; ECDH, AES-256-GCM and two ES384 signatures a file in one thread`,
      }),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function oneRound(
  folder: string,
  { vault, scores, roundKey }: ScoreFiles,
  run: number,
  hasPeer: boolean,
): { readonly ours: Run; readonly floor: Run; readonly peer: Run | null } {
  const fresh = join(folder, `chair-${run}`);
  cpSync(vault, fresh, { recursive: true });
  const ours = measuredRun('import-ours.ts', [fresh, scores]);
  rmSync(fresh, { recursive: true });
  return {
    ours,
    floor: measuredRun('import-floor.ts', [roundKey, scores]),
    peer: hasPeer ? measuredProgram(python, 'import-peer.py', [roundKey, scores]) : null,
  };
}
