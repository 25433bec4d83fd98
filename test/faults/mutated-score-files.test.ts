import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { handIn } from '../../main/engine/handover/hand-in.ts';
import { sealScores } from '../../main/engine/crypto/seal-scores.ts';
import { applyBallots } from '../../main/engine/jury/apply-ballots.ts';
import { closeIntake } from '../../main/engine/merge/close-intake.ts';
import { importFiles } from '../../main/engine/merge/import-files.ts';
import { mergeOverview } from '../../main/engine/merge/overview.ts';
import { resultOf } from '../../main/engine/merge/result.ts';
import { manifestOf } from '../../main/engine/store/revisions.ts';
import { secretsOf } from '../../main/engine/vault/identity.ts';
import { lockVault, type OpenVault, unlockVault } from '../../main/engine/vault/vault.ts';
import { ballotsFileSchema } from '../../shared/formats/ballots-file.ts';
import { verdictSchema } from '../../shared/formats/scores.ts';
import { personIdSchema } from '../../shared/ids.ts';
import { completeBallots, completeScores } from '../helpers/complete-ballots.ts';
import { mutatedFile, type MutationBasis, unchangedFile } from '../helpers/mutated-scores.ts';
import { chairId, jurorId, openAs, packSmallBundle, testPassphrase } from '../helpers/packed-bundle.ts';
import { presentResultOf } from '../helpers/present-result.ts';
import { sampleSize, seededChance, seedNote } from '../helpers/sampling.ts';
import { sharedTemporaryFolder } from '../helpers/temporary-folder.ts';
import { withOpen } from '../helpers/with-open.ts';
import { withoutProgress } from '../helpers/without-progress.ts';

const folder = sharedTemporaryFolder();
const batch = 200;
/** far more than any of these files takes, even on a machine that is busy with other things */
const mostMsPerFile = 2_000;
let chair: OpenVault;
let basis: MutationBasis;

/** One juror's file counts; the mutated ones are from another juror, who has sent no other file. */
beforeAll(async () => {
  const packed = await packSmallBundle(folder);
  lockVault(packed.office);
  const counted = join(folder, 'counted.juryscores');
  await withOpen(await openAs(packed, personIdSchema.parse('J04')), async (vault) => {
    applyBallots(vault, ballotsFileSchema.parse({ ballots: completeBallots(manifestOf(vault.jury)) }));
    await handIn(vault, { out: counted, status: 'final' });
  });
  await withOpen(await openAs(packed, jurorId), async (vault) => {
    const payload = await completeScores(vault);
    const keys = { signingKey: secretsOf(vault).signingKey, roundKey: manifestOf(vault.jury).roundKey };
    basis = { ...keys, payload, bytes: Buffer.from(await sealScores(payload, keys)) };
  });
  chair = await openAs(packed, chairId);
  expect(await importFiles(chair, [counted], withoutProgress)).toMatchObject([{ verdict: 'accepted' }]);
});

it(`changed score files get a verdict each, and none counts a vote (${seedNote()})`, async () => {
  const before = JSON.stringify(await presentResultOf(chair));
  const chance = seededChance(7);
  const whole = sampleSize(10_000, 400);
  const found = new Map<string, Set<string>>();
  for (let done = 0; done < whole; done += batch) {
    const files = await Promise.all(
      Array.from({ length: Math.min(batch, whole - done) }, (_, index) => mutatedFile(basis, chance, done + index)),
    );
    const paths = files.map(({ bytes }, index) => {
      const path = join(folder, `${index}.juryscores`);
      writeFileSync(path, bytes);
      return path;
    });
    const begin = performance.now();
    const reports = await importFiles(chair, paths, withoutProgress);
    expect((performance.now() - begin) / files.length, `batch at ${done}`).toBeLessThan(mostMsPerFile);
    for (const [index, { kind }] of files.entries()) {
      const report = reports[index];
      const verdict = verdictSchema.parse(
        report?.verdict === 'duplicate' ? report.details['verdict'] : report?.verdict,
      );
      found.set(kind, (found.get(kind) ?? new Set()).add(verdict));
    }
  }
  for (const [kind, verdicts] of found)
    for (const verdict of ['accepted', 'interim']) expect(verdicts, kind).not.toContain(verdict);
  // Whatever the seed, mutations with only one possible effect must always get the same verdict.
  expect(found.get('value out of range')).toEqual(new Set(['out-of-range']));
  expect(found.get('member doubled')).toEqual(new Set(['unreadable']));
  expect(found.get('another bundle')).toEqual(new Set(['foreign-bundle']));
  expect(JSON.stringify(await presentResultOf(chair))).toBe(before);

  const { files } = await mergeOverview(chair);
  lockVault(chair);
  chair = await unlockVault(join(folder, chairId), testPassphrase);
  expect((await mergeOverview(chair)).files).toEqual(files);
  expect(JSON.stringify(await presentResultOf(chair))).toBe(before);

  await closeIntake(chair, '');
  expect(JSON.stringify(await resultOf(chair))).toBe(before);

  // The same file without a mutation counts, so each refusal was because of the mutation.
  const unchanged = join(folder, 'unchanged.juryscores');
  writeFileSync(unchanged, await unchangedFile(basis, whole));
  expect(await importFiles(chair, [unchanged], withoutProgress)).toMatchObject([{ verdict: 'accepted' }]);
  expect(JSON.stringify(await presentResultOf(chair))).not.toBe(before);
  lockVault(chair);
});
