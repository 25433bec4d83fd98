import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { refuseReservedNames } from '../../../../main/engine/files/reserved-names.ts';
import { writeAtomically } from '../../../../main/engine/files/write-atomically.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

describe('a path on Windows', () => {
  it.each([
    'C:\\jury\\CON',
    'C:\\jury\\nul.jurybackup',
    'C:\\Com7\\mine.jurybackup',
    'C:\\jury\\lpt³.txt',
    'C:\\jury\\PRN .txt',
    'C:\\jury\\conout$',
    'C:\\jury\\mine.',
    'C:\\jury\\mine \\jury.db',
    'C:\\jury\\mine.jurybackup:hidden',
    'aux',
    '\\\\server\\share\\AUX\\mine',
    '\\\\?\\C:\\jury\\CON',
  ])('is refused for its name: %s', (path) => {
    expect(() => refuseReservedNames(path, 'win32')).toThrow(expect.objectContaining({ code: 'file-name-reserved' }));
  });

  it.each([
    'C:\\jury\\console.jurybackup',
    'C:\\jury\\.hidden',
    'C:\\com10\\null',
    '..\\jury\\mine',
    'C:\\jury\\Aux and more',
    '\\\\?\\C:\\jury\\mine',
    'C:/jury/mine.jurybackup',
  ])('is taken: %s', (path) => {
    expect(() => refuseReservedNames(path, 'win32')).not.toThrow();
  });
});

it.runIf(process.platform !== 'win32')('elsewhere these are names like any other', async () => {
  const path = join(temporaryFolder(), 'CON');
  await writeAtomically(path, 'text');
  expect(() => refuseReservedNames(path)).not.toThrow();
});
