import { mkdir, mkdtemp, open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ownerOnly, syncFolder, writeAtomically } from '../../../../main/engine/files/write-atomically.ts';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jurymappe-write-'));
  path = join(folder, 'datei.json');
});
afterEach(() => rm(folder, { recursive: true }));

it.each([
  ['bytes', Buffer.from('Grüße')],
  ['a text', 'Grüße'],
])('writes %s', async (_name, content) => {
  await writeAtomically(path, content);
  expect(await readFile(path, 'utf8')).toBe('Grüße');
  expect(await readdir(folder)).toStrictEqual(['datei.json']);
});

it('lets a writer write piece by piece', async () => {
  await writeAtomically(path, async (file) => {
    for (const piece of ['eins ', 'zwei ', 'drei']) await file.write(piece);
  });
  expect(await readFile(path, 'utf8')).toBe('eins zwei drei');
});

it('replaces an earlier file only when the new one is whole', async () => {
  await writeFile(path, 'alt und viel länger');
  await writeAtomically(path, async (file) => {
    await file.write('neu');
    expect(await readFile(path, 'utf8')).toBe('alt und viel länger');
  });
  expect(await readFile(path, 'utf8')).toBe('neu');
});

it('makes a file for its owner only, even in the place of an open one', async () => {
  await writeFile(path, 'alt', { mode: 0o666 });
  let modeWhileWriting = 0;
  await writeAtomically(
    path,
    async (file) => {
      modeWhileWriting = (await file.stat()).mode;
    },
    ownerOnly,
  );
  expect(modeWhileWriting & 0o777).toBe(0o600);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
});

it('leaves the earlier file and nothing else when the writer fails', async () => {
  await writeFile(path, 'alt');
  const slip = new TypeError('a slip');
  await expect(
    writeAtomically(path, async (file) => {
      await file.write('halb');
      throw slip;
    }),
  ).rejects.toBe(slip);
  expect(await readFile(path, 'utf8')).toBe('alt');
  expect(await readdir(folder)).toStrictEqual(['datei.json']);
});

it('says that the disk is full when it is', async () => {
  await writeFile(path, 'alt');
  await expect(
    writeAtomically(path, async () => {
      const full = await open('/dev/full', 'w');
      await full.writeFile('zu viel').finally(() => full.close());
    }),
  ).rejects.toMatchObject({ name: 'AppError', code: 'disk-full', details: { name: 'datei.json', cause: 'ENOSPC' } });
  expect(await readFile(path, 'utf8')).toBe('alt');
  expect(await readdir(folder)).toStrictEqual(['datei.json']);
});

it('says that a place cannot be written to', async () => {
  await writeFile(path, 'alt');
  await mkdir(join(folder, 'ordner'));
  await expect(writeAtomically(join(folder, 'fehlt', 'neu.json'), 'x')).rejects.toMatchObject({
    code: 'file-not-writable',
    details: { name: 'neu.json', cause: 'ENOENT' },
  });
  await expect(writeAtomically(join(path, 'neu.json'), 'x')).rejects.toMatchObject({
    code: 'file-not-writable',
    details: { name: 'neu.json', cause: 'ENOTDIR' },
  });
  await expect(writeAtomically(join(folder, 'ordner'), 'x')).rejects.toMatchObject({
    code: 'file-not-writable',
    details: { name: 'ordner' },
  });
  expect((await readdir(folder)).sort()).toStrictEqual(['datei.json', 'ordner']);
});

it('takes the longest name that the system takes', async () => {
  const long = `${'n'.repeat(250)}.json`;
  await writeAtomically(join(folder, long), 'x');
  expect(await readdir(folder)).toStrictEqual([long]);
});

it('keeps two writers of one file apart: the result is one of the two, whole', async () => {
  const contents = Array.from({ length: 8 }, (_, index) => String(index).repeat(100_000));
  await Promise.all(contents.map((content) => writeAtomically(path, content)));
  expect(contents).toContain(await readFile(path, 'utf8'));
  expect(await readdir(folder)).toStrictEqual(['datei.json']);
});

it.runIf(process.platform === 'linux')(
  'counts a name as written where the file system knows no fsync of a folder',
  async () => {
    const refusing = await open('/proc', 'r');
    await expect(refusing.sync()).rejects.toMatchObject({ code: 'EINVAL' });
    await refusing.close();
    await expect(syncFolder('/proc')).resolves.toBeUndefined();
    await expect(syncFolder(join(folder, 'nowhere'))).rejects.toMatchObject({ code: 'ENOENT' });
  },
);
