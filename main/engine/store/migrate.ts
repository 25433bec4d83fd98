import { AppError } from '../../../shared/errors.ts';
import { inTransaction, type ReadableDatabase, type WritableDatabase } from './database.ts';

/** One step of a database's format: `up` brings it from `version - 1` to `version`. */
export interface Migration {
  readonly version: number;
  readonly up: string;
}

/** The database's present format (`user_version`); 0 while it is new. */
export function versionOf(database: ReadableDatabase): number {
  return Number(database.pragma('user_version', { simple: true }));
}

/** Whether the database holds an older format; false for a new one. */
export function isOlder(database: ReadableDatabase, migrations: readonly Migration[]): boolean {
  const version = versionOf(database);
  return version > 0 && version < newestOf(migrations);
}

/**
 * Brings a database to the newest format in one transaction.
 * @throws AppError `vault-newer` if a newer version of the app wrote it
 */
export function migrate(database: WritableDatabase, migrations: readonly Migration[]): void {
  const found = versionOf(database);
  const known = newestOf(migrations);
  if (found > known) throw new AppError('vault-newer', { found, known });
  if (found === known) return;
  inTransaction(database, () => {
    for (const { version, up } of migrations.filter((migration) => migration.version > found)) {
      database.exec(up);
      database.pragma(`user_version = ${String(version)}`);
    }
  });
}

function newestOf(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.version ?? 0;
}
