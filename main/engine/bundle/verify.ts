import type { BundleFacts } from '../../../shared/contract/bundle.ts';
import { AppError } from '../../../shared/errors.ts';
import type { ManifestDocument } from '../../../shared/formats/manifest.ts';
import { parseCode } from '../crypto/invitation.ts';
import { readCompetition, withArchive } from './archive.ts';
import { checkDocument } from './check-document.ts';
import { checkOf, damaged, includedDocuments } from './included-documents.ts';
import { factsOf } from './inspect.ts';
import { openBundle } from './open.ts';

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
export function verifyBundle(
  path: string,
  { code, signal }: { readonly code: string | undefined; readonly signal: AbortSignal },
): Promise<VerifiedFacts> {
  const secret = code === undefined ? null : parseCode(code);
  return withArchive(path, async (archive) => {
    if (secret === null) await readCompetition(archive);
    const readable: readonly ManifestDocument[] =
      secret === null ? [] : (await openBundle(archive, { by: 'secret', secret })).manifest.documents;
    const included = includedDocuments(archive, readable);
    for (const document of included) {
      if (signal.aborted) throw new AppError('cancelled');
      if (checkDocument(checkOf(archive, document)) === null) throw damaged(document);
    }
    return {
      ...factsOf(archive),
      opened: secret !== null,
      readableDocuments: included.filter(({ document }) => document !== null).length,
    };
  });
}
