import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { now } from '../../../../main/engine/clock.ts';
import { sha256 } from '../../../../main/engine/crypto/digest.ts';
import { newBundleId } from '../../../../main/engine/crypto/new-ids.ts';
import {
  insertPackedRevision,
  lastPackedRevision,
  lastWrittenRevision,
  listInvitations,
  listPackedDocuments,
  packedDocumentSchema,
  putInvitation,
  recordWritten,
} from '../../../../main/engine/store/office.ts';
import { applications, people, sampleDocument } from '../../../helpers/sample-manifest.ts';
import { quickVault } from '../../../helpers/sample-vault.ts';

it('a letter belongs to one person and one bundle, and a new one takes its place', async () => {
  const { jury } = await quickVault(null);
  const [bundle, other] = [newBundleId(), newBundleId()];
  const first = { bundleId: bundle, revision: 1 };
  const letter = { personId: people.juror, secret: randomBytes(16) };
  putInvitation(jury, first, letter);
  expect(listInvitations(jury, bundle)).toStrictEqual([{ ...letter, isOut: false }]);
  expect(listInvitations(jury, other)).toStrictEqual([]);
  expect(() => putInvitation(jury, { bundleId: other, revision: 1 }, letter)).toThrow('UNIQUE');
  const next = { ...letter, secret: randomBytes(16) };
  putInvitation(jury, first, next);
  expect(listInvitations(jury, bundle)).toStrictEqual([{ ...next, isOut: false }]);
});

it('a letter is out as soon as a file is written of the revision that made it, or of a later one', async () => {
  const { jury } = await quickVault(null);
  const bundleId = newBundleId();
  const signed = { bundleId, scoresFrom: 1, basisSha256: sha256('basis'), contentSha256: null, packedAt: now() };
  const letter = { personId: people.juror, secret: randomBytes(16) };
  const isOut = () => listInvitations(jury, bundleId).map((row) => row.isOut);
  const sign = (revision: number, secret: Uint8Array) => {
    insertPackedRevision(jury, { ...signed, revision, headerSha256: sha256(`${revision}`) }, []);
    putInvitation(jury, { bundleId, revision }, { ...letter, secret });
  };
  sign(1, letter.secret);
  expect(isOut()).toEqual([false]);
  sign(2, letter.secret);
  recordWritten(jury, { bundleId, revision: 2 }, now());
  expect(isOut()).toEqual([true]);
  sign(3, letter.secret);
  expect(isOut()).toEqual([true]);
  sign(4, randomBytes(16));
  expect(isOut()).toEqual([false]);
  recordWritten(jury, { bundleId: newBundleId(), revision: 4 }, now());
  expect(isOut()).toEqual([false]);
});

it('a revision that nobody can have is known, and isn’t the one whose documents are out', async () => {
  const { jury } = await quickVault(null);
  const bundleId = newBundleId();
  const signed = { bundleId, scoresFrom: 1, basisSha256: sha256('basis'), contentSha256: null, packedAt: now() };
  for (const revision of [1, 2])
    insertPackedRevision(jury, { ...signed, revision, headerSha256: sha256(`${revision}`) }, []);
  expect(lastWrittenRevision(jury, bundleId)).toBeNull();
  recordWritten(jury, { bundleId, revision: 1 }, now());
  expect(lastWrittenRevision(jury, bundleId)).toMatchObject({ revision: 1 });
  expect(lastPackedRevision(jury)).toMatchObject({ revision: 2, writtenAt: null });
  expect(lastWrittenRevision(jury, newBundleId())).toBeNull();
});

it('the revision packed last is known with its documents, whatever bundle it belongs to', async () => {
  const { jury } = await quickVault(null);
  expect(lastPackedRevision(jury)).toBeNull();
  const packed = (revision: number) => ({
    bundleId: newBundleId(),
    revision,
    headerSha256: sha256(`${revision}`),
    scoresFrom: 1,
    basisSha256: sha256('basis'),
    contentSha256: sha256('content'),
    packedAt: now(),
  });
  const document = packedDocumentSchema.parse({
    ...sampleDocument(applications.first, Buffer.from('%PDF')),
    storedSha256: sha256('stored'),
    storedSize: 20,
    readers: [people.juror],
  });
  const [second, first] = [packed(2), packed(1)];
  insertPackedRevision(jury, second, []);
  insertPackedRevision(jury, first, [document]);
  const last = lastPackedRevision(jury);
  expect(last).toMatchObject(first);
  expect(listPackedDocuments(jury, last?.number ?? 0)).toStrictEqual([document]);
  expect(listPackedDocuments(jury, 1)).toStrictEqual([]);
  expect(() => insertPackedRevision(jury, first, [])).toThrow('UNIQUE');
});
