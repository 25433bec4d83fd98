import { readFileSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openKeystore } from '../../main/engine/crypto/keystore.ts';
import { openDatabases } from '../../main/engine/vault/open-databases.ts';
import { lockVault, type OpenVault } from '../../main/engine/vault/vault.ts';
import { jurorId, openAs, packSmallBundle, testPassphrase } from './packed-bundle.ts';
import { runAndKill } from './run-and-kill.ts';
import { sampleSize, seededChance } from './sampling.ts';
import { withOpen } from './with-open.ts';

const program = join(import.meta.dirname, 'recovery-program.ts');
export const nextPassphrase = 'Ein Kutter voller Nordlichter';

/** A juror's vault; processes are given copies of it and killed there. */
export interface PreparedVault {
  /** where the bundle, the vault and its copies lie */
  readonly folder: string;
  readonly before: string;
  /** so that neither a killed process nor a test needs the slow passphrase to open a copy */
  readonly databaseKey: string;
  /** opens the vault's databases in a copy's folder */
  readonly open: (copy: string) => Promise<OpenVault>;
}

/** Opens a small bundle into a vault, does with it whatever else the tests need, and locks it. */
export async function prepareVault(
  folder: string,
  prepare: (vault: OpenVault) => Promise<unknown> = () => Promise.resolve(),
): Promise<PreparedVault> {
  const packed = await packSmallBundle(folder);
  lockVault(packed.office);
  await withOpen(await openAs(packed, jurorId, 'before'), prepare);
  const before = join(folder, 'before');
  const databaseKey = await databaseKeyIn(before);
  const open = async (copy: string): Promise<OpenVault> => ({
    folder: copy,
    ...(await openDatabases(copy, Buffer.from(databaseKey, 'hex'))),
  });
  return { folder, before, databaseKey, open };
}

export interface KilledRun {
  /** the folder of this run's own vault, in which the process was killed; removed afterwards */
  readonly folder: string;
  readonly outcome: 'killed' | 'done';
}

export interface KilledAtSteps {
  readonly action: 'copy' | 'back-up' | 'delete' | 'change-passphrase' | 'restore-copy' | 'restore-backup';
  /** the initial vault if it isn't the prepared one; null where the action creates the vault */
  readonly before?: string | null;
  /** the action's file */
  readonly file?: (folder: string) => string;
  /** how many of the steps a sample tries; the full run tries them all */
  readonly sample: number;
  /** how many times the process is also killed at a random moment, for what SQLite does between two steps */
  readonly moments: number;
  readonly expectAfter: (run: KilledRun) => Promise<void> | void;
}

/** The vault's database key, so that a killed process needs no slow passphrase to open it. */
export async function databaseKeyIn(folder: string): Promise<string> {
  return Buffer.from((await openKeystore(readFileSync(join(folder, 'keystore.json')), testPassphrase)) ?? []).toString(
    'hex',
  );
}

/** Kills a process before each step that changes files, and at some random moments; each time in a vault of its own. */
export async function killAtSteps(
  prepared: PreparedVault,
  { action, before = prepared.before, file = () => '', sample, moments, expectAfter }: KilledAtSteps,
): Promise<number> {
  const input = [prepared.databaseKey, testPassphrase, nextPassphrase].join('\n');
  const run = async (step: number, killAfter?: number): Promise<Awaited<ReturnType<typeof runAndKill>>> => {
    const folder = join(prepared.folder, `${action}-${step}`);
    if (before !== null) await cp(before, folder, { recursive: true });
    const ended = await runAndKill(program, { args: [action, String(step), folder, file(folder)], input, killAfter });
    await expectAfter({ folder, outcome: ended.output.includes('done') ? 'done' : 'killed' });
    for (const name of [folder, `${folder}.partial`, `${folder}.deleting`])
      await rm(name, { recursive: true, force: true });
    return ended;
  };
  const unharmed = await run(0);
  const steps = Number(/done in (\d+)/.exec(unharmed.output)?.[1] ?? 0);
  const chance = seededChance(action.length);
  for (const step of chosen(steps, sampleSize(steps, sample), chance.fraction)) await run(step);
  for (let round = 0; round < sampleSize(moments, 1); round += 1) await run(0, chance.fraction() * unharmed.duration);
  return steps;
}

/** This many of the numbers from 1, each at most once. */
function chosen(count: number, size: number, fraction: () => number): readonly number[] {
  const order = Array.from({ length: count }, (_, index) => ({ step: index + 1, key: fraction() }));
  return order
    .sort((a, b) => a.key - b.key)
    .slice(0, size)
    .map(({ step }) => step);
}
