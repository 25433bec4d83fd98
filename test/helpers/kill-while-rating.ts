import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { checkIntegrity } from '../../main/engine/store/database.ts';
import { listEvents } from '../../main/engine/store/events.ts';
import { writeMeta } from '../../main/engine/store/meta.ts';
import { openDatabases } from '../../main/engine/vault/open-databases.ts';
import { vaultPaths } from '../../main/engine/vault/paths.ts';
import { lockVault } from '../../main/engine/vault/vault.ts';
import { runAndKill } from './run-and-kill.ts';
import { applications, sampleManifest } from './sample-manifest.ts';
import { addRevision, sampleIdentity } from './sample-vault.ts';
import { seededChance } from './sampling.ts';
import { temporaryFolder } from './temporary-folder.ts';

const program = join(import.meta.dirname, 'rating-program.ts');

/**
 * Repeatedly lets a process rate in a vault's databases, kills it at a random moment and checks what is stored.
 * @returns how many ratings it had acknowledged
 */
export async function killWhileRating(times: number): Promise<number> {
  const { folder, databaseKey } = await beginVault();
  const chance = seededChance(9);
  let acknowledgedCount = 0;
  for (let round = 0; round < times; round += 1) {
    const before = await eventsIn(folder, databaseKey);
    const acknowledged = await rateUntilKilled(folder, databaseKey, chance.fraction() * 150);
    const added = (await eventsIn(folder, databaseKey)).slice(before.length);
    // Everything acknowledged is there, in order; at most one more, which it had no time to acknowledge, follows.
    expect(added.slice(0, acknowledged.length)).toStrictEqual(acknowledged);
    expect(added.length - acknowledged.length).toBeLessThanOrEqual(1);
    acknowledgedCount += acknowledged.length;
  }
  return acknowledgedCount;
}

async function beginVault(): Promise<{ readonly folder: string; readonly databaseKey: Uint8Array }> {
  const [folder, databaseKey] = [temporaryFolder(), randomBytes(32)];
  const { jury, content } = vaultPaths(folder);
  for (const file of [jury, content]) writeFileSync(file, '');
  const vault = { folder, ...(await openDatabases(folder, databaseKey)) };
  writeMeta(vault.jury, 'identity', sampleIdentity());
  addRevision(vault, sampleManifest());
  lockVault(vault);
  return { folder, databaseKey };
}

/** The complete lines that the process wrote; `killAfter` counts from the first one. */
async function rateUntilKilled(folder: string, databaseKey: Uint8Array, killAfter: number): Promise<readonly string[]> {
  const { output, wasKilled } = await runAndKill(program, {
    args: [folder],
    input: Buffer.from(databaseKey).toString('hex'),
    killAfter,
  });
  expect(wasKilled).toBe(true);
  return output.split('\n').slice(0, -1);
}

/** All ratings in the order of their commits, as the rating program reports them. */
async function eventsIn(folder: string, databaseKey: Uint8Array): Promise<readonly string[]> {
  const vault = { folder, ...(await openDatabases(folder, databaseKey)) };
  try {
    checkIntegrity(vault.jury);
    checkIntegrity(vault.content);
    const events = [applications.first, applications.second].flatMap((applicationId) =>
      listEvents(vault.jury, applicationId),
    );
    return events
      .sort((a, b) => a.number - b.number)
      .map(
        ({ applicationId, criterionId, after, at }) => `${applicationId} ${String(criterionId)} ${String(after)} ${at}`,
      );
  } finally {
    lockVault(vault);
  }
}
