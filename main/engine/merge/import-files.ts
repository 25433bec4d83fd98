import { basename } from 'node:path';
import type { FileReport } from '../../../shared/contract/merge.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Sha256 } from '../../../shared/ids.ts';
import { now } from '../clock.ts';
import { receiptOf, sha256 } from '../crypto/digest.ts';
import { readLimited } from '../files/read-limited.ts';
import { inTransaction } from '../store/database.ts';
import { keepImportedFile, listImportedFiles } from '../store/imported-files.ts';
import type { OpenVault } from '../vault/vault.ts';
import { type AssessedFile, assessFiles } from './assess-files.ts';
import { readScoreFile } from './read-score-file.ts';
import { assessContext, assessImported, roundPrivateKeyOf } from './stored-files.ts';

export interface ImportOptions {
  readonly onProgress: (progress: { readonly done: number; readonly total: number; readonly name: string }) => void;
  readonly signal: AbortSignal;
}

interface Arrived {
  readonly sha256: Sha256;
  readonly name: string;
  readonly isNew: boolean;
}

/**
 * Takes score files in: each is kept as received, whatever its verdict. A file that is here already changes nothing.
 * @returns a report for each path, in the given order
 * @throws AppError `not-the-chair`, `file-not-found`, `file-unreadable`, `limit-exceeded`, `cancelled`, `disk-full`
 */
export async function importFiles(
  vault: OpenVault,
  paths: readonly string[],
  { onProgress, signal }: ImportOptions,
): Promise<FileReport[]> {
  roundPrivateKeyOf(vault);
  const arrived: Arrived[] = [];
  for (const path of paths) {
    if (signal.aborted) throw new AppError('cancelled');
    onProgress({ done: arrived.length, total: paths.length, name: basename(path) });
    arrived.push(keep(vault, basename(path), await readLimited(path, 'scoreFileBytes')));
  }
  const assessed = new Map((await assessImported(vault)).map((file) => [file.sha256, file]));
  onProgress({ done: paths.length, total: paths.length, name: '' });
  return arrived.map(({ sha256: digest, name, isNew }) => {
    const file = assessed.get(digest);
    if (file === undefined) throw new AppError('file-unknown', { name });
    const report = reportOf(file, name);
    return isNew ? report : { ...report, verdict: 'duplicate', details: { verdict: report.verdict } };
  });
}

/** All imported files with their verdicts, in the order of their digests. @throws AppError `not-the-chair` */
export async function listReports(vault: OpenVault): Promise<FileReport[]> {
  const names = new Map(listImportedFiles(vault.jury).map(({ sha256: digest, name }) => [digest, name]));
  return (await assessImported(vault)).map((file) => reportOf(file, names.get(file.sha256) ?? ''));
}

/** Says of one file what an import would say, and keeps nothing. @throws AppError `not-the-chair`, `file-not-found`, `limit-exceeded` */
export async function examineFile(vault: OpenVault, path: string): Promise<FileReport> {
  const file = await readScoreFile(await readLimited(path, 'scoreFileBytes'), roundPrivateKeyOf(vault));
  const [assessed] = assessFiles([file], await assessContext(vault, [file]));
  if (assessed === undefined) throw new AppError('file-unknown', { name: basename(path) });
  return reportOf(assessed, basename(path));
}

function keep({ jury }: OpenVault, name: string, bytes: Uint8Array): Arrived {
  const digest = sha256(bytes);
  return inTransaction(jury, () => {
    const isNew = !listImportedFiles(jury).some((file) => file.sha256 === digest);
    keepImportedFile(jury, { sha256: digest, name, importedAt: now() }, bytes);
    return { sha256: digest, name, isNew };
  });
}

function reportOf({ sha256: digest, file, verdict, details, gaps, remarks }: AssessedFile, name: string): FileReport {
  const { personId = null, sequence = null, status = null, createdAt = null } = file?.payload ?? {};
  return {
    sha256: digest,
    receipt: receiptOf(digest),
    name,
    verdict,
    details: { ...details },
    personId,
    sequence,
    status,
    createdAt,
    keyThumbprint: file?.keyThumbprint ?? null,
    gaps: [...gaps],
    remarks: [...remarks],
  };
}
