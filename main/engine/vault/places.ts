import { stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What lies in a vault's folder, and nothing else (FORMATS section 5). */
export function vaultPlaces(folder: string): { readonly keystore: string; readonly jury: string; readonly content: string } {
  return { keystore: join(folder, 'keystore.json'), jury: join(folder, 'jury.db'), content: join(folder, 'content.db') };
}

const partialEnding = '.partial';

/** Where a vault is made before it gets its name; whatever is found there was never finished. */
export function partialFolder(folder: string): string {
  return `${folder}${partialEnding}`;
}

export function isPartial(folder: string): boolean {
  return folder.endsWith(partialEnding);
}

/** Whether anything is there. */
export function exists(path: string): Promise<boolean> {
  return stat(path).then(() => true, () => false);
}

/** Whether a file is there and holds anything. */
export function isFilled(file: string): Promise<boolean> {
  return stat(file).then(({ size }) => size > 0, () => false);
}
