import type { FileHandle } from 'node:fs/promises';
import { temporaryBeside, writeAtomically } from '../files/write-atomically.ts';
import { inTransaction } from '../store/database.ts';
import { deleteTemporaryFile, insertTemporaryFile } from '../store/temporary-files.ts';
import { refusePrecious } from './refuse-precious.ts';
import type { OpenVault } from './vault.ts';

export interface JournaledFile {
  readonly path: string;
  readonly mode: number;
  readonly write: (file: FileHandle) => Promise<void>;
  /** records that the file has reached its place */
  readonly reached: () => void;
}

/** Temporary files that this process is writing now. */
const underWay = new Set<string>();

/**
 * Whether a temporary file is still being written rather than left over: a backup may run while a file is handed in.
 */
export function isUnderWay(temporary: string): boolean {
  return underWay.has(temporary);
}

/**
 * Writes a file outside the vault, whole or not at all. Its temporary file's path is recorded first: if this process is
 * killed, `removeTemporaryFiles` finds it. Nothing that belongs to a vault, and no device, is ever replaced.
 * @throws AppError `disk-full`, `file-not-writable`
 */
export async function writeJournaled(
  { jury }: Pick<OpenVault, 'jury'>,
  { path, mode, write, reached }: JournaledFile,
): Promise<void> {
  await refusePrecious(path);
  const temporary = temporaryBeside(path);
  inTransaction(jury, () => insertTemporaryFile(jury, temporary));
  underWay.add(temporary);
  try {
    // After a failure the record stays: if the temporary file still exists, it is removed with the next attempt.
    await writeAtomically(path, write, mode, temporary);
  } finally {
    underWay.delete(temporary);
  }
  inTransaction(jury, () => {
    reached();
    deleteTemporaryFile(jury, temporary);
  });
}
