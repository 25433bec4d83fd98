import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openIntoVault } from '../../main/engine/bundle/open-into-vault.ts';
import { rate } from '../../main/engine/jury/rate.ts';
import { manifestOf } from '../../main/engine/store/revisions.ts';
import { lockVault, type OpenVault } from '../../main/engine/vault/vault.ts';
import { largeBundle } from './large-bundle.ts';
import { type Measure, quantile, ratioMeasure } from './measure.ts';

const commits = 3_000;

/** Committing one rating (event and state, encrypted, on the disk) against committing one bare row in plain SQLite. */
export async function commitBench(): Promise<readonly Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'jurymappe-bench-'));
  const { bundle, code } = await largeBundle(folder, 4, 100_000);
  const vault = await openIntoVault(bundle, {
    vaultFolder: join(folder, 'vault'),
    code,
    passphrase: 'only for measuring',
    acceptedLanguage: 'de',
    onProgress: () => undefined,
    signal: new AbortController().signal,
  });
  const bare = bareDatabase(join(folder, 'bare.db'));
  try {
    const { ours, peer } = inTurns(vault, bare);
    const at = (share: number, target: number): Measure =>
      ratioMeasure({
        name: `commit-p${share * 100}`,
        unit: 'ms',
        ours: quantile(ours, share),
        peer: quantile(peer, share),
        target,
        note: `${commits} commits in turns`,
      });
    return [{ ...at(0.99, 1.8), name: 'commit' }, at(0.5, 3)];
  } finally {
    bare.close();
    lockVault(vault);
    rmSync(folder, { recursive: true, force: true });
  }
}

function bareDatabase(file: string): Database.Database {
  const database = new Database(file);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec('CREATE TABLE rating (id INTEGER PRIMARY KEY, value REAL) STRICT');
  return database;
}

function inTurns(vault: OpenVault, bare: Database.Database): { ours: number[]; peer: number[] } {
  const { applications, criteria, scale } = manifestOf(vault.jury);
  const ratable = applications.filter(
    ({ formalCheck, withheld }) => formalCheck.status === 'admitted' && withheld === undefined,
  );
  const insert = bare.prepare('INSERT INTO rating (value) VALUES (?)');
  const ours: number[] = [];
  const peer: number[] = [];
  for (let number = 0; number < commits; number += 1) {
    const application = ratable[number % ratable.length];
    const criterion = criteria[number % criteria.length];
    const step = scale[number % scale.length];
    if (application === undefined || criterion === undefined || step === undefined) throw new Error('nothing to rate');
    ours.push(
      timeOf(() => rate(vault, { applicationId: application.id, criterionId: criterion.id, value: step.value })),
    );
    peer.push(timeOf(() => insert.run(step.value)));
  }
  return { ours, peer };
}

function timeOf(work: () => unknown): number {
  const begin = performance.now();
  work();
  return performance.now() - begin;
}
