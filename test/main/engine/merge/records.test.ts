import { createDecipheriv } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { decodeBase64url } from '../../../../main/engine/crypto/base64url.ts';
import { canonicalJson } from '../../../../main/engine/crypto/canonical-json.ts';
import { contentKeyOf } from '../../../../main/engine/crypto/content-key.ts';
import { sha256 } from '../../../../main/engine/crypto/digest.ts';
import { readCompactJws } from '../../../../main/engine/crypto/jws.ts';
import { publicPartOf } from '../../../../main/engine/crypto/keys.ts';
import { newFileId } from '../../../../main/engine/crypto/new-ids.ts';
import { sealScores } from '../../../../main/engine/crypto/seal-scores.ts';
import { closingChanges } from '../../../../main/engine/merge/closing-changes.ts';
import { closeIntake } from '../../../../main/engine/merge/close-intake.ts';
import { decideAllKnown } from '../../../../main/engine/merge/decide-conflict.ts';
import { fileDifferences } from '../../../../main/engine/merge/file-differences.ts';
import { importFiles } from '../../../../main/engine/merge/import-files.ts';
import { mergeOverview } from '../../../../main/engine/merge/overview.ts';
import { resultOf } from '../../../../main/engine/merge/result.ts';
import { setAside } from '../../../../main/engine/merge/set-aside.ts';
import { overtakenBy } from '../../../../main/engine/merge/signed-result.ts';
import { verifyResult } from '../../../../main/engine/merge/verify-result.ts';
import { writeResult } from '../../../../main/engine/merge/write-result.ts';
import { checkpointOf, listActions, listCheckpoints } from '../../../../main/engine/store/actions.ts';
import { listClosedInputs } from '../../../../main/engine/store/closings.ts';
import { manifestOf } from '../../../../main/engine/store/revisions.ts';
import { lastSignedResult } from '../../../../main/engine/store/signed-results.ts';
import { readAction } from '../../../../main/engine/vault/action-log.ts';
import { secretsOf } from '../../../../main/engine/vault/identity.ts';
import { lockVault, type OpenVault } from '../../../../main/engine/vault/vault.ts';
import { checkpointSchema } from '../../../../shared/formats/checkpoint.ts';
import type { Scores } from '../../../../shared/formats/scores.ts';
import { applicationIdSchema, fileIdSchema } from '../../../../shared/ids.ts';
import { completeScores } from '../../../helpers/complete-ballots.ts';
import { chairId, jurorId, openAs, type PackedBundle, packSmallBundle } from '../../../helpers/packed-bundle.ts';
import { sharedTemporaryFolder } from '../../../helpers/temporary-folder.ts';
import { withoutProgress } from '../../../helpers/without-progress.ts';

const folder = sharedTemporaryFolder();
const application = applicationIdSchema.parse('DMK-01');
const otherPerson = 'Zwergpinguin';
let packed: PackedBundle;
let juror: OpenVault;
let basis: Scores;
let chair: OpenVault;
let rounds = 0;

beforeAll(async () => {
  packed = await packSmallBundle(folder);
  juror = await openAs(packed, jurorId);
  basis = await completeScores(juror);
});

beforeEach(async () => {
  rounds += 1;
  chair = await openAs(packed, chairId, `chair-${rounds}`);
  onTestFinished(() => lockVault(chair));
});

async function seal(change: Partial<Scores>): Promise<Uint8Array> {
  return sealScores(
    { ...basis, fileId: fileIdSchema.parse(newFileId()), ...change },
    { signingKey: secretsOf(juror).signingKey, roundKey: manifestOf(juror.jury).roundKey },
  );
}

async function take(bytes: Uint8Array | string): Promise<string> {
  const path = join(folder, `${sha256(bytes)}.juryscores`);
  writeFileSync(path, bytes);
  await importFiles(chair, [path], withoutProgress);
  return sha256(bytes);
}

const out = (name: string): string => join(folder, `${rounds}-${name}.juryresult`);
const kinds = (): readonly string[] => listActions(chair.jury).map((row) => readAction(row).kind);

