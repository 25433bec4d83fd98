import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportReport } from '../../../../shared/contract/merge.ts';
import type { Scores } from '../../../../shared/formats/scores.ts';
import type { PrivateJwk } from '../../../../shared/formats/values.ts';
import {
  applicationIdSchema,
  criterionIdSchema,
  fileIdSchema,
  personIdSchema,
  sha256Schema,
} from '../../../../shared/ids.ts';
import { packCompetition } from '../../../../main/engine/bundle/pack.ts';
import { readCodes } from '../../../../main/engine/demo/codes.ts';
import { generateSigningKey } from '../../../../main/engine/crypto/keys.ts';
import { ownCheckCode } from '../../../../main/engine/handover/own-check-code.ts';
import { sha256 } from '../../../../main/engine/crypto/digest.ts';
import { newFileId } from '../../../../main/engine/crypto/new-ids.ts';
import { importFiles } from '../../../../main/engine/merge/import-files.ts';
import { mergeOverview } from '../../../../main/engine/merge/overview.ts';
import { scoresPayload } from '../../../../main/engine/handover/scores-payload.ts';
import { assessFiles } from '../../../../main/engine/merge/assess-files.ts';
import {
  readScoreFile,
  type RefusedFile,
  type VerifiedScoreFile,
} from '../../../../main/engine/merge/read-score-file.ts';
import { sealScores } from '../../../../main/engine/crypto/seal-scores.ts';
import { assessContext } from '../../../../main/engine/merge/stored-files.ts';
import { chooseFile } from '../../../../main/engine/merge/choose-file.ts';
import { confirmKey } from '../../../../main/engine/merge/confirm-key.ts';
import { presentResultOf } from '../../../helpers/present-result.ts';
import { manifestOf } from '../../../../main/engine/store/revisions.ts';
import { secretsOf } from '../../../../main/engine/vault/identity.ts';
import { lockVault, type OpenVault } from '../../../../main/engine/vault/vault.ts';
import { completeScores } from '../../../helpers/complete-ballots.ts';
import { chairId, jurorId, openAs, type PackedBundle, packSmallBundle } from '../../../helpers/packed-bundle.ts';
import { sharedTemporaryFolder } from '../../../helpers/temporary-folder.ts';
import { withoutProgress } from '../../../helpers/without-progress.ts';

