import { win32 } from 'node:path';
import { expect, it } from 'vitest';
import { databasePath } from '../../../../main/engine/store/database-path.ts';

it('a database’s path may be longer on Windows than SQLite lets it be', () => {
  const long = `C:\\${'ordner\\'.repeat(50)}jury.db`;
  expect(databasePath(long, win32)).toBe(`\\\\?\\${long}`);
  expect(databasePath('\\\\server\\share\\jury.db', win32)).toBe('\\\\?\\UNC\\server\\share\\jury.db');
});

it.runIf(process.platform !== 'win32')('elsewhere it stays as it is', () => {
  expect(databasePath('/home/jule/jury.db')).toBe('/home/jule/jury.db');
});
