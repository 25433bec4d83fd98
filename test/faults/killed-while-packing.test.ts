import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { inspectBundle } from '../../main/engine/bundle/inspect.ts';
import { packCompetition } from '../../main/engine/bundle/pack.ts';
import { verifyBundle } from '../../main/engine/bundle/verify.ts';
import { readCodes } from '../../main/engine/demo/codes.ts';
import { lastPackedRevision } from '../../main/engine/store/office.ts';
import { openDatabases } from '../../main/engine/vault/open-databases.ts';
import { removeTemporaryFiles } from '../../main/engine/vault/remove-temporary-files.ts';
import { lockVault } from '../../main/engine/vault/vault.ts';
import { databaseKeyIn } from '../helpers/killed-at-steps.ts';
import { jurorId, packSmallBundle } from '../helpers/packed-bundle.ts';
import { runAndKill } from '../helpers/run-and-kill.ts';
import { sampleSize, seededChance, seedNote } from '../helpers/sampling.ts';
import { smallPdf } from '../helpers/small-pdf.ts';
import { writeSmallCompetition } from '../helpers/small-competition.ts';
import { sharedTemporaryFolder } from '../helpers/temporary-folder.ts';
import { withOpen } from '../helpers/with-open.ts';
import { withoutProgress } from '../helpers/without-progress.ts';

const program = join(import.meta.dirname, '..', 'helpers', 'packing-program.ts');

describe(`an office that is killed while it packs (${seedNote()})`, () => {
  const temporary = sharedTemporaryFolder();
  let databaseKey: string;
  let source: string;

  beforeAll(async () => {
    const packed = await packSmallBundle(temporary);
    lockVault(packed.office);
    databaseKey = await databaseKeyIn(join(temporary, 'office'));
    const files = { 'DMK-01': { 'dmk-01.pdf': smallPdf('Eine andere Fassung') } };
    source = writeSmallCompetition(join(temporary, 'amended'), { files });
  });

  /** Kills in a copy of the office's vault and checks how the next start, or packing, deals with the result. */
  async function run(name: string, step: number, begins: 'start' | 'packing', killAfter?: number) {
    const [office, stick] = [join(temporary, `office-${name}`), join(temporary, `stick-${name}`)];
    const [out, codes] = [join(stick, 'zweite.jurybundle'), join(stick, 'codes.tsv')];
    await cp(join(temporary, 'office'), office, { recursive: true });
    mkdirSync(stick);
    const args = [String(step), office, source, out, codes];
    const ended = await runAndKill(program, { args, input: databaseKey, killAfter });
    const key = Buffer.from(databaseKey, 'hex');
    await withOpen({ folder: office, ...(await openDatabases(office, key)) }, async (vault) => {
      const signed = lastPackedRevision(vault.jury);
      if (existsSync(out))
        expect(await inspectBundle(out)).toMatchObject({ revision: 2, headerSha256: signed?.headerSha256 });
      if (begins === 'start') await removeTemporaryFiles(vault);
      const next = { folder: source, out: join(stick, 'naechste.jurybundle'), amend: true, cardFiles: [] };
      const pack = packCompetition(vault, { ...next, codesFile: join(stick, 'codes-2.tsv'), ...withoutProgress });
      if (signed?.revision === 2 && signed.writtenAt !== null)
        await expect(pack).rejects.toMatchObject({ code: 'amendment-unchanged' });
      else {
        expect(await pack).toMatchObject({ revision: (signed?.revision ?? 0) + 1, includedDocuments: 1 });
        const code = (await readCodes(join(stick, 'codes-2.tsv'))).get(jurorId);
        expect(await verifyBundle(next.out, { code, ...withoutProgress })).toMatchObject({ opened: true });
      }
      if (begins === 'start') await removeTemporaryFiles(vault);
    });
    const left = readdirSync(stick).filter((file) => !/^(zweite|naechste)\.jurybundle$|^codes(-2)?\.tsv$/.test(file));
    expect(left, `${name} of ${ended.output}`).toEqual([]);
    for (const folder of [office, stick]) await rm(folder, { recursive: true });
    return ended;
  }

  it('has signed no two revisions of one number, and what it has left beside its files goes', async () => {
    const unharmed = await run('unharmed', 0, 'start');
    const steps = Number(/done in (\d+)/.exec(unharmed.output)?.[1] ?? 0);
    expect(steps).toBeGreaterThanOrEqual(4);
    for (let step = 1; step <= steps; step += 1) await run(`step-${step}`, step, step % 2 === 0 ? 'start' : 'packing');
    const chance = seededChance(25);
    for (let round = 0; round < sampleSize(30, 4); round += 1)
      await run(`moment-${round}`, 0, 'packing', chance.fraction() * unharmed.duration);
  });
});