describe('verdicts on score files', () => {
  const folder = sharedTemporaryFolder();
  let packed: PackedBundle;
  let chair: OpenVault;
  let juror: OpenVault;
  let basis: Scores;
  const files = new Map<string, Uint8Array>();

  beforeAll(async () => {
    packed = await packSmallBundle(folder);
    chair = await openAs(packed, chairId);
    juror = await openAs(packed, jurorId);
    basis = await completeScores(juror);
    await seal('first', {});
    const first = sha256(bytesOf('first'));
    await seal('second', { sequence: 2, previousFileSha256: first });
    await seal('rival', { sequence: 2, previousFileSha256: first, createdAt: basis.createdAt });
    await seal('interim', { sequence: 3, previousFileSha256: sha256(bytesOf('second')), status: 'interim' });
    await seal('incomplete', { sequence: 4, previousFileSha256: first, ballots: basis.ballots.slice(1) });
    await seal('broken', { sequence: 2, previousFileSha256: sha256('something else') });
    await seal('late-link', { sequence: 7, previousFileSha256: sha256('not received') });
    await seal('stranger', { personId: personIdSchema.parse('X99') });
    await seal('foreign', {
      bundleId: basis.bundleId.replace(/.$/, (last) => (last === 'a' ? 'b' : 'a')) as Scores['bundleId'],
    });
    await seal('out-of-range', {
      ballots: basis.ballots.map((ballot) => ({
        ...ballot,
        ratings: ballot.ratings.map((rating) => ({ ...rating, value: 9 })),
      })),
    });
    const unknown = await generateSigningKey();
    await seal('unknown-key', { enrolment: { ...basis.enrolment, jwk: unknown.publicJwk } }, unknown.privateJwk);
    files.set(
      'tampered',
      Buffer.from(
        Buffer.from(bytesOf('first'))
          .toString()
          .replace(/"tag":"(.)/, (_, first_: string) => `"tag":"${first_ === 'A' ? 'B' : 'A'}`),
      ),
    );
    files.set('unreadable', Buffer.from('{}'));
  });

  afterAll(() => {
    [chair, juror, packed.office].forEach(lockVault);
  });

  async function seal(
    name: string,
    change: Partial<Scores>,
    signingKey: PrivateJwk = secretsOf(juror).signingKey,
  ): Promise<void> {
    const payload = { ...basis, fileId: fileIdSchema.parse(newFileId()), ...change };
    files.set(name, await sealScores(payload, { signingKey, roundKey: manifestOf(juror.jury).roundKey }));
  }

  function bytesOf(name: string): Uint8Array {
    const bytes = files.get(name);
    if (bytes === undefined) throw new Error(`no file ${name}`);
    return bytes;
  }

  function importNamed(vault: OpenVault, ...names: readonly string[]): Promise<ImportReport[]> {
    const paths = names.map((name) => {
      const path = join(folder, `${name}.juryscores`);
      writeFileSync(path, bytesOf(name));
      return path;
    });
    return importFiles(vault, paths, withoutProgress);
  }

  async function verdictsAmong(...names: readonly string[]): Promise<Readonly<Record<string, string>>> {
    const key = manifestOf(chair.jury).roundPrivateKey;
    if (key === undefined) throw new Error('no key');
    const read = await Promise.all(names.map(async (name) => readScoreFile(bytesOf(name), key)));
    const assessed = assessFiles(read, await assessContext(chair, read));
    return Object.fromEntries(
      names.map((name) => [name, assessed.find((file) => file.sha256 === sha256(bytesOf(name)))?.verdict ?? 'none']),
    );
  }

  it('name what is wrong with a file by itself', async () => {
    for (const [name, verdict] of [
      ['first', 'accepted'],
      ['interim', 'interim'],
      ['incomplete', 'incomplete'],
      ['stranger', 'unknown-person'],
      ['foreign', 'foreign-bundle'],
      ['out-of-range', 'out-of-range'],
      ['unknown-key', 'unknown-key'],
      ['tampered', 'tampered'],
      ['unreadable', 'unreadable'],
    ] as const) {
      expect(await verdictsAmong(name), name).toEqual({ [name]: verdict });
    }
  });

  it('follow the chain of one person', async () => {
    expect(await verdictsAmong('first', 'second')).toEqual({ first: 'superseded', second: 'accepted' });
    expect(await verdictsAmong('first', 'broken')).toEqual({ first: 'accepted', broken: 'broken-chain' });
    expect(await verdictsAmong('first', 'second', 'interim', 'incomplete')).toMatchObject({
      second: 'accepted',
      interim: 'interim',
    });
    expect(await verdictsAmong('late-link')).toEqual({ 'late-link': 'accepted' });
  });

  it('let none of two different files with one number count until the chair chooses', async () => {
    expect(await verdictsAmong('first', 'second', 'rival')).toEqual({
      first: 'superseded',
      second: 'conflicting',
      rival: 'conflicting',
    });
  });

  it('are told for a file of another office as "not for this chair"', async () => {
    mkdirSync(join(folder, 'other-office'));
    const other = await packSmallBundle(join(folder, 'other-office'));
    const vault = await openAs(other, jurorId);
    const payload = await scoresPayload(vault, { sequence: 1, previousFileSha256: null, status: 'interim' });
    files.set(
      'elsewhere',
      await sealScores(payload, { signingKey: secretsOf(vault).signingKey, roundKey: manifestOf(vault.jury).roundKey }),
    );
    [vault, other.office].forEach(lockVault);
    expect(await verdictsAmong('elsewhere')).toEqual({ elsewhere: 'not-for-this-chair' });
  });

  it('are told for another bundle of the same office as "foreign bundle"', async () => {
    const bundle = join(folder, 'again.jurybundle');
    await packCompetition(packed.office, {
      folder: join(folder, 'competition'),
      out: bundle,
      codesFile: join(folder, 'again-codes.tsv'),
      amend: false,
      cardFiles: [],
      ...withoutProgress,
    });
    const codes = await readCodes(join(folder, 'again-codes.tsv'));
    const vault = await openAs({ ...packed, bundle, codes }, personIdSchema.parse('J04'), 'again-other');
    const payload = await scoresPayload(vault, { sequence: 1, previousFileSha256: null, status: 'interim' });
    files.set(
      'repacked',
      await sealScores(payload, { signingKey: secretsOf(vault).signingKey, roundKey: manifestOf(vault.jury).roundKey }),
    );
    lockVault(vault);
    expect(await verdictsAmong('repacked')).toEqual({ repacked: 'foreign-bundle' });
  });

  it('do not depend on order, repetition or grouping of the files', async () => {
    const names = [...files.keys()];
    const key = manifestOf(chair.jury).roundPrivateKey;
    if (key === undefined) throw new Error('no key');
    const read: readonly (VerifiedScoreFile | RefusedFile)[] = await Promise.all(
      names.map((name) => readScoreFile(bytesOf(name), key)),
    );
    const context = await assessContext(chair, read);
    const wanted = JSON.stringify(assessFiles(read, context));
    fc.assert(
      fc.property(fc.shuffledSubarray([...read, ...read], { minLength: 2 * read.length }), (order) => {
        expect(JSON.stringify(assessFiles(order, context))).toBe(wanted);
      }),
      { numRuns: 200 },
    );
  });

  it('give byte-identical results however the files arrive, and keep every one as received', async () => {
    const second = await openAs(packed, chairId, 'second-chair');
    const names = ['first', 'second', 'interim', 'broken', 'tampered', 'unreadable', 'out-of-range', 'unknown-key'];
    await importNamed(chair, ...names);
    for (const name of [...names].reverse()) await importNamed(second, name);
    const again = await importNamed(second, ...names);
    expect(again.map(({ verdict }) => verdict)).toEqual(names.map(() => 'duplicate'));
    expect(JSON.stringify(await mergeOverview(second))).toBe(JSON.stringify(await mergeOverview(chair)));
    expect(JSON.stringify(await presentResultOf(second))).toBe(JSON.stringify(await presentResultOf(chair)));
    expect((await mergeOverview(chair)).files).toHaveLength(names.length);
    lockVault(second);
  });

  it('follow the decisions of the chair', async () => {
    const vault = await openAs(packed, chairId, 'deciding-chair');
    await importNamed(vault, 'first', 'second', 'rival');
    expect((await mergeOverview(vault)).people.find(({ personId }) => personId === jurorId)?.countedFile).toBeNull();
    await chooseFile(vault, { sha256: sha256(bytesOf('rival')), reason: 'am Telefon bestätigt' });
    const { files: reports } = await mergeOverview(vault);
    const verdictOf = (name: string): string | undefined =>
      reports.find((report) => report.sha256 === sha256(bytesOf(name)))?.verdict;
    expect([verdictOf('first'), verdictOf('second'), verdictOf('rival')]).toEqual([
      'superseded',
      'superseded',
      'accepted',
    ]);

    const [own] = await importNamed(vault, 'first');
    // What the person reads from their own confirmation is what the chair compares.
    expect(own?.keyCheckCode).toBe(await ownCheckCode(juror));

    const [report] = await importNamed(vault, 'unknown-key');
    expect(report?.keyCheckCode).not.toBe(own?.keyCheckCode);
    expect(report?.verdict).toBe('unknown-key');
    if (report?.keyThumbprint === null || report?.keyThumbprint === undefined) throw new Error('no key');
    const keyThumbprint = report.keyThumbprint;
    await confirmKey(vault, { personId: jurorId, keyThumbprint, by: chairId, how: 'am Telefon' });
    expect((await mergeOverview(vault)).files.find((file) => file.sha256 === report.sha256)?.remarks).toContain(
      'key-confirmed-by-chair',
    );
    await expect(
      chooseFile(vault, { sha256: sha256Schema.parse('0'.repeat(64)), reason: 'so gemeint' }),
    ).rejects.toMatchObject({
      code: 'file-unknown',
    });
    lockVault(vault);
  });

  it('are for the chair alone', async () => {
    await expect(importNamed(juror, 'first')).rejects.toMatchObject({ code: 'not-the-chair' });
    await expect(mergeOverview(juror)).rejects.toMatchObject({ code: 'not-the-chair' });
  });

  it('take ids that nobody knows as out of range', async () => {
    const [ballot] = basis.ballots;
    if (ballot === undefined) throw new Error('no ballot');
    await seal('unknown-application', {
      ballots: [...basis.ballots, { ...ballot, applicationId: applicationIdSchema.parse('ZZ-99') }],
    });
    await seal('named-twice', { ballots: [...basis.ballots, ballot] });
    await seal('unknown-criterion', {
      ballots: basis.ballots.map((entry) => ({
        ...entry,
        ratings: [{ criterionId: criterionIdSchema.parse('K99'), value: 3, rationale: null }],
      })),
    });
    for (const name of ['unknown-application', 'named-twice', 'unknown-criterion'])
      expect(await verdictsAmong(name)).toEqual({ [name]: 'out-of-range' });
    expect(readFileSync(join(folder, 'first.juryscores')).length).toBe(bytesOf('first').length);
  });
});
