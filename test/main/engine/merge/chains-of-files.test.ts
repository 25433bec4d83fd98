import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { packCompetition } from '../../../../main/engine/bundle/pack.ts';
import { amendVault } from '../../../../main/engine/bundle/amend.ts';
import { sha256 } from '../../../../main/engine/crypto/digest.ts';
import { generateSigningKey } from '../../../../main/engine/crypto/keys.ts';
import { newFileId } from '../../../../main/engine/crypto/new-ids.ts';
import { sealScores } from '../../../../main/engine/crypto/seal-scores.ts';
import { assessFiles } from '../../../../main/engine/merge/assess-files.ts';
import { chooseFile } from '../../../../main/engine/merge/choose-file.ts';
import { importFiles, listReports } from '../../../../main/engine/merge/import-files.ts';
import { mergeOverview } from '../../../../main/engine/merge/overview.ts';
import { readScoreFile } from '../../../../main/engine/merge/read-score-file.ts';
import { setAside } from '../../../../main/engine/merge/set-aside.ts';
import { assessContext, roundPrivateKeyOf } from '../../../../main/engine/merge/stored-files.ts';
import { manifestOf } from '../../../../main/engine/store/revisions.ts';
import { secretsOf } from '../../../../main/engine/vault/identity.ts';
import type { OpenVault } from '../../../../main/engine/vault/vault.ts';
import type { Scores } from '../../../../shared/formats/scores.ts';
import type { PrivateJwk } from '../../../../shared/formats/values.ts';
import { fileIdSchema } from '../../../../shared/ids.ts';
import { completeScores } from '../../../helpers/complete-ballots.ts';
import { chairId, jurorId, openAs, type PackedBundle, packSmallBundle } from '../../../helpers/packed-bundle.ts';
import { writeAmendedCompetition } from '../../../helpers/small-competition.ts';
import { sharedTemporaryFolder } from '../../../helpers/temporary-folder.ts';
import { withoutProgress } from '../../../helpers/without-progress.ts';

const folder = sharedTemporaryFolder();
let packed: PackedBundle;
let juror: OpenVault;
let chair: OpenVault;
let basis: Scores;

beforeAll(async () => {
  packed = await packSmallBundle(folder);
  juror = await openAs(packed, jurorId);
  chair = await openAs(packed, chairId);
  basis = await completeScores(juror);
});

function seal(
  change: Partial<Scores>,
  signingKey: PrivateJwk = secretsOf(juror).signingKey,
  payload: Scores = basis,
): Promise<Uint8Array> {
  return sealScores(
    { ...payload, fileId: fileIdSchema.parse(newFileId()), ...change },
    { signingKey, roundKey: manifestOf(juror.jury).roundKey },
  );
}

async function verdictsOf(files: Readonly<Record<string, Uint8Array>>): Promise<Readonly<Record<string, string>>> {
  const read = await Promise.all(Object.values(files).map((bytes) => readScoreFile(bytes, roundPrivateKeyOf(chair))));
  const assessed = assessFiles(read, await assessContext(chair, read));
  return Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => {
      const found = assessed.find((file) => file.sha256 === sha256(bytes));
      return [name, [found?.verdict, ...(found?.remarks ?? [])].join(' ')];
    }),
  );
}

async function importInto(vault: OpenVault, files: Readonly<Record<string, Uint8Array>>): Promise<void> {
  const paths = Object.entries(files).map(([name, bytes]) => {
    const path = join(folder, `${name}.juryscores`);
    writeFileSync(path, bytes);
    return path;
  });
  await importFiles(vault, paths, withoutProgress);
}

