import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../../main/engine/crypto/digest.ts';
import { handIn } from '../../main/engine/handover/hand-in.ts';
import { reviewHandover } from '../../main/engine/handover/review.ts';
import { removeTemporaryFiles } from '../../main/engine/vault/remove-temporary-files.ts';
import { unlockVault } from '../../main/engine/vault/vault.ts';
import { testPassphrase } from '../helpers/packed-bundle.ts';
import { prepareVault, type PreparedVault } from '../helpers/killed-at-steps.ts';
import { runAndKill } from '../helpers/run-and-kill.ts';
import { sampleSize, seededChance, seedNote } from '../helpers/sampling.ts';
import { sharedTemporaryFolder } from '../helpers/temporary-folder.ts';
import { withOpen } from '../helpers/with-open.ts';

const program = join(import.meta.dirname, '..', 'helpers', 'handing-in-program.ts');

describe(`a process that is killed while it hands in (${seedNote()})`, () => {
  const temporary = sharedTemporaryFolder();
  let prepared: PreparedVault;

  beforeAll(async () => {
    prepared = await prepareVault(temporary);
  });

  async function run(
    name: string,
    killAfter?: number,
  ): Promise<Awaited<ReturnType<typeof runAndKill>> & { readonly vault: string; readonly stick: string }> {
    const [vault, stick] = [join(temporary, name), join(temporary, `${name}-stick`)];
    await cp(prepared.before, vault, { recursive: true });
    await mkdir(stick);
    const args = [vault, join(stick, 'datei.juryscores')];
    return {
      vault,
      stick,
      ...(await runAndKill(program, { args, input: prepared.databaseKey, killAfter })),
    };
  }

  it('leaves a whole file or none, removes its own traces, and the next file continues the chain', async () => {
    const chance = seededChance(12);
    const unharmed = await run('unharmed');
    expect(unharmed.output).toBe('begun\nhanded in\n');
    for (let round = 0; round < sampleSize(100, 12); round += 1) {
      const {
        vault: folder,
        stick,
        output,
      } = await run(`killed-${round}`, chance.fraction() * unharmed.duration * 1.05);
      await withOpen(await unlockVault(folder, testPassphrase), async (vault) => {
        await removeTemporaryFiles(vault);
        expect(readdirSync(stick).filter((name) => name !== 'datei.juryscores')).toEqual([]);
        const [first] = reviewHandover(vault).files;
        const file = join(stick, 'datei.juryscores');
        if (existsSync(file)) expect(sha256(readFileSync(file))).toBe(first?.sha256);
        if (output.includes('handed in')) expect(first?.savedAt ?? null).not.toBeNull();
        const next = await handIn(vault, { out: join(stick, 'noch-einmal.juryscores'), status: 'interim' });
        // Signed but never confirmed as saved: the same file again. Nothing signed: the first. Confirmed: the second.
        expect(next.sequence).toBe(first === undefined || first.savedAt === null ? 1 : 2);
        if (first?.savedAt === null) expect(next.sha256).toBe(first.sha256);
      });
      await rm(folder, { recursive: true });
    }
  });
});
