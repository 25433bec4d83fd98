import { v7 } from 'uuid';
import {
  type BundleId,
  bundleIdSchema,
  type DocumentId,
  documentIdSchema,
  type FileId,
  fileIdSchema,
  type MarkId,
  markIdSchema,
  type VaultId,
  vaultIdSchema,
} from '../../../shared/ids.ts';

/** UUIDv7 (RFC 9562 section 5.7), with one function for each kind, so that no id can be taken for another kind's. */
export const newBundleId = (): BundleId => bundleIdSchema.parse(v7());
export const newDocumentId = (): DocumentId => documentIdSchema.parse(v7());
export const newFileId = (): FileId => fileIdSchema.parse(v7());
export const newMarkId = (): MarkId => markIdSchema.parse(v7());
export const newVaultId = (): VaultId => vaultIdSchema.parse(v7());
