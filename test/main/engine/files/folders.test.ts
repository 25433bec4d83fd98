import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeOwnFolder } from '../../../../main/engine/files/folders.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

it('a folder is made with those above it, for its owner only, and an existing one is kept', async () => {
  const root = temporaryFolder();
  const folder = join(root, 'a', 'b', 'c');
  await makeOwnFolder(folder);
  writeFileSync(join(folder, 'kept'), '');
  await makeOwnFolder(`${folder}/`);
  expect(existsSync(join(folder, 'kept'))).toBe(true);
  if (process.platform !== 'win32') expect(statSync(join(root, 'a')).mode & 0o777).toBe(0o700);
});

it('several may make the same folder at once', async () => {
  const folder = join(temporaryFolder(), 'a', 'b', 'c');
  await Promise.all([makeOwnFolder(folder), makeOwnFolder(folder), makeOwnFolder(join(folder, 'd'))]);
  expect(statSync(join(folder, 'd')).isDirectory()).toBe(true);
});

it('a file in its place, or above it, is refused', async () => {
  const root = temporaryFolder();
  mkdirSync(join(root, 'a'));
  writeFileSync(join(root, 'a', 'file'), '');
  for (const path of ['file', 'file/b', 'file/b/c'])
    await expect(makeOwnFolder(join(root, 'a', path))).rejects.toMatchObject({ code: 'file-not-writable' });
});

it.skipIf(process.platform !== 'linux')('a file system without new folders refuses, and nobody waits', async () => {
  for (const path of ['/proc/jurymappe', '/proc/jurymappe/a/b'])
    await expect(makeOwnFolder(path)).rejects.toMatchObject({ code: 'file-not-writable' });
});
