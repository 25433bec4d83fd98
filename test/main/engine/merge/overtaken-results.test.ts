import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { amendVault } from '../../../../main/engine/bundle/amend.ts';
import { sha256 } from '../../../../main/engine/crypto/digest.ts';
import { newFileId } from '../../../../main/engine/crypto/new-ids.ts';
import { sealScores } from '../../../../main/engine/crypto/seal-scores.ts';
import { closeIntake } from '../../../../main/engine/merge/close-intake.ts';
import { decideAllKnown } from '../../../../main/engine/merge/decide-conflict.ts';
import { importFiles } from '../../../../main/engine/merge/import-files.ts';
import { resultOf } from '../../../../main/engine/merge/result.ts';
import { resultsView } from '../../../../main/engine/merge/results-view.ts';
import { setAside } from '../../../../main/engine/merge/set-aside.ts';
import { transcribe } from '../../../../main/engine/merge/transcribe.ts';
import { verifyResult } from '../../../../main/engine/merge/verify-result.ts';
import { writeResult } from '../../../../main/engine/merge/write-result.ts';
import { manifestOf } from '../../../../main/engine/store/revisions.ts';
import { secretsOf } from '../../../../main/engine/vault/identity.ts';
import { lockVault, type OpenVault } from '../../../../main/engine/vault/vault.ts';
import type { SignedResultView } from '../../../../shared/contract/result.ts';
import type { Scores } from '../../../../shared/formats/scores.ts';
import { applicationIdSchema, fileIdSchema, personIdSchema, type Sha256 } from '../../../../shared/ids.ts';
import { completeScores } from '../../../helpers/complete-ballots.ts';
import {
  chairId,
  jurorId,
  openAs,
  packAmendment,
  type PackedBundle,
  packSmallBundle,
} from '../../../helpers/packed-bundle.ts';
import { sharedTemporaryFolder } from '../../../helpers/temporary-folder.ts';
import { withoutProgress } from '../../../helpers/without-progress.ts';

const folder = sharedTemporaryFolder();
const application = applicationIdSchema.parse('DMK-01');
const [onPaper, first, second] = ['J04', 'J05', 'J07'].map((id) => personIdSchema.parse(id));
const declaration = { applicationId: application, ground: 'Verein', basis: '§ 81 LVwG', statement: '' };
let packed: PackedBundle;
let juror: OpenVault;
let chair: OpenVault;
let basis: Scores;

beforeAll(async () => {
  packed = await packSmallBundle(folder);
  juror = await openAs(packed, jurorId);
  basis = await completeScores(juror);
  chair = await openAs(packed, chairId);
});
afterAll(() => [juror, chair].forEach(lockVault));

async function take(change: Partial<Scores>): Promise<Sha256> {
  const bytes = await sealScores(
    { ...basis, fileId: fileIdSchema.parse(newFileId()), ...change },
    { signingKey: secretsOf(juror).signingKey, roundKey: manifestOf(juror.jury).roundKey },
  );
  const digest = sha256(bytes);
  const path = join(folder, `${digest}.juryscores`);
  writeFileSync(path, bytes);
  const [report] = await importFiles(chair, [path], withoutProgress);
  expect(report?.verdict).toBe('accepted');
  return digest;
}

const out = (name: string): string => join(folder, `${name}.juryresult`);
const bytesOf = (name: string): string => sha256(readFileSync(out(name)));
const results = async (): Promise<readonly SignedResultView[]> => (await resultsView(chair)).results;
const newest = async (): Promise<SignedResultView | undefined> => (await results())[0];

/** Expects that `act` makes the newest signed result out of date, for these reasons alone, and signs nothing. */
async function overtakes(kinds: readonly string[], act: () => Promise<unknown>): Promise<void> {
  const before = (await results()).length;
  await act();
  expect((await newest())?.overtakenBy).toEqual(expect.arrayContaining([...kinds]));
  expect((await newest())?.overtakenBy).toHaveLength(kinds.length);
  expect(await results()).toHaveLength(before);
  await expect(writeResult(chair, { out: out('never') })).rejects.toMatchObject({ code: 'result-needs-reason' });
}

it('whatever is newer than a signed result makes it out of date, and nothing computes it again in silence', async () => {
  if (onPaper === undefined || first === undefined || second === undefined) throw new Error('nobody');
  const [one, another] = [first, second];
  const oldest = await take({ declarations: [declaration] });
  await closeIntake(chair, '');
  await writeResult(chair, { out: out('one') });
  const signed = bytesOf('one');
  expect(await newest()).toMatchObject({ number: 1, overtakenBy: [] });
  const shown = await resultOf(chair);

  // A corrected file arrives: the result shown is still the one that the closing fixed.
  let corrected = oldest;
  await overtakes(['file-received'], async () => {
    const ballots = basis.ballots.map((ballot) => ({
      ...ballot,
      ratings: ballot.ratings.map((rating) => ({ ...rating, value: 5, rationale: 'besser' })),
    }));
    corrected = await take({ declarations: [declaration], ballots, sequence: 2, previousFileSha256: oldest });
  });
  expect(await resultOf(chair)).toEqual(shown);
  await overtakes(['file-received', 'transcript'], async () => {
    const paper = { personId: onPaper, ballots: basis.ballots, declarations: [], scanSha256: null };
    await transcribe(chair, { ...paper, enteredBy: one });
    await transcribe(chair, { ...paper, enteredBy: another });
  });
  expect(await resultOf(chair)).toEqual(shown);
  const three = ['file-received', 'transcript', 'conflict-decided'];
  await overtakes(three, () =>
    decideAllKnown(chair, { personId: jurorId, applicationId: application, decision: 'not_excluded', reason: 'n' }),
  );
  await overtakes([...three, 'revision-loaded'], async () =>
    amendVault(chair, await packAmendment(packed), withoutProgress),
  );
  await expect(resultOf(chair)).rejects.toMatchObject({ code: 'closing-outdated' });
  const late = { out: out('never'), correction: 'Nachtrag' };
  await expect(writeResult(chair, late)).rejects.toMatchObject({ code: 'closing-outdated' });
  expect(bytesOf('one')).toBe(signed);

  await closeIntake(chair, 'Berichtigte Datei und Nachtrag');
  expect((await newest())?.overtakenBy).toContain('intake-closed');
  await expect(writeResult(chair, { out: out('never') })).rejects.toMatchObject({ code: 'result-needs-reason' });
  await writeResult(chair, { out: out('two'), correction: 'Nachtrag' });
  expect(await newest()).toMatchObject({ number: 2, overtakenBy: [] });
  await setAside(chair, { sha256: corrected, reason: 'zurückgezogen' });
  expect((await newest())?.overtakenBy).toEqual(['file-set-aside']);
  await closeIntake(chair, 'zurückgezogen');
  await writeResult(chair, { out: out('three'), correction: 'zurückgezogen' });

  const [, again, last] = await Promise.all(['one', 'two', 'three'].map((name) => verifyResult(out(name))));
  expect(again?.payload).toMatchObject({ number: 2, revision: 2, previousResultSha256: signed });
  expect(last?.payload).toMatchObject({ number: 3, previousResultSha256: bytesOf('two') });
  expect(again?.payload.totals).not.toEqual(last?.payload.totals);
});
