import { personIdSchema, type VaultId } from '../../../shared/ids.ts';
import { generateEncryptionKey, generateSigningKey } from '../crypto/keys.ts';
import { newVaultId } from '../crypto/new-ids.ts';
import { createVault } from '../vault/create-vault.ts';
import type { OpenVault } from '../vault/vault.ts';

/** An office is a workplace, not a person of the roster. */
const officeId = personIdSchema.parse('office');
const officeName = { de: 'Geschäftsstelle', en: 'Competition office' };

/**
 * Makes an office's vault: its signing key, and the round key to which score files are encrypted.
 * @throws AppError `vault-exists`, `passphrase-weak`, `disk-full`, `file-not-writable`
 */
export async function createOffice(
  folder: string,
  passphrase: string,
  { demo = false, vaultId = newVaultId() }: { readonly demo?: boolean; readonly vaultId?: VaultId } = {},
): Promise<OpenVault> {
  const [signing, encryption, round] = await Promise.all([
    generateSigningKey(),
    generateEncryptionKey(),
    generateEncryptionKey(),
  ]);
  return createVault(
    folder,
    passphrase,
    {
      identity: { vaultId, personId: officeId, role: 'office', personName: officeName, title: officeName, demo },
      secrets: {
        signingKey: signing.privateJwk,
        encryptionKey: encryption.privateJwk,
        roundKey: round.privateJwk,
        letter: null,
      },
      acceptance: null,
    },
    () => Promise.resolve(),
  );
}
