import type { FileHandle } from 'node:fs/promises';
import { z } from 'zod';
import { AppError } from '../../../shared/errors.ts';
import { type JurorCard, jurorCardSchema } from '../../../shared/formats/card.ts';
import { parseStrictJson } from '../../../shared/formats/strict-json.ts';
import type { Thumbprint } from '../../../shared/ids.ts';
import { publicPartOf, thumbprintOf } from '../crypto/keys.ts';
import { readLimited } from '../files/read-limited.ts';
import { everyoneReads } from '../files/write-atomically.ts';
import { identityOf, secretsOf } from '../vault/identity.ts';
import { removeTemporaryFiles } from '../vault/remove-temporary-files.ts';
import type { OpenVault } from '../vault/vault.ts';
import { writeJournaled } from '../vault/write-journaled.ts';

export interface CardThumbprints {
  readonly encryptionKeyThumbprint: Thumbprint;
  readonly signingKeyThumbprint: Thumbprint;
}

/**
 * Writes the vault's juror card: its public keys, for an office that packs without a letter.
 * @throws AppError as `writeJournaled`
 */
export async function writeCard(vault: OpenVault, out: string): Promise<JurorCard & CardThumbprints> {
  const { encryptionKey, signingKey } = secretsOf(vault);
  const card: JurorCard = {
    format: 'jurymappe-card',
    version: 1,
    personId: identityOf(vault).personId,
    encryptionKey: publicPartOf(encryptionKey),
    signingKey: publicPartOf(signingKey),
  };
  const write = (file: FileHandle): Promise<void> => file.writeFile(`${JSON.stringify(card, null, 2)}\n`);
  await removeTemporaryFiles(vault);
  await writeJournaled(vault, { path: out, mode: everyoneReads, write, reached: () => undefined });
  return {
    ...card,
    encryptionKeyThumbprint: await thumbprintOf(encryptionKey),
    signingKeyThumbprint: await thumbprintOf(signingKey),
  };
}

/** Reads a juror card. @throws AppError `card-invalid`, `file-not-found`, `limit-exceeded` */
export async function readCard(path: string): Promise<JurorCard> {
  const text = await readLimited(path, 'cardBytes');
  try {
    return jurorCardSchema.parse(parseStrictJson(text));
  } catch (cause) {
    if (cause instanceof z.ZodError || cause instanceof AppError) throw new AppError('card-invalid', {}, { cause });
    throw cause;
  }
}
