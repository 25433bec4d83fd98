import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readSecret } from '../../../../main/engine/cli/secrets.ts';
import { sharedTemporaryFolder } from '../../../helpers/temporary-folder.ts';

const folder = sharedTemporaryFolder();
const option = '--passphrase-file';

it.each([
  ['ein Wort', 'ein Wort'],
  ['ein Wort\n', 'ein Wort'],
  ['ein Wort\r\n', 'ein Wort'],
  ['ein Wort\n\n', 'ein Wort\n'],
])('a single line break at the end of %j is no part of the secret, wherever it comes from', async (text, secret) => {
  const file = join(folder, 'secret');
  writeFileSync(file, text);
  expect(await readSecret({ file, option })).toBe(secret);
  expect(await readSecret({ file: undefined, option, variable: { name: 'X', value: text } })).toBe(secret);
});

it('no more is read than a secret can be', async () => {
  const file = join(folder, 'large');
  writeFileSync(file, 'x'.repeat(5_000));
  const tooLarge = { code: 'limit-exceeded', details: { limit: 'secretFileBytes', allowed: 4_096 } };
  await expect(readSecret({ file, option })).rejects.toMatchObject(tooLarge);
  if (process.platform !== 'win32')
    await expect(readSecret({ file: '/dev/zero', option })).rejects.toMatchObject(tooLarge);
});
