import type { FileHandle } from 'node:fs/promises';
import { AppError } from '../../../shared/errors.ts';
import { limits } from '../../../shared/limits.ts';
import { ZipWriter } from '../files/zip-writer.ts';
import { checkArchive } from './archive.ts';
import { bundleMimetype } from './bundle-names.ts';
import type { PackOptions } from './pack.ts';
import { encrypted } from './plan-documents.ts';
import type { RevisionPlan } from './plan-revision.ts';
import type { SealedRevision } from './seal-revision.ts';

/**
 * Writes a bundle's ZIP and looks at it with a reader's eyes.
 * @returns its size in bytes
 * @throws AppError `limit-exceeded`, `file-changed`, `cancelled`
 */
export async function writeBundle(
  file: FileHandle,
  { headerJws, competition, envelopes }: SealedRevision,
  { bundleId, documents }: RevisionPlan,
  { onProgress, signal }: Pick<PackOptions, 'onProgress' | 'signal'>,
): Promise<number> {
  const included = documents.filter((document) => document.included);
  const least = included.reduce((sum, { storedSize }) => sum + storedSize, 0);
  if (least > limits.bundleBytes)
    throw new AppError('limit-exceeded', { limit: 'bundleBytes', allowed: limits.bundleBytes, found: least });
  const zip = new ZipWriter(file);
  const mimetype = new TextEncoder().encode(bundleMimetype);
  await zip.add('mimetype', mimetype.length, mimetype);
  await zip.add('header.jws', headerJws.length, headerJws);
  await zip.add('competition.jwe', competition.bytes.length, competition.bytes);
  for (const { kid, bytes } of envelopes) await zip.add(`envelopes/${kid}.jwe`, bytes.length, bytes);
  for (const [index, document] of documents.entries()) {
    onProgress({ done: documents.length + index, total: 2 * documents.length, name: document.name });
    if (document.included)
      await zip.add(`documents/${document.documentId}.bin`, document.storedSize, encrypted(document, bundleId, signal));
  }
  onProgress({ done: 2 * documents.length, total: 2 * documents.length, name: '' });
  const size = await zip.finish();
  await checkArchive(file);
  return size;
}
