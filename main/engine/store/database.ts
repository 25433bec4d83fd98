import type Database from 'better-sqlite3';
import { AppError } from '../../../shared/errors.ts';
import { storeError } from './store-error.ts';

declare const access: unique symbol;

/** A database that may be read. */
export type ReadableDatabase = Database.Database & { readonly [access]: 'read' | 'write' };
/** A database that may be changed, and so also read. */
export type WritableDatabase = Database.Database & { readonly [access]: 'write' };

/**
 * Runs one change whole or not at all. Inside another transaction it becomes part of that one.
 * @throws AppError as `storeError` maps them, and whatever `change` throws
 */
export function inTransaction<T>(database: WritableDatabase, change: () => T): T {
  try {
    return database.transaction(change).immediate();
  } catch (thrown) {
    throw storeError(thrown);
  }
}

/** Empties the write-ahead log: deleted data stays readable in its older pages until it restarts. */
export function truncateLog(database: WritableDatabase): void {
  try {
    database.pragma('wal_checkpoint(TRUNCATE)');
  } catch (thrown) {
    throw storeError(thrown);
  }
}

/**
 * Checks every page.
 * @throws AppError `vault-damaged`
 */
export function checkIntegrity(database: ReadableDatabase): void {
  const answer = integrityOf(database);
  if (answer !== 'ok') throw new AppError('vault-damaged', { problem: String(answer) });
}

function integrityOf(database: ReadableDatabase): unknown {
  try {
    return database.pragma('integrity_check(1)', { simple: true });
  } catch (thrown) {
    throw storeError(thrown);
  }
}
