import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { SnapshotOffer, Snapshot, OfferedSnapshot } from '../../../shared/contract/recovery.ts';
import { AppError } from '../../../shared/errors.ts';
import { type Instant, instantSchema } from '../../../shared/formats/values.ts';
import { checkIntegrity, type ReadableDatabase } from '../store/database.ts';
import { openSnapshot } from '../store/open-database.ts';
import { firstRow } from '../store/query.ts';
import { databaseKeyOf } from '../vault/database-key.ts';
import { vaultPaths } from '../vault/paths.ts';
import { whileUnused } from '../vault/while-unused.ts';
import { snapshotFiles } from './snapshot-files.ts';

/**
 * The copies that can replace a damaged jury.db: each is opened and read to its last page, to tell what it holds.
 * Nothing is changed.
 * @throws AppError `passphrase-wrong`, `vault-not-found`, `vault-in-use`, `vault-damaged` when the keystore is damaged
 */
export async function offerSnapshots(folder: string, passphrase: string): Promise<SnapshotOffer> {
  const key = await databaseKeyOf(folder, passphrase);
  try {
    return await whileUnused(folder, async () => {
      const { jury, copies } = vaultPaths(folder);
      const files = await snapshotFiles(folder);
      return {
        copies: files.map((file) => offered(file, join(copies, file.name), key)),
        damagedWrittenAt: await writtenAt(jury),
        damagedChanges: contentOf(jury, key)?.changes ?? null,
      };
    });
  } finally {
    key.fill(0);
  }
}

const contentSchema = z.object({ changes: z.int(), lastChangeAt: instantSchema.nullable() });
type Content = z.infer<typeof contentSchema>;

function offered(copy: Snapshot, file: string, key: Uint8Array): OfferedSnapshot {
  const content = contentOf(file, key, checkIntegrity);
  return {
    ...copy,
    whole: content !== null,
    changes: content?.changes ?? 0,
    lastChangeAt: content?.lastChangeAt ?? null,
  };
}

/** What a database holds; null where it can't be read. */
function contentOf(
  file: string,
  key: Uint8Array,
  check: (database: ReadableDatabase) => void = () => undefined,
): Content | null {
  try {
    const database = openSnapshot(file, key);
    try {
      check(database);
      return firstRow(database, contentSchema, 'SELECT count(*) AS changes, max(at) AS last_change_at FROM event');
    } finally {
      database.close();
    }
  } catch (thrown) {
    if (thrown instanceof AppError) return null;
    throw thrown;
  }
}

/** The log beside the database is written with every change, the database itself only now and then. */
async function writtenAt(jury: string): Promise<Instant | null> {
  const times = await Promise.all(
    [jury, `${jury}-wal`].map((file) =>
      stat(file).then(
        ({ mtime }) => mtime.toISOString(),
        () => null,
      ),
    ),
  );
  return instantSchema
    .nullable()
    .parse(times.reduce((latest, time) => (time !== null && (latest === null || time > latest) ? time : latest), null));
}