describe('the action log', () => {
  it('begins with who leads and what is loaded, and each line names the one before', async () => {
    await take(await seal({}));
    await take(otherPerson);
    await closeIntake(chair, '');
    expect(kinds()).toEqual([
      'leader',
      'revision-loaded',
      'file-received',
      'file-received',
      'intake-closed',
      'checkpoint',
    ]);
    const rows = listActions(chair.jury);
    for (const [index, { n, line }] of rows.entries()) {
      expect(n).toBe(index + 1);
      expect(line).toBe(canonicalJson(JSON.parse(line)));
      const before = rows[index - 1];
      expect(readAction({ n, line }).previousSha256).toBe(before === undefined ? null : sha256(before.line));
    }
    expect(readAction(rows[3] ?? { n: 0, line: '' }).data).toEqual({
      sha256: sha256(otherPerson),
      personId: null,
      sequence: null,
      verdict: 'unreadable',
    });
  });

  it('cannot be changed by a statement, and loses nothing when a step fails', async () => {
    await take(await seal({}));
    for (const sql of [`UPDATE action SET line = '{}'`, 'DELETE FROM action'])
      expect(() => chair.jury.exec(sql)).toThrow('append-only');
    const before = kinds();
    await closeIntake(chair, '');
    await expect(closeIntake(chair, '')).rejects.toMatchObject({ code: 'closing-needs-reason' });
    await expect(closeIntake(chair, 'noch einmal')).rejects.toMatchObject({ code: 'closing-unchanged' });
    expect(kinds()).toEqual([...before, 'intake-closed', 'checkpoint']);
  });

  it('is bound by a signed checkpoint at each closing and result, which a kill only delays', async () => {
    await take(await seal({}));
    await closeIntake(chair, '');
    chair.jury.exec('DROP TRIGGER action_is_never_deleted; DELETE FROM checkpoint; DELETE FROM action WHERE n = 5');
    await writeResult(chair, { out: out('bound') });
    expect(kinds().slice(3)).toEqual(['intake-closed', 'checkpoint', 'result-signed', 'checkpoint']);
    for (const count of listCheckpoints(chair.jury)) {
      const jws = readCompactJws(checkpointOf(chair.jury, count) ?? '', 'jurymappe-checkpoint+jws');
      await jws.verify(publicPartOf(secretsOf(chair).signingKey));
      const line = listActions(chair.jury)[count - 1]?.line ?? '';
      expect(checkpointSchema.parse(jws.payload)).toMatchObject({ count, headSha256: sha256(line) });
    }
  });
});

describe('the intake', () => {
  it('shows no total before it is closed, and its digest is over what is in', async () => {
    await take(await seal({}));
    await take(otherPerson);
    await expect(resultOf(chair)).rejects.toMatchObject({ code: 'intake-open' });
    const { setSha256 } = await closeIntake(chair, 'ein Grund, der beim ersten Mal nicht gebraucht wird');
    const set = listClosedInputs(chair.jury, 1).map(({ personId, sha256: digest, verdict }) => ({
      personId,
      sha256: digest,
      verdict,
    }));
    expect(set.map((entry) => entry.sha256)).toEqual(set.map((entry) => entry.sha256).toSorted());
    expect(setSha256).toBe(sha256(canonicalJson(set)));
    expect((await resultOf(chair)).votesCast).toBeGreaterThan(0);
    const closings = [{ number: 1, reason: null, counted: 1, uncounted: 1 }];
    expect((await mergeOverview(chair)).intake).toMatchObject({ closings, news: [] });
  });

  it('keeps its ranking when a file comes late, until it is closed again with a reason', async () => {
    const first = await seal({});
    await take(first);
    await closeIntake(chair, '');
    expect(await closingChanges(chair)).toBeNull();
    const before = JSON.stringify(await resultOf(chair));
    const ballots = basis.ballots.map((ballot) => ({
      ...ballot,
      ratings: ballot.ratings.map((rating) => ({ ...rating, value: rating.value === null ? null : 0 })),
    }));
    await take(await seal({ sequence: 2, previousFileSha256: sha256(first), ballots }));
    expect(JSON.stringify(await resultOf(chair))).toBe(before);
    const { news } = (await mergeOverview(chair)).intake;
    expect(news.map(({ verdict }) => verdict).toSorted()).toEqual(['accepted', 'superseded']);
    await closeIntake(chair, 'Frist verlängert');
    expect(JSON.stringify(await resultOf(chair))).not.toBe(before);
    const changes = await closingChanges(chair);
    expect(changes).toMatchObject({ number: 2, reason: 'Frist verlängert' });
    expect(changes?.changes.map(({ after }) => after.total)).toContain('0/1');
    expect(changes?.changes.every(({ before: was }) => was.total !== null && was.total !== '0/1')).toBe(true);
    // The file that the second one replaces is still recorded.
    expect((await mergeOverview(chair)).intake.closings).toMatchObject([
      { reason: null, counted: 1, uncounted: 0 },
      { reason: 'Frist verlängert', counted: 1, uncounted: 1 },
    ]);
  });

  it('fixes also what was put aside: doing so later changes nothing until the next closing', async () => {
    const digest = await take(await seal({}));
    await closeIntake(chair, '');
    const before = JSON.stringify(await resultOf(chair));
    await setAside(chair, { sha256: (await mergeOverview(chair)).files[0]?.sha256 ?? sha256(''), reason: 'falsch' });
    expect((await mergeOverview(chair)).intake.news.map((entry) => entry.sha256)).toEqual([digest]);
    expect(JSON.stringify(await resultOf(chair))).toBe(before);
    await closeIntake(chair, 'Datei beiseitegelegt');
    expect((await resultOf(chair)).votesCast).toBe(0);
    expect((await mergeOverview(chair)).intake.closings[1]).toMatchObject({ counted: 0, uncounted: 1 });
  });
});

