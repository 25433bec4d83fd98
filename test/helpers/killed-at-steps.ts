import { readFileSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openKeystore } from '../../main/engine/crypto/keystore.ts';
import { type PackedBundle, testPassphrase } from './packed-bundle.ts';
import { runAndKill } from './run-and-kill.ts';
import { sampleSize, seededChance } from './sampling.ts';

const program = join(import.meta.dirname, 'recovery-program.ts');
export const nextPassphrase = 'Ein Kutter voller Nordlichter';

export interface KilledRun {
  /** a vault's folder of its own, in which the process was killed; removed afterwards */
  readonly folder: string;
  readonly outcome: 'killed' | 'done';
}

export interface KilledAtSteps {
  readonly action: 'copy' | 'back-up' | 'delete' | 'change-passphrase' | 'restore-copy' | 'restore-backup';
  /** the vault as it is before; null where the action makes one */
  readonly before: string | null;
  readonly databaseKey?: string;
  /** the action's file */
  readonly file?: (folder: string) => string;
  /** how many of the steps a sample takes; the whole run takes them all */
  readonly sample: number;
  /** so many times the process is killed at any moment besides, for what SQLite does between two steps */
  readonly moments: number;
  readonly expectAfter: (run: KilledRun) => Promise<void> | void;
}

/** The vault's database key, so that a killed process needs no slow passphrase to open it. */
export async function databaseKeyIn(folder: string): Promise<string> {
  return Buffer.from((await openKeystore(readFileSync(join(folder, 'keystore.json')), testPassphrase)) ?? []).toString(
    'hex',
  );
}

/** Kills a process before each of its steps that change files, and at some other moments; each time in a vault of its own. */
export async function killAtSteps(
  packed: PackedBundle,
  { action, before, databaseKey = '', file = () => '', sample, moments, expectAfter }: KilledAtSteps,
): Promise<number> {
  const input = [databaseKey, testPassphrase, nextPassphrase].join('\n');
  const run = async (step: number, killAfter?: number): Promise<Awaited<ReturnType<typeof runAndKill>>> => {
    const folder = join(packed.folder, `${action}-${step}`);
    if (before !== null) await cp(before, folder, { recursive: true });
    const ended = await runAndKill(program, {
      args: [action, String(step), folder, file(folder)],
      input,
      ...(killAfter === undefined ? {} : { killAfter }),
    });
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

/** So many of the numbers from 1, each at most once. */
function chosen(count: number, size: number, fraction: () => number): readonly number[] {
  const order = Array.from({ length: count }, (_, index) => ({ step: index + 1, key: fraction() }));
  return order
    .sort((a, b) => a.key - b.key)
    .slice(0, size)
    .map(({ step }) => step);
}
