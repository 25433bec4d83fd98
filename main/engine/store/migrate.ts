import { AppError } from '../../../shared/errors.ts';
import { inTransaction, type WritableDatabase } from './database.ts';

/** One step of a database's format: `up` brings it from `version - 1` to `version`. */
export interface Migration {
  readonly version: number;
  readonly up: string;
}

/** The format a database has now (`user_version`). */
export function versionOf(database: WritableDatabase): number {
  return Number(database.pragma('user_version', { simple: true }));
}

/**
 * Brings a database to the newest format in one transaction.
 * @param backUp is called before the first step, unless the database is new
 * @throws AppError `vault-newer` when it was written by a newer version of the app
 */
export function migrate(database: WritableDatabase, migrations: readonly Migration[], backUp: () => void): void {
  const current = versionOf(database);
  const newest = migrations.at(-1)?.version ?? 0;
  if (current > newest) throw new AppError('vault-newer', { found: current, known: newest });
  const missing = migrations.filter(({ version }) => version > current);
  if (missing.length === 0) return;
  if (current > 0) backUp();
  inTransaction(database, () => {
    for (const { version, up } of missing) {
      database.exec(up);
      database.pragma(`user_version = ${version}`);
    }
  });
}
