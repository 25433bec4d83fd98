import { createReadStream } from 'node:fs';
import type { Sha256 } from '../../../shared/ids.ts';
import { createDigest } from '../crypto/digest.ts';
import { fileError } from '../files/file-error.ts';
import { requireChair } from '../vault/identity.ts';
import type { OpenVault } from '../vault/vault.ts';

/**
 * The digest by which a transcript names the scan of its paper (FORMATS section 3). It is read as it comes, whatever its
 * size and kind, and not kept.
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
