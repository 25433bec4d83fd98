import { createReadStream } from 'node:fs';
import type { Sha256 } from '../../../shared/ids.ts';
import { createDigest } from '../crypto/digest.ts';
import { fileError } from '../files/file-error.ts';
import { requireChair } from '../vault/identity.ts';
import type { OpenVault } from '../vault/vault.ts';

/**
 * The digest by which a transcript identifies the scan of its paper ballot (FORMATS section 3). Any size and kind of
 * file is read, and none is kept.
 * @throws AppError `not-the-chair`, `file-not-found`, `file-unreadable`
 */
export async function scanDigest(vault: OpenVault, path: string): Promise<Sha256> {
  requireChair(vault);
  const digest = createDigest();
  try {
    for await (const bytes of createReadStream(path) as AsyncIterable<Uint8Array>) digest.update(bytes);
  } catch (thrown) {
    throw fileError(thrown, path);
  }
  return digest.hex();
}
