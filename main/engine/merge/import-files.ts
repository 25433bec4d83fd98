import { basename } from 'node:path';
import type { FileReport, ImportReport } from '../../../shared/contract/merge.ts';
import { AppError, failureOf } from '../../../shared/errors.ts';
import type { Sha256 } from '../../../shared/ids.ts';
import { now } from '../clock.ts';
import { sha256 } from '../crypto/digest.ts';
import { refuseSpecialFile } from '../files/is-folder.ts';
import { readLimited } from '../files/read-limited.ts';
import { inTransaction } from '../store/database.ts';
import { isImported, keepImportedFile, listImportedFiles, listUnloggedFiles } from '../store/imported-files.ts';
import { recordActions } from '../vault/action-log.ts';
import type { OpenVault } from '../vault/vault.ts';
import { assessFiles } from './assess-files.ts';
import { reportOf, unreadPath } from './file-report.ts';
import { readImported, retryReading } from './read-imported.ts';
import { recordArrivals } from './record-arrivals.ts';
import { readScoreFile } from './read-score-file.ts';
import { assessContext, assessImported, assessment, roundPrivateKeyOf } from './stored-files.ts';

export interface ImportOptions {
  readonly onProgress: (progress: { readonly done: number; readonly total: number; readonly name: string }) => void;
  readonly signal: AbortSignal;
}

interface Arrived {
  readonly sha256: Sha256;
  readonly name: string;
  readonly isNew: boolean;
}

/** A path with its file's bytes, or why they couldn't be read. */
interface Brought {
  readonly path: string;
  readonly bytes: Uint8Array | AppError;
}

/** How many bytes are held in memory and stored at once; one file may be larger. */
const bytesTogether = 4 * 1024 * 1024;

/**
 * Imports score files: each is kept as received, whatever its verdict. A file that is already here changes nothing, and
 * a path whose bytes can't be read doesn't stop the others.
 * @returns a report for each path, in the given order
 * @throws AppError `not-the-chair`, `cancelled`, `disk-full`
 */
export async function importFiles(
  vault: OpenVault,
  paths: readonly string[],
  { onProgress, signal }: ImportOptions,
): Promise<ImportReport[]> {
  roundPrivateKeyOf(vault);
  const arrived: (Arrived | ImportReport)[] = [];
  let together: Brought[] = [];
  for (const [done, path] of paths.entries()) {
    if (signal.aborted) throw new AppError('cancelled');
    onProgress({ done, total: paths.length, name: basename(path) });
    together.push({ path, bytes: await bytesOrFailure(path) });
    if (sizeOf(together) < bytesTogether && done < paths.length - 1) continue;
    arrived.push(...keep(vault, together));
    together = [];
  }
  const found = await assessment(vault);
  if (listUnloggedFiles(vault.jury).length > 0)
    await recordActions(vault, (append) => recordArrivals(vault, found, append));
  const assessed = new Map(found.files.map((file) => [file.sha256, file]));
  onProgress({ done: paths.length, total: paths.length, name: '' });
  return arrived.map((entry) => {
    if (!('isNew' in entry)) return entry;
    const file = assessed.get(entry.sha256);
    if (file === undefined) throw new AppError('file-unknown', { name: entry.name });
    const report = reportOf(file, entry.name);
    return entry.isNew ? report : { ...report, verdict: 'duplicate', details: { verdict: report.verdict } };
  });
}

/** All imported files with their verdicts, ordered by digest. @throws AppError `not-the-chair` */
export async function listReports(vault: OpenVault): Promise<FileReport[]> {
  const names = new Map(listImportedFiles(vault.jury).map(({ sha256: digest, name }) => [digest, name]));
  return (await assessImported(vault)).map((file) => reportOf(file, names.get(file.sha256) ?? ''));
}

/**
 * Reports on one file among those imported already, as an import would, but doesn't keep it.
 * @throws AppError `not-the-chair`, `file-not-found`, `limit-exceeded`
 */
export async function examineFile(vault: OpenVault, path: string): Promise<FileReport> {
  const key = roundPrivateKeyOf(vault);
  const file = await readScoreFile(await readLimited(path, 'scoreFileBytes'), key);
  const files = [...(await readImported(vault, key)), file];
  const assessed = assessFiles(files, await assessContext(vault, files)).find(({ sha256: of }) => of === file.sha256);
  if (assessed === undefined) throw new AppError('file-unknown', { name: basename(path) });
  return reportOf(assessed, basename(path));
}

async function bytesOrFailure(path: string): Promise<Uint8Array | AppError> {
  try {
    await refuseSpecialFile(path);
    return await readLimited(path, 'scoreFileBytes');
  } catch (thrown) {
    if (thrown instanceof AppError) return thrown;
    throw thrown;
  }
}

function sizeOf(brought: readonly Brought[]): number {
  return brought.reduce((sum, { bytes }) => sum + (bytes instanceof AppError ? 0 : bytes.length), 0);
}

/** In one transaction, because with one for each file every file would wait for the disk. */
function keep(vault: OpenVault, brought: readonly Brought[]): readonly (Arrived | ImportReport)[] {
  const { jury } = vault;
  return inTransaction(jury, () =>
    brought.map(({ path, bytes }) => {
      if (bytes instanceof AppError) return unreadPath(path, failureOf(bytes));
      const [digest, name] = [sha256(bytes), basename(path)];
      retryReading(vault, digest);
      const isNew = !isImported(jury, digest);
      keepImportedFile(jury, { sha256: digest, name, importedAt: now() }, bytes);
      return { sha256: digest, name, isNew };
    }),
  );
}
