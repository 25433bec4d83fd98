import { createReadStream } from 'node:fs';
import { AppError } from '../../../shared/errors.ts';
import { writeError } from '../files/file-error.ts';
import { removeFile } from '../files/move-and-remove.ts';
import { ownerOnly, writeAtomically } from '../files/write-atomically.ts';
import type { WritableDatabase } from '../store/database.ts';
import { isOlder, migrate, type Migration } from '../store/migrate.ts';
import { contentMigrations } from '../store/migrations/content.ts';
import { juryMigrations } from '../store/migrations/jury.ts';
import { createPlain, openEncrypted, openPlain } from '../store/open-database.ts';
import { migrationBackup, vaultPaths } from './paths.ts';

/** The formats of both databases, oldest first. */
export interface Formats {
  readonly jury: readonly Migration[];
  readonly content: readonly Migration[];
}
const ownFormats: Formats = { jury: juryMigrations, content: contentMigrations };

export interface Databases {
  readonly jury: WritableDatabase;
  readonly content: WritableDatabase;
}

/**
 * Opens a vault's two databases and brings them to their newest format. Before jury.db is migrated it is copied to a
 * backup beside it, which stays until the vault has been opened once more. content.db may be large and can be loaded
 * again from the bundle, so it isn't backed up.
 * @throws AppError `vault-in-use`, `vault-damaged` (naming the `file`), `vault-newer`, `disk-full`, `file-not-writable`
 */
export async function openDatabases(
  folder: string,
  databaseKey: Uint8Array,
  formats: Formats = ownFormats,
): Promise<Databases> {
  const places = vaultPaths(folder);
  const jury = await openJury(places.jury, databaseKey, formats.jury).catch((thrown: unknown) => {
    throw inFile(thrown, 'jury.db');
  });
  try {
    return {
      jury,
      content: opened(
        () => openPlain(places.content),
        (content) => migrate(content, formats.content),
      ),
    };
  } catch (thrown) {
    jury.close();
    throw inFile(thrown, 'content.db');
  }
}

/** Adds to `vault-damaged` which file is damaged; other failures pass through. */
export function inFile(thrown: unknown, file: 'jury.db' | 'content.db'): unknown {
  return thrown instanceof AppError && thrown.code === 'vault-damaged'
    ? new AppError('vault-damaged', { ...thrown.details, file }, { cause: thrown })
    : thrown;
}

/** Opens the empty databases of a vault that is being made. @throws AppError `disk-full`, `file-not-writable` */
export async function createDatabases(folder: string, databaseKey: Uint8Array): Promise<Databases> {
  const places = vaultPaths(folder);
  const jury = await openJury(places.jury, databaseKey, ownFormats.jury);
  try {
    return {
      jury,
      content: opened(
        () => createPlain(places.content),
        (content) => migrate(content, ownFormats.content),
      ),
    };
  } catch (thrown) {
    jury.close();
    throw thrown;
  }
}

async function openJury(
  file: string,
  databaseKey: Uint8Array,
  migrations: readonly Migration[],
): Promise<WritableDatabase> {
  const backup = migrationBackup(file);
  const jury = openEncrypted(file, databaseKey);
  try {
    if (!isOlder(jury, migrations)) {
      await removeBackup(backup);
      migrate(jury, migrations);
      return jury;
    }
  } catch (thrown) {
    jury.close();
    throw thrown;
  }
  // Once closed, the file holds every committed change; and reading it while open would release SQLite's locks.
  jury.close();
  await writeAtomically(backup, (copy) => copy.writeFile(createReadStream(file)), ownerOnly);
  return opened(
    () => openEncrypted(file, databaseKey),
    (migrated) => migrate(migrated, migrations),
  );
}

async function removeBackup(backup: string): Promise<void> {
  try {
    await removeFile(backup);
  } catch (thrown) {
    throw writeError(thrown, backup);
  }
}

/** Closes the database again if `follow` fails: left open, it would lock everybody else out. */
function opened(open: () => WritableDatabase, follow: (database: WritableDatabase) => void): WritableDatabase {
  const database = open();
  try {
    follow(database);
    return database;
  } catch (thrown) {
    database.close();
    throw thrown;
  }
}
