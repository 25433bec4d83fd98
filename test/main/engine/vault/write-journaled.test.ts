import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { inTransaction } from '../../../../main/engine/store/database.ts';
import { insertTemporaryFile, listTemporaryFiles } from '../../../../main/engine/store/temporary-files.ts';
import { removeTemporaryFiles } from '../../../../main/engine/vault/remove-temporary-files.ts';
import { writeJournaled } from '../../../../main/engine/vault/write-journaled.ts';
import { quickVault } from '../../../helpers/sample-vault.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

it('a file that is being written is no leftover, whoever cleans up meanwhile; one of a killed process is', async () => {
  const vault = await quickVault();
  const folder = temporaryFolder();
  const leftover = join(folder, '.0123456789ab.part');
  writeFileSync(leftover, 'half');
  inTransaction(vault.jury, () => insertTemporaryFile(vault.jury, leftover));
  await writeJournaled(vault, {
    path: join(folder, 'mine.jurybackup'),
    mode: 0o600,
    write: async (file) => {
      await file.writeFile('one');
      await removeTemporaryFiles(vault);
      await file.writeFile(' two');
    },
    reached: () => undefined,
  });
  expect(existsSync(leftover)).toBe(false);
  expect(readdirSync(folder)).toStrictEqual(['mine.jurybackup']);
  expect(readFileSync(join(folder, 'mine.jurybackup'), 'utf8')).toBe('one two');
  expect(listTemporaryFiles(vault.jury)).toStrictEqual([]);
});
