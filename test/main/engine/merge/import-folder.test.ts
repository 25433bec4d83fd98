import { appendFileSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { importFolder } from '../../../../main/engine/merge/import-folder.ts';
import { listImportedFiles } from '../../../../main/engine/store/imported-files.ts';
import type { OpenVault } from '../../../../main/engine/vault/vault.ts';
import { limits } from '../../../../shared/limits.ts';
import { handInAll } from '../../../helpers/hand-in-all.ts';
import { chairId, jurorId, openAs, type PackedBundle, packSmallBundle } from '../../../helpers/packed-bundle.ts';
import { sharedTemporaryFolder } from '../../../helpers/temporary-folder.ts';

const folder = sharedTemporaryFolder();
const inbox = join(folder, 'inbox');
const { signal } = new AbortController();
let packed: PackedBundle;
let chair: OpenVault;
let whole: Uint8Array;

beforeAll(async () => {
  packed = await packSmallBundle(folder);
  chair = await openAs(packed, chairId);
  const file = join(folder, 'J03.juryscores');
  await handInAll(packed, file, join(folder, 'juror'));
  whole = readFileSync(file);
  mkdirSync(join(inbox, 'below'), { recursive: true });
});

it('a file is taken in when it has looked the same twice, once, and again only when it changes', async () => {
  const path = join(inbox, 'J03.juryscores');
  writeFileSync(path, whole.subarray(0, 1_000));
  writeFileSync(join(inbox, 'notes.txt'), 'no score file');
  writeFileSync(join(inbox, 'below', 'deep.juryscores'), whole);
  expect(await importFolder(chair, inbox, signal)).toEqual({ reports: [], waiting: 1 });
  appendFileSync(path, whole.subarray(1_000));
  expect(await importFolder(chair, inbox, signal)).toEqual({ reports: [], waiting: 1 });
  expect(listImportedFiles(chair.jury)).toEqual([]);

  const { reports, waiting } = await importFolder(chair, inbox, signal);
  expect(reports.map(({ name, verdict }) => [name, verdict])).toEqual([['J03.juryscores', 'accepted']]);
  expect(waiting).toBe(0);
  expect(await importFolder(chair, inbox, signal)).toEqual({ reports: [], waiting: 0 });

  writeFileSync(path, 'quite another file');
  expect((await importFolder(chair, inbox, signal)).waiting).toBe(1);
  expect((await importFolder(chair, inbox, signal)).reports.map(({ verdict }) => verdict)).toEqual(['unreadable']);
});

it('what an import that was broken off has not taken in is taken in by the next', async () => {
  const late = join(folder, 'late');
  mkdirSync(late);
  writeFileSync(join(late, 'J03.juryscores'), whole);
  await importFolder(chair, late, signal);
  await expect(importFolder(chair, late, AbortSignal.abort())).rejects.toMatchObject({ code: 'cancelled' });
  expect(await importFolder(chair, late, signal)).toMatchObject({ reports: [{ verdict: 'duplicate' }], waiting: 0 });
  expect(await importFolder(chair, late, signal)).toEqual({ reports: [], waiting: 0 });
});

it('a file that cannot be read is reported once', async () => {
  const large = join(folder, 'large');
  mkdirSync(large);
  const path = join(large, 'J04.juryscores');
  writeFileSync(path, '');
  truncateSync(path, limits.scoreFileBytes + 1);
  await importFolder(chair, large, signal);
  expect(await importFolder(chair, large, signal)).toMatchObject({
    reports: [{ verdict: 'unreadable', details: { problem: 'limit-exceeded' } }],
  });
  expect(await importFolder(chair, large, signal)).toEqual({ reports: [], waiting: 0 });
});

it('a folder that is gone says so, and a juror has none', async () => {
  const gone = join(folder, 'gone');
  mkdirSync(gone);
  rmSync(gone, { recursive: true });
  await expect(importFolder(chair, gone, signal)).rejects.toMatchObject({ code: 'file-not-found' });
  const juror = await openAs(packed, jurorId, 'another-juror');
  await expect(importFolder(juror, inbox, signal)).rejects.toMatchObject({ code: 'not-the-chair' });
});