describe('files of one person', () => {
  it('on top of a broken link are broken too, however many follow', async () => {
    const one = await seal({});
    const two = await seal({ sequence: 2, previousFileSha256: sha256('something else') });
    const three = await seal({ sequence: 3, previousFileSha256: sha256(two) });
    const four = await seal({ sequence: 4, previousFileSha256: sha256(three), status: 'interim' });
    expect(await verdictsOf({ one, two, three, four })).toEqual({
      one: 'accepted',
      two: 'broken-chain',
      three: 'broken-chain',
      four: 'broken-chain',
    });
  });

  it('on one branch of a fork count only when the chair has chosen that branch, and may be chosen only there', async () => {
    const one = await seal({});
    const oneB = await seal({ createdAt: basis.createdAt });
    const twoA = await seal({ sequence: 2, previousFileSha256: sha256(one) });
    const twoB = await seal({ sequence: 2, previousFileSha256: sha256(oneB) });
    const threeB = await seal({ sequence: 3, previousFileSha256: sha256(twoB) });
    const files = { one, oneB, twoA, twoB, threeB };
    const undecided = Object.fromEntries(Object.keys(files).map((name) => [name, 'conflicting']));
    expect(await verdictsOf(files)).toEqual(undecided);

    const vault = await openAs(packed, chairId, 'chooser');
    const verdictsHere = async (): Promise<Readonly<Record<string, string>>> =>
      Object.fromEntries(
        (await listReports(vault)).map(({ name, verdict }) => [name.replace('.juryscores', ''), verdict]),
      );
    await importInto(vault, { one, twoA });
    await expect(chooseFile(vault, { sha256: sha256(one), reason: 'so gemeint' })).rejects.toMatchObject({
      code: 'file-not-conflicting',
    });
    await importInto(vault, files);
    await chooseFile(vault, { sha256: sha256(one), reason: 'so gemeint' });
    expect(await verdictsHere()).toEqual({
      one: 'superseded',
      oneB: 'superseded',
      twoA: 'accepted',
      twoB: 'superseded',
      threeB: 'superseded',
    });
    await chooseFile(vault, { sha256: sha256(twoB), reason: 'so gemeint' });
    expect(await verdictsHere()).toMatchObject({ one: 'superseded', twoA: 'superseded', threeB: 'accepted' });
  });

  it('that a stranger has signed can neither be chosen nor disturb a choice', async () => {
    const stranger = await generateSigningKey();
    const one = await seal({});
    const rival = await seal({ createdAt: basis.createdAt });
    const foreign = await seal({ enrolment: { ...basis.enrolment, jwk: stranger.publicJwk } }, stranger.privateJwk);
    const vault = await openAs(packed, chairId, 'with-a-stranger');
    await importInto(vault, { 's-one': one, 's-rival': rival, 's-foreign': foreign });
    await chooseFile(vault, { sha256: sha256(one), reason: 'so gemeint' });
    await expect(chooseFile(vault, { sha256: sha256(foreign), reason: 'so gemeint' })).rejects.toMatchObject({
      code: 'file-not-conflicting',
    });
    expect((await mergeOverview(vault)).people.find(({ personId }) => personId === jurorId)?.countedFile).toBe(
      sha256(one),
    );
  });

  it('never count once the chair has put them aside, and no earlier one does in their place', async () => {
    const one = await seal({});
    const two = await seal({ sequence: 2, previousFileSha256: sha256(one) });
    const vault = await openAs(packed, chairId, 'putting-aside');
    await importInto(vault, { 'aside-one': one, 'aside-two': two });
    const counted = async (): Promise<string | null | undefined> =>
      (await mergeOverview(vault)).people.find(({ personId }) => personId === jurorId)?.countedFile;
    expect(await counted()).toBe(sha256(two));
    await setAside(vault, { sha256: sha256(two), reason: 'falsche Person' });
    expect(await counted()).toBeNull();
    const report = (await listReports(vault)).find((file) => file.sha256 === sha256(two));
    expect(report).toMatchObject({ verdict: 'accepted', setAside: { reason: 'falsche Person' } });
    await expect(setAside(vault, { sha256: sha256('none'), reason: 'x' })).rejects.toMatchObject({
      code: 'file-unknown',
    });
    await expect(setAside(juror, { sha256: sha256(two), reason: 'x' })).rejects.toMatchObject({
      code: 'not-the-chair',
    });
  });
});

describe('after an amendment', () => {
  it('the chain goes on over the revisions, keys are looked at first, and what is not loaded yet is newer', async () => {
    const stranger = await generateSigningKey();
    const old = await seal({});
    const forged = await seal({ enrolment: { ...basis.enrolment, jwk: stranger.publicJwk } }, stranger.privateJwk);
    const amendment = join(folder, 'rev2.jurybundle');
    await packCompetition(packed.office, {
      folder: writeAmendedCompetition(join(folder, 'amended')),
      out: amendment,
      codesFile: join(folder, 'codes2.tsv'),
      cardFiles: [],
      amend: true,
      ...withoutProgress,
    });
    await amendVault(juror, amendment, withoutProgress);
    const next = await completeScores(juror);
    const good = await seal({ sequence: 2, previousFileSha256: sha256(old) }, undefined, next);
    expect(await verdictsOf({ good })).toEqual({ good: 'newer-revision predecessor-missing' });
    await amendVault(chair, amendment, withoutProgress);
    const bad = await seal({ sequence: 2, previousFileSha256: sha256('nothing of the kind') }, undefined, next);
    expect(await verdictsOf({ forged })).toEqual({ forged: 'unknown-key' });
    expect(await verdictsOf({ old, good })).toEqual({ old: 'superseded', good: 'accepted' });
    expect(await verdictsOf({ old, bad })).toEqual({ old: 'accepted', bad: 'broken-chain' });
    expect(await verdictsOf({ good })).toEqual({ good: 'accepted predecessor-missing' });
  });
});
