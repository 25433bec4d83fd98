import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Instant } from '../../../shared/formats/values.ts';

export interface VaultPaths {
  readonly keystore: string;
  readonly jury: string;
  readonly content: string;
  /** what the search has read from the documents, encrypted; it may be deleted at any time */
  readonly search: string;
  /** the folder of copies of jury.db and of the keystore */
  readonly copies: string;
  readonly keystoreCopy: string;
}

/** The files in a vault's folder (FORMATS section 6); damaged ones are kept beside them under `quarantinedName`. */
export function vaultPaths(folder: string): VaultPaths {
  const copies = join(folder, 'copies');
  return {
    keystore: join(folder, 'keystore.json'),
    jury: join(folder, 'jury.db'),
    content: join(folder, 'content.db'),
    search: join(folder, 'search.db'),
    copies,
    keystoreCopy: join(copies, 'keystore.json'),
  };
}

/** Part of the names of files that were found damaged. */
export const quarantineSuffix = '.damaged-';

/** The name under which a damaged file is kept; it holds the time at which the file was set aside. */
export function quarantinedName(file: string, at: Instant): string {
  return `${file}${quarantineSuffix}${stampOf(at)}`;
}

/** Where a database is kept as it was before its format changed. */
export function migrationBackup(file: string): string {
  return `${file}.before-migration`;
}

/** Whether a file in a vault's folder is an earlier jury.db: set aside as damaged, or saved before a migration. */
export function isEarlierJury(name: string): boolean {
  return name.startsWith(`jury.db${quarantineSuffix}`) || name === migrationBackup('jury.db');
}

/** A moment as part of a file's name: without colons, which not every system allows. */
export function stampOf(at: Instant): string {
  return at.replaceAll(':', '-');
}

const partialEnding = '.partial';

/** Where a vault is made before it gets its name; whatever is found there was never finished. */
export function partialFolder(folder: string): string {
  return `${folder}${partialEnding}`;
}

export function isPartial(folder: string): boolean {
  return folder.endsWith(partialEnding);
}

const deletingEnding = '.deleting';

/** Where a vault lies while it is being deleted; it never counts again. */
export function deletingFolder(folder: string): string {
  return `${folder}${deletingEnding}`;
}

export function isDeleting(folder: string): boolean {
  return folder.endsWith(deletingEnding);
}

/** Whether there is anything at this path. */
export function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** Whether a file exists and isn't empty. */
export function isFilled(file: string): Promise<boolean> {
  return stat(file).then(
    ({ size }) => size > 0,
    () => false,
  );
}
