import type { FileHandle } from 'node:fs/promises';
import { AppError } from '../../../shared/errors.ts';
import { ownerOnly } from '../files/write-atomically.ts';
import { ZipWriter } from '../files/zip-writer.ts';
import { listActions } from '../store/actions.ts';
import { lastSignedResult } from '../store/signed-results.ts';
import { freezeLog } from '../vault/action-log.ts';
import { requireChair } from '../vault/identity.ts';
import { removeTemporaryFiles } from '../vault/remove-temporary-files.ts';
import type { OpenVault } from '../vault/vault.ts';
import { writeJournaled } from '../vault/write-journaled.ts';
import { packageEntries } from './package-entries.ts';

export interface PackageOptions {
  readonly out: string;
  /** the folder of verify.py and its texts */
  readonly toolFolder: string;
  readonly onProgress: (progress: { readonly done: number; readonly total: number; readonly name: string }) => void;
  readonly signal: AbortSignal;
}

export interface WrittenPackage {
  readonly entries: number;
  /** number of entries in the action log */
  readonly actions: number;
}

/**
 * Writes the audit package (FORMATS section 4): everything that an outsider needs to recompute the signed results and
 * to find what was forged, dropped or changed. It has no documents and no private key, but everybody's ratings with
 * their names.
 * @throws AppError `not-the-chair`, `audit-without-result`, `cancelled`, `disk-full`, `file-not-writable`
 */
export async function writeAuditPackage(vault: OpenVault, options: PackageOptions): Promise<WrittenPackage> {
  requireChair(vault);
  if (lastSignedResult(vault.jury) === null) throw new AppError('audit-without-result');
  await freezeLog(vault);
  await removeTemporaryFiles(vault);
  let entries = 0;
  const write = async (file: FileHandle): Promise<void> => {
    entries = await writeZip(file, vault, options);
  };
  await writeJournaled(vault, { path: options.out, mode: ownerOnly, write, reached: () => undefined });
  return { entries, actions: listActions(vault.jury).length };
}

async function writeZip(
  file: FileHandle,
  vault: OpenVault,
  { toolFolder, onProgress, signal }: PackageOptions,
): Promise<number> {
  const zip = new ZipWriter(file);
  let done = 0;
  for await (const { name, bytes } of packageEntries(vault, toolFolder)) {
    if (signal.aborted) throw new AppError('cancelled');
    onProgress({ done, total: 0, name });
    await zip.add(name, bytes.length, bytes);
    done += 1;
  }
  await zip.finish();
  return done;
}
