import { type FileHandle, open } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import type { BackupFacts } from '../../../shared/contract/recovery.ts';
import { AppError } from '../../../shared/errors.ts';
import { type Backup, backupSchema } from '../../../shared/formats/backup.ts';
import { parseStrictJson } from '../../../shared/formats/strict-json.ts';
import { type LimitName, limits } from '../../../shared/limits.ts';
import { fileError } from '../files/file-error.ts';
import type { ZipEntry } from '../files/zip-headers.ts';
import { readInto, readZip } from '../files/zip-reader.ts';
import { backupMimetype, refuseOtherKind } from '../files/file-kind.ts';
import { backupEntries } from './backup-names.ts';
import { z } from 'zod';

/** A backup whose structure is sound; the bytes of its entries are checked as they are read. */
export interface OpenBackup {
  readonly file: FileHandle;
  /** bytes of the whole file */
  readonly size: number;
  readonly facts: Backup;
  readonly keystore: Uint8Array;
  readonly jury: ZipEntry;
  readonly documents: readonly ZipEntry[];
}

const stepBytes = 256 * 1024;

/**
 * Opens a backup while `use` runs.
 * @throws AppError `file-not-found`, `file-unreadable`, `not-a-backup`, `backup-damaged`, `backup-version-unknown`, and
 * whatever `use` throws
 */
export async function withBackup<T>(path: string, use: (backup: OpenBackup) => Promise<T>): Promise<T> {
  let file: FileHandle;
  try {
    file = await open(path, 'r');
  } catch (thrown) {
    throw fileError(thrown, path);
  }
  try {
    await refuseOtherKind(file, 'backup', 'not-a-backup');
    return await use(await readBackup(file));
  } finally {
    await file.close();
  }
}

/** What anybody may see of a backup. @throws AppError as `withBackup` */
export function inspectBackup(path: string): Promise<BackupFacts> {
  return withBackup(path, ({ facts: { vaultId, madeAt, documents }, size }) =>
    Promise.resolve({ vaultId, madeAt, size, documents }),
  );
}

/**
 * Reads a newly written backup again, to its last byte.
 * @throws AppError `backup-damaged`, `cancelled`
 */
export async function verifyBackup(file: FileHandle, signal: AbortSignal): Promise<void> {
  const { jury, documents } = await readBackup(file);
  for (const entry of [jury, ...documents]) {
    for await (const part of partsOfEntry(file, entry))
      if (signal.aborted && part.length > 0) throw new AppError('cancelled');
  }
}

async function readBackup(file: FileHandle): Promise<OpenBackup> {
  const [mimetype, factsEntry, keystoreEntry, jury, ...documents] = await asBackup(() => readZip(file));
  if (mimetype?.name !== backupEntries.mimetype || factsEntry?.name !== backupEntries.facts)
    throw damagedBackup('entries');
  if (keystoreEntry?.name !== backupEntries.keystore || jury?.name !== backupEntries.jury)
    throw damagedBackup('entries');
  if ((await readSmall(file, mimetype)).toString() !== backupMimetype) throw damagedBackup('mimetype');
  const facts = parseFacts(await readSmall(file, factsEntry));
  if (facts.documents !== documents.length) throw damagedBackup('documents');
  return {
    file,
    size: (await file.stat()).size,
    facts,
    keystore: await readSmall(file, keystoreEntry),
    jury,
    documents,
  };
}

function parseFacts(text: Uint8Array): Backup {
  const parsed = parsedJson(text);
  const newer = z.looseObject({ format: z.literal('jurymappe-backup'), version: z.int().min(2) }).safeParse(parsed);
  if (newer.success) throw new AppError('backup-version-unknown', { version: newer.data.version });
  const facts = backupSchema.safeParse(parsed);
  if (!facts.success) throw damagedBackup(backupEntries.facts);
  return facts.data;
}

function parsedJson(text: Uint8Array): unknown {
  try {
    return parseStrictJson(text);
  } catch (cause) {
    throw damagedBackup(backupEntries.facts, cause);
  }
}

/** Reads an entry that is small enough to be held in memory. */
async function readSmall(file: FileHandle, entry: ZipEntry): Promise<Buffer> {
  const limit: LimitName = 'keystoreBytes';
  if (entry.size > limits[limit]) throw damagedBackup(entry.name);
  const parts: Uint8Array[] = [];
  for await (const part of partsOfEntry(file, entry)) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}

/**
 * An entry's bytes in parts of 256 KiB; the buffer is reused for the next part.
 * @throws AppError `backup-damaged` after the last part, if the checksum differs
 */
export async function* partsOfEntry(
  file: FileHandle,
  { name, dataOffset, size, crc }: ZipEntry,
): AsyncGenerator<Uint8Array> {
  const buffer = Buffer.allocUnsafe(stepBytes);
  let found = 0;
  for (let offset = 0; offset < size; offset += stepBytes) {
    const part = buffer.subarray(0, Math.min(stepBytes, size - offset));
    await asBackup(() => readInto(file, dataOffset + offset, part));
    found = crc32(part, found);
    yield part;
  }
  if (found !== crc) throw damagedBackup(name);
}

/** Backups use the same ZIP profile as bundles: what is wrong with it is reported as damage to the backup. */
async function asBackup<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (thrown) {
    if (thrown instanceof AppError && (thrown.code === 'bundle-structure' || thrown.code === 'limit-exceeded'))
      throw damagedBackup(String(thrown.details['problem'] ?? 'size'), thrown);
    throw fileError(thrown, '');
  }
}

/** The failure for a backup that isn't as it was written. */
export function damagedBackup(problem: string, cause?: unknown): AppError {
  return new AppError('backup-damaged', { problem }, { cause });
}
