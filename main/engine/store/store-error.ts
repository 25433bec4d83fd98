import Database from 'better-sqlite3';
import { AppError, type ErrorCode } from '../../../shared/errors.ts';

/** What SQLite's result codes mean for the person's work; the first that fits counts. */
const codes: readonly (readonly [prefix: string, code: ErrorCode])[] = [
  ['SQLITE_BUSY', 'vault-in-use'],
  ['SQLITE_LOCKED', 'vault-in-use'],
  // A page of the encrypted database that isn't authentic is CORRUPT; the first page, and a wrong key, are NOTADB.
  ['SQLITE_CORRUPT', 'vault-damaged'],
  ['SQLITE_NOTADB', 'vault-damaged'],
  ['SQLITE_IOERR_SHORT_READ', 'vault-damaged'],
  ['SQLITE_IOERR_READ', 'file-unreadable'],
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_IOERR', 'file-not-writable'],
  ['SQLITE_READONLY', 'file-not-writable'],
  ['SQLITE_CANTOPEN', 'file-not-writable'],
  ['SQLITE_PERM', 'file-not-writable'],
];

/** Of the system, where SQLite's program itself isn't there or may not be loaded: a virus scanner has taken it away, or a rule forbids it. */
const withoutProgram: readonly unknown[] = ['ERR_DLOPEN_FAILED', 'MODULE_NOT_FOUND'];

/** Turns SQLite's errors into ours, and that it isn't there; everything else passes through. */
export function storeError(thrown: unknown): unknown {
  const cause = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
  if (withoutProgram.includes(cause))
    return new AppError('database-unavailable', { cause: String(cause) }, { cause: thrown });
  if (!(thrown instanceof Database.SqliteError)) return thrown;
  const found = codes.find(([prefix]) => thrown.code.startsWith(prefix));
  return found === undefined ? thrown : new AppError(found[1], { cause: thrown.code }, { cause: thrown });
}
