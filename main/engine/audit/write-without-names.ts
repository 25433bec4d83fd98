import { join } from 'node:path';
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
import { type CheckedResult, checkRecords } from './check-package.ts';
import { Findings } from './findings.ts';
import { type PackageEntry, recordEntries, toolBytes } from './package-entries.ts';
import { readerOfFiles } from './read-package.ts';
import { recordWithoutNames } from './record-without-names.ts';
import type { PackageOptions } from './write-package.ts';

export interface WrittenWithoutNames {
  readonly entries: number;
  readonly applications: number;
  /** how many jurors' votes count */
  readonly jurors: number;
}

/**
 * Writes the second package, without names, from the same frozen record as the first. It shows what the newest signed
 * result is made of, which is first checked as a reader of the first package would check it.
 * @throws AppError `not-the-chair`, `audit-without-result`, `audit-failed`, `cancelled`, `disk-full`,
 * `file-not-writable`
 */
export async function writeWithoutNames(vault: OpenVault, options: PackageOptions): Promise<WrittenWithoutNames> {
  const { toolFolder, out } = options;
  requireChair(vault);
  if (lastSignedResult(vault.jury) === null) throw new AppError('audit-without-result');
  await freezeLog(vault);
  await removeTemporaryFiles(vault);
  const last = await lastCheckedResult(vault, options);
  const lines = listActions(vault.jury).slice(0, last.record.payload.log.count);
  const record = recordWithoutNames(last, lines.map(({ line }) => `${line}\n`).join(''));
  const entries: readonly PackageEntry[] = [
    { name: 'ohne-namen.json', bytes: Buffer.from(`${JSON.stringify(record, null, 2)}\n`) },
    ...(await Promise.all(
      (['LIESMICH.txt', 'README.txt'] as const).map(async (name) => ({
        name,
        bytes: await toolBytes(join(toolFolder, 'without-names', name)),
      })),
    )),
  ];
  const write = async (file: ConstructorParameters<typeof ZipWriter>[0]): Promise<void> => {
    const zip = new ZipWriter(file);
    for (const { name, bytes } of entries) await zip.add(name, bytes.length, bytes);
    await zip.finish();
  };
  await writeJournaled(vault, { path: out, mode: ownerOnly, write, reached: () => undefined });
  return { entries: entries.length, applications: record.applications.length, jurors: record.jurors };
}

async function lastCheckedResult(vault: OpenVault, { onProgress, signal }: PackageOptions): Promise<CheckedResult> {
  const files = new Map<string, Uint8Array>();
  for await (const { name, bytes } of recordEntries(vault)) {
    if (signal.aborted) throw new AppError('cancelled');
    onProgress({ done: files.size, total: 0, name });
    files.set(name, bytes);
  }
  const findings = new Findings();
  const last = (await checkRecords(readerOfFiles(files), findings)).at(-1);
  const red = findings.list().filter(({ status }) => status === 'failed');
  if (last === undefined || red.length > 0)
    throw new AppError('audit-failed', { checks: red.map(({ id }) => id).join(', ') });
  return last;
}
