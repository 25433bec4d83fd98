import { checkCodeOfKey } from '../crypto/check-code.ts';
import { thumbprintOf } from '../crypto/keys.ts';
import { secretsOf } from '../vault/identity.ts';
import type { OpenVault } from '../vault/vault.ts';

/**
 * The Prüfcode of the key that signs this vault's score files, for the person to read out when the chair asks.
 * @throws AppError `vault-damaged`
 */
export async function ownCheckCode(vault: OpenVault): Promise<string> {
  return checkCodeOfKey(await thumbprintOf(secretsOf(vault).signingKey));
}
