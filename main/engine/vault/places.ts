import { join } from 'node:path';

/** What lies in a vault's folder, and nothing else (FORMATS section 5). */
export function vaultPlaces(folder: string): { readonly keystore: string; readonly jury: string; readonly content: string } {
  return { keystore: join(folder, 'keystore.json'), jury: join(folder, 'jury.db'), content: join(folder, 'content.db') };
}

/** Where a vault is made before it gets its name; whatever is found there was never finished. */
export function partialFolder(folder: string): string {
  return `${folder}.partial`;
}
