import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { now } from '../../main/engine/clock.ts';
import { sha256 } from '../../main/engine/crypto/digest.ts';
import { createDocumentEncryption } from '../../main/engine/crypto/document-cipher.ts';
import { newVaultId } from '../../main/engine/crypto/new-ids.ts';
import { insertChunk } from '../../main/engine/store/chunks.ts';
import { inTransaction } from '../../main/engine/store/database.ts';
import { chunkBytes, insertDocument } from '../../main/engine/store/documents.ts';
import { type Identity, writeMeta } from '../../main/engine/store/meta.ts';
import { insertRevision } from '../../main/engine/store/revisions.ts';
import { createVault, type VaultBeginning } from '../../main/engine/vault/create-vault.ts';
import { openDatabases } from '../../main/engine/vault/open-databases.ts';
import { vaultPaths } from '../../main/engine/vault/paths.ts';
import { lockVault, type OpenVault } from '../../main/engine/vault/vault.ts';
import type { Manifest, ManifestDocument } from '../../shared/formats/manifest.ts';
import { people, sampleKey, sampleManifest, splitManifest } from './sample-manifest.ts';
import { temporaryFolder } from './temporary-folder.ts';

export const samplePassphrase = 'Krabben pulen am Kai 7';

export function sampleIdentity(changes: Partial<Identity> = {}): Identity {
  return {
    vaultId: newVaultId(),
    personId: people.juror,
    role: 'juror',
    personName: { de: 'Jule Jensen', en: 'Jule Jensen' },
    title: { de: 'Landeswettbewerb', en: 'Competition' },
    demo: false,
    ...changes,
  };
}

export function sampleBeginning(identity: Identity = sampleIdentity()): VaultBeginning {
  return {
    identity,
    secrets: {
      signingKey: sampleKey('sig'),
      encryptionKey: sampleKey('enc'),
      roundKey: null,
      letter: { secret: randomBytes(16).toString('base64url') },
    },
    acceptance: { textSha256: sha256('confidential'), acceptedAt: now() },
  };
}

/** A real vault, as a person gets it. Slow because of its passphrase. */
export function createSampleVault(folder: string, manifest: Manifest = sampleManifest()): Promise<OpenVault> {
  return createVault(folder, samplePassphrase, sampleBeginning(), (vault) => {
    addRevision(vault, manifest);
    return Promise.resolve();
  });
}

/** A vault's databases without a keystore, for tests that need no passphrase. Locked when the test is done. */
export async function quickVault(
  manifest: Manifest | null = sampleManifest(),
  identity: Identity = sampleIdentity(),
): Promise<OpenVault> {
  const folder = join(temporaryFolder(), 'vault');
  mkdirSync(folder);
  const { jury, content } = vaultPaths(folder);
  for (const file of [jury, content]) writeFileSync(file, '');
  const vault = { folder, ...(await openDatabases(folder, randomBytes(32))) };
  onTestFinished(() => lockVault(vault));
  writeMeta(vault.jury, 'identity', identity);
  if (manifest !== null) addRevision(vault, manifest);
  return vault;
}

/** Records a revision as if its bundle had passed every check. */
export function addRevision({ jury }: OpenVault, manifest: Manifest): void {
  const headerJws = randomBytes(64);
  const { competition, own } = splitManifest(manifest);
  insertRevision(jury, {
    revision: manifest.revision,
    bundleId: manifest.bundleId,
    headerSha256: sha256(headerJws),
    headerJws,
    competitionJws: `.${Buffer.from(JSON.stringify(competition)).toString('base64url')}.`,
    manifest: own,
    loadedAt: now(),
  });
}

/** Stores a document as loading does: its ciphertext in parts, with the digest of each part. */
export function addDocument(
  { jury, content }: OpenVault,
  { bundleId }: Manifest,
  { documentId, key, iv }: ManifestDocument,
  plaintext: Uint8Array,
): void {
  const cipher = createDocumentEncryption(
    { key: Buffer.from(key, 'base64url'), iv: Buffer.from(iv, 'base64url') },
    { bundleId, documentId },
  );
  const stored = Buffer.concat([cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]);
  const parts = Array.from({ length: Math.ceil(stored.length / chunkBytes) }, (_, index) =>
    stored.subarray(index * chunkBytes, (index + 1) * chunkBytes),
  );
  inTransaction(content, () => parts.forEach((part, position) => insertChunk(content, documentId, position, part)));
  inTransaction(jury, () =>
    insertDocument(
      jury,
      { documentId, storedSha256: sha256(stored), storedSize: stored.length },
      parts.map((part) => sha256(part)),
    ),
  );
}
