import Database from 'better-sqlite3';
import { AppError, type ErrorCode } from '../../../shared/errors.ts';

/** What SQLite's result codes mean for the person's work; the first matching prefix counts. */
const codes: readonly (readonly [prefix: string, code: ErrorCode])[] = [
  ['SQLITE_BUSY', 'vault-in-use'],
  ['SQLITE_LOCKED', 'vault-in-use'],
  // An unauthentic page of the encrypted database is CORRUPT; an unauthentic first page, or a wrong key, is NOTADB.
  ['SQLITE_CORRUPT', 'vault-damaged'],
  ['SQLITE_NOTADB', 'vault-damaged'],
  ['SQLITE_IOERR_SHORT_READ', 'vault-damaged'],
  // A bad sector, or a file system that has noticed one: for the person it is damage, and copies help against it.
  ['SQLITE_IOERR_READ', 'vault-damaged'],
  ['SQLITE_IOERR_DATA', 'vault-damaged'],
  ['SQLITE_IOERR_CORRUPTFS', 'vault-damaged'],
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_IOERR', 'file-not-writable'],
  ['SQLITE_READONLY', 'file-not-writable'],
  ['SQLITE_CANTOPEN', 'file-not-writable'],
  ['SQLITE_PERM', 'file-not-writable'],
];

/**
 * System codes for a SQLite addon that is missing or blocked: a virus scanner has removed it, or a policy forbids it.
 */
const withoutProgram: readonly unknown[] = ['ERR_DLOPEN_FAILED', 'MODULE_NOT_FOUND'];

/** Turns SQLite's errors, and a missing addon, into AppErrors; everything else passes through. */
export function storeError(thrown: unknown): unknown {
  const cause = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
  if (withoutProgram.includes(cause))
    return new AppError('database-unavailable', { cause: String(cause) }, { cause: thrown });
  if (!(thrown instanceof Database.SqliteError)) return thrown;
  const found = codes.find(([prefix]) => thrown.code.startsWith(prefix));
  return found === undefined ? thrown : new AppError(found[1], { cause: thrown.code }, { cause: thrown });
}
