import type { BundleFacts } from '../../../shared/contract/bundle.ts';
import { checkCodeOfKey, checkCodeOfStatement } from '../crypto/check-code.ts';
import { type CheckedArchive, withArchive } from './archive.ts';

/** What anyone may see of a bundle, after its header's signature was checked. @throws AppError as `withArchive` */
export function inspectBundle(path: string): Promise<BundleFacts> {
  return withArchive(path, (archive) => Promise.resolve(factsOf(archive)));
}

/** The facts of a checked archive. */
export function factsOf({
  header,
  headerSha256,
  officeKeyThumbprint,
  size,
  documents: included,
}: CheckedArchive): BundleFacts {
  const { bundleId, revision, createdAt, previousHeaderSha256, envelopes, documents } = header;
  return {
    bundleId,
    revision,
    createdAt,
    previousHeaderSha256,
    headerSha256,
    checkCode: checkCodeOfStatement(header.competition.jwsSha256),
    officeKeyThumbprint,
    officeCheckCode: checkCodeOfKey(officeKeyThumbprint),
    size,
    envelopes: envelopes.length,
    documents: documents.length,
    includedDocuments: included.size,
  };
}
