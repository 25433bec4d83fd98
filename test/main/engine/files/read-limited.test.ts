import { execFileSync } from 'node:child_process';
import { mkdtemp, open, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readLimited } from '../../../../main/engine/files/read-limited.ts';
import { limits } from '../../../../shared/limits.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jurymappe-read-'));
});
afterEach(() => rm(folder, { recursive: true }));

const tooLarge = (found: number): object => ({
  name: 'AppError',
  code: 'limit-exceeded',
  details: { limit: 'keystoreBytes', allowed: limits.keystoreBytes, found },
});

it.each([0, 1, 65_535, limits.keystoreBytes])('reads a file of %i bytes', async (size) => {
  const content = Buffer.from(Array.from({ length: size }, (_, index) => index % 251));
  await writeFile(join(folder, 'file'), content);
  expect(Buffer.from(await readLimited(join(folder, 'file'), 'keystoreBytes'))).toStrictEqual(content);
});

it('refuses a file of one byte more', async () => {
  await writeFile(join(folder, 'file'), Buffer.alloc(limits.keystoreBytes + 1));
  await expect(readLimited(join(folder, 'file'), 'keystoreBytes')).rejects.toMatchObject(
    tooLarge(limits.keystoreBytes + 1),
  );
});

it('refuses a huge file without reading it', async () => {
  await writeFile(join(folder, 'file'), '');
  await truncate(join(folder, 'file'), 2 ** 40);
  const before = process.memoryUsage().rss;
  await expect(readLimited(join(folder, 'file'), 'keystoreBytes')).rejects.toMatchObject(tooLarge(2 ** 40));
  expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000);
});

it('reads from a pipe, but not without end', async () => {
  const pipe = join(folder, 'pipe');
  execFileSync('mkfifo', [pipe]);
  const write = async (content: Uint8Array): Promise<void> => {
    const file = await open(pipe, 'w');
    // The reader may stop reading before everything is written.
    await file.writeFile(content).catch(() => undefined);
    await file.close();
  };
  const [short] = await Promise.all([readLimited(pipe, 'keystoreBytes'), write(Buffer.from('kurz'))]);
  expect(Buffer.from(short).toString()).toBe('kurz');
  await Promise.all([
    expect(readLimited(pipe, 'keystoreBytes')).rejects.toMatchObject(tooLarge(limits.keystoreBytes + 1)),
    write(Buffer.alloc(1_000_000)),
  ]);
  await expect(readLimited('/dev/zero', 'keystoreBytes')).rejects.toMatchObject(tooLarge(limits.keystoreBytes + 1));
});

it('says what is wrong with what is no file, by its name only', async () => {
  await writeFile(join(folder, 'file'), '');
  await expect(readLimited(join(folder, 'none.json'), 'keystoreBytes')).rejects.toMatchObject({
    code: 'file-not-found',
    details: { name: 'none.json', cause: 'ENOENT' },
  });
  await expect(readLimited(join(folder, 'file', 'none.json'), 'keystoreBytes')).rejects.toMatchObject({
    code: 'file-not-found',
    details: { name: 'none.json', cause: 'ENOTDIR' },
  });
  await expect(readLimited(folder, 'keystoreBytes')).rejects.toMatchObject({ code: 'file-unreadable' });
});
