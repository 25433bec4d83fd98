import type { BundleFacts } from '../../../shared/contract/bundle.ts';
import { parseCode } from '../crypto/invitation.ts';
import { type CheckedArchive, withArchive } from './archive.ts';
import { factsOf } from './inspect.ts';
import { openBundle } from './open.ts';
import { checkStored, readInSteps } from './read-documents.ts';

export interface VerifiedFacts extends BundleFacts {
  /** whether a letter's code was used */
  readonly opened: boolean;
  /** documents decrypted and checked down to their plaintext */
  readonly readableDocuments: number;
}

/**
 * Checks everything that can be checked: without a code the structure, the signature and every stored digest; with one
 * also the envelope, the manifest, and every readable document down to its plaintext. Nothing is written.
 * @throws AppError as `withArchive`, `openBundle`; `document-damaged`, `code-malformed`, `code-checksum`, `cancelled`
 */
export function verifyBundle(path: string, { code, signal }: { readonly code: string | undefined; readonly signal: AbortSignal }): Promise<VerifiedFacts> {
  const secret = code === undefined ? null : parseCode(code);
  return withArchive(path, async (archive) => {
    const readableDocuments = secret === null ? 0 : await verifyReadable(archive, secret, signal);
    for (const stored of archive.header.documents) {
      const entry = archive.documents.get(stored.documentId);
      if (entry !== undefined) await checkStored(archive, { stored, entry }, signal);
    }
    return { ...factsOf(archive), opened: secret !== null, readableDocuments };
  });
}

async function verifyReadable(archive: CheckedArchive, secret: Uint8Array, signal: AbortSignal): Promise<number> {
  const bundle = await openBundle(archive, { by: 'secret', secret });
  const stored = new Map(archive.header.documents.map((document) => [document.documentId, document]));
  let count = 0;
  for (const document of bundle.manifest.documents) {
    const entry = archive.documents.get(document.documentId);
    const bytes = stored.get(document.documentId);
    if (entry === undefined || bytes === undefined) continue;
    await readInSteps(bundle, { stored: bytes, entry }, document, () => undefined, signal);
    count += 1;
  }
  return count;
}
