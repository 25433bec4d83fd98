import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { now } from '../../../../main/engine/clock.ts';
import { sha256 } from '../../../../main/engine/crypto/digest.ts';
import { newBundleId, newInvitationId } from '../../../../main/engine/crypto/new-ids.ts';
import {
  findInvitation,
  insertInvitation,
  insertPackedRevision,
  lastPackedRevision,
  listPackedDocuments,
  packedDocumentSchema,
} from '../../../../main/engine/store/office.ts';
import { applications, people, sampleDocument } from '../../../helpers/sample-manifest.ts';
import { quickVault } from '../../../helpers/sample-vault.ts';

it('a person has one letter for good', async () => {
  const { jury } = await quickVault(null);
  const letter = { personId: people.juror, invitationId: newInvitationId(), secret: randomBytes(16) };
  expect(findInvitation(jury, people.juror)).toBeNull();
  insertInvitation(jury, letter);
  expect(findInvitation(jury, people.juror)).toStrictEqual(letter);
  expect(() => insertInvitation(jury, { ...letter, invitationId: newInvitationId() })).toThrow('UNIQUE');
});

it('the revision packed last is known with its documents, whatever bundle it belongs to', async () => {
  const { jury } = await quickVault(null);
  expect(lastPackedRevision(jury)).toBeNull();
  const packed = (revision: number) => ({
    bundleId: newBundleId(),
    revision,
    headerSha256: sha256(`${revision}`),
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
