import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { storeError } from '../../../../main/engine/store/store-error.ts';

it.each([
  ['SQLITE_BUSY', 'vault-in-use'],
  ['SQLITE_BUSY_RECOVERY', 'vault-in-use'],
  ['SQLITE_LOCKED', 'vault-in-use'],
  ['SQLITE_CORRUPT', 'vault-damaged'],
  ['SQLITE_CORRUPT_INDEX', 'vault-damaged'],
  ['SQLITE_NOTADB', 'vault-damaged'],
  ['SQLITE_IOERR_SHORT_READ', 'vault-damaged'],
  ['SQLITE_IOERR_READ', 'vault-damaged'],
  ['SQLITE_IOERR_CORRUPTFS', 'vault-damaged'],
  ['SQLITE_IOERR_WRITE', 'file-not-writable'],
  ['SQLITE_IOERR_FSYNC', 'file-not-writable'],
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_READONLY', 'file-not-writable'],
  ['SQLITE_CANTOPEN', 'file-not-writable'],
])('tells what %s means', (sqlite, code) => {
  const thrown = new Database.SqliteError('whatever SQLite says', sqlite);
  expect(storeError(thrown)).toMatchObject({ name: 'AppError', code, details: { cause: sqlite }, cause: thrown });
});

it('lets everything else pass', () => {
  const others = [
    new RangeError('x'),
    new Database.SqliteError('broken rule', 'SQLITE_CONSTRAINT_UNIQUE'),
    'text',
    undefined,
  ];
  for (const other of others) expect(storeError(other)).toBe(other);
});