describe('a newer file of a person', () => {
  it('is compared with the one that it names, or with the newest before where that one is not here', async () => {
    const first = await seal({});
    const ballots = basis.ballots.map((ballot, index) => ({
      ...ballot,
      comment: index === 0 ? 'anders' : ballot.comment,
    }));
    const second = await seal({ sequence: 2, previousFileSha256: sha256(first), ballots });
    const fourth = await seal({ sequence: 4, previousFileSha256: sha256('never arrived') });
    for (const bytes of [first, second, fourth]) await take(bytes);
    expect(await fileDifferences(chair, sha256(first))).toEqual({ sequence: null, differences: [] });
    const applicationId = basis.ballots[0]?.applicationId;
    const change = { kind: 'comment', before: basis.ballots[0]?.comment, after: 'anders' };
    expect(await fileDifferences(chair, sha256(second))).toEqual({
      sequence: 1,
      differences: [{ applicationId, changes: [change] }],
    });
    expect(await fileDifferences(chair, sha256(fourth))).toMatchObject({ sequence: 2 });
    await expect(fileDifferences(chair, sha256('unknown'))).rejects.toMatchObject({ code: 'file-unknown' });
  });
});

describe('a result', () => {
  it('is written again byte by byte while nothing is newer, and else names the one before and why', async () => {
    await take(await seal({}));
    await closeIntake(chair, '');
    const one = await writeResult(chair, { out: out('one') });
    expect(await writeResult(chair, { out: out('again') })).toEqual(one);
    expect(readFileSync(out('again'))).toEqual(readFileSync(out('one')));

    const bytes = await seal({ sequence: 2, previousFileSha256: null });
    await take(bytes);
    const last = lastSignedResult(chair.jury);
    if (last === null) throw new Error('nothing signed');
    expect(overtakenBy(chair.jury, last)).toEqual(['file-received']);
    await expect(writeResult(chair, { out: out('two') })).rejects.toMatchObject({ code: 'result-needs-reason' });
    expect(kinds().filter((kind) => kind === 'result-signed')).toHaveLength(1);
    await closeIntake(chair, 'späte Datei');
    await writeResult(chair, { out: out('two'), correction: 'späte Datei' });
    const { payload } = await verifyResult(out('two'));
    expect(payload).toMatchObject({
      number: 2,
      previousResultSha256: sha256(readFileSync(out('one'))),
      correction: 'späte Datei',
      closings: [{ number: 1 }, { number: 2, reason: 'späte Datei' }],
    });
    expect(payload.files.find((file) => file.sha256 === sha256(bytes))?.closing).toBe(2);
    expect(payload.log.headSha256).toBe(sha256(listActions(chair.jury)[payload.log.count - 1]?.line ?? ''));
  });

  it('is out of date after a decision too', async () => {
    await take(await seal({ declarations: [{ applicationId: application, ground: 'a', basis: 'b', statement: '' }] }));
    await closeIntake(chair, '');
    const signed = await writeResult(chair, { out: out('before') });
    await decideAllKnown(chair, { personId: jurorId, applicationId: application, decision: 'excluded', reason: '' });
    expect(overtakenBy(chair.jury, signed)).toEqual(['conflict-decided']);
  });

  it('that cannot be written takes no number and leaves no entry', async () => {
    await take(await seal({}));
    await closeIntake(chair, '');
    const before = kinds();
    await expect(writeResult(chair, { out: join(folder, 'missing', 'x.juryresult') })).rejects.toMatchObject({
      code: 'file-not-writable',
    });
    expect(kinds()).toEqual(before);
    expect(lastSignedResult(chair.jury)).toBeNull();
  });
});

it('the content key of a score file opens its bytes by AES-GCM alone', async () => {
  const bytes = await seal({});
  const { roundPrivateKey } = manifestOf(chair.jury);
  if (roundPrivateKey === undefined) throw new Error('no round key');
  const jwe = z.record(z.string(), z.string()).parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
  const part = (name: string): Uint8Array => decodeBase64url(jwe[name] ?? '');
  const key = (await contentKeyOf(bytes, roundPrivateKey)) ?? '';
  expect(key).toHaveLength(43);
  const decipher = createDecipheriv('aes-256-gcm', decodeBase64url(key), part('iv'));
  decipher.setAAD(Buffer.from(jwe['protected'] ?? '')).setAuthTag(part('tag'));
  const inner = Buffer.concat([decipher.update(part('ciphertext')), decipher.final()]).toString();
  expect(readCompactJws(inner, 'jurymappe-scores+jws').payload).toMatchObject({ personId: jurorId });
});
