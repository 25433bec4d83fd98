import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { now } from '../../../../main/engine/clock.ts';
import { sha256 } from '../../../../main/engine/crypto/digest.ts';
import { newFileId } from '../../../../main/engine/crypto/new-ids.ts';
import { handedInBytes, insertHandedIn, listHandedIn } from '../../../../main/engine/store/handed-in.ts';
import { importedBytes, keepImportedFile, listImportedFiles } from '../../../../main/engine/store/imported-files.ts';
import { quickVault } from '../../../helpers/sample-vault.ts';

it('what was handed in is kept in order, byte by byte, and no number is used twice', async () => {
  const { jury } = await quickVault();
  const files = [2, 1].map((sequence) => ({
    bytes: randomBytes(100),
    row: {
      sequence,
      fileId: newFileId(),
      status: 'final' as const,
      createdAt: now(),
      sha256: sha256(`${sequence}`),
      name: `J1-${sequence}.juryscores`,
      lastEvent: 7,
    },
  }));
  for (const { row, bytes } of files) insertHandedIn(jury, row, bytes);
  expect(listHandedIn(jury)).toStrictEqual(files.map(({ row }) => row).reverse());
  expect(handedInBytes(jury, 2)).toStrictEqual(files[0]?.bytes);
  expect(handedInBytes(jury, 3)).toBeNull();
  for (const { row, bytes } of files)
    expect(() => insertHandedIn(jury, { ...row, fileId: newFileId() }, bytes)).toThrow('UNIQUE');
});

it('a received file is kept once, as it came first, in an order that tells nothing of its arrival', async () => {
  const { jury } = await quickVault();
  const received = ['b', 'a', 'c'].map((text) => ({
    sha256: sha256(text),
    name: `${text}.juryscores`,
    importedAt: now(),
  }));
  for (const file of received) keepImportedFile(jury, file, Buffer.from(file.name));
  for (const file of received) keepImportedFile(jury, { ...file, name: 'later' }, Buffer.from('later'));
  expect(listImportedFiles(jury)).toStrictEqual([...received].sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1)));
  expect(importedBytes(jury, sha256('a'))).toStrictEqual(Buffer.from('a.juryscores'));
  expect(importedBytes(jury, sha256('d'))).toBeNull();
});
