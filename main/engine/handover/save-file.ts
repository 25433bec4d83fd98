import type { FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import type { HandedIn } from '../../../shared/contract/handover.ts';
import { AppError } from '../../../shared/errors.ts';
import { now } from '../clock.ts';
import { everyoneReads } from '../files/write-atomically.ts';
import { inTransaction } from '../store/database.ts';
import { handedInBytes, insertSaving, listHandedIn } from '../store/handed-in.ts';
import type { OpenVault } from '../vault/vault.ts';
import { writeJournaled } from '../vault/write-journaled.ts';
import { viewHandedIn } from './view-handed-in.ts';

/**
 * Writes a file of this person's chain, whole or not at all, and records that it has reached its place.
 * @param record makes a new file count as signed; called once its bytes are on that disk, so that a full disk uses up
 * no number
 * @throws AppError `disk-full`, `file-not-writable`
 */
export async function saveFile(
  { jury }: OpenVault,
  {
    sequence,
    out,
    bytes,
    record,
  }: { readonly sequence: number; readonly out: string; readonly bytes: Uint8Array; readonly record: () => void },
): Promise<void> {
  const write = async (file: FileHandle): Promise<void> => {
    await file.writeFile(bytes);
    await file.sync();
    inTransaction(jury, record);
  };
  await writeJournaled(
    { jury },
    {
      path: out,
      mode: everyoneReads,
      write,
      reached: () => insertSaving(jury, sequence, { name: basename(out), savedAt: now() }),
    },
  );
}

/**
 * Writes a file once more, byte by byte the same, so that its receipt doesn't change.
 * @throws AppError `file-unknown`, `disk-full`, `file-not-writable`
 */
export async function saveAgain(
  vault: OpenVault,
  { out, sequence }: { readonly out: string; readonly sequence: number },
): Promise<HandedIn> {
  const row = listHandedIn(vault.jury).find((candidate) => candidate.sequence === sequence);
  const bytes = handedInBytes(vault.jury, sequence);
  if (row === undefined || bytes === null) throw new AppError('file-unknown');
  await saveFile(vault, { sequence, out, bytes, record: () => undefined });
  return viewHandedIn(vault.jury, row);
}
