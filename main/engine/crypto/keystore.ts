import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { AppError } from '../../../shared/errors.ts';
import { parseStrictJson } from '../../../shared/formats/strict-json.ts';
import { limits } from '../../../shared/limits.ts';
import { decodeBase64url, encodeBase64url } from './base64url.ts';
import { encryptFlattened, readJwe } from './jwe.ts';
import { passphraseCost } from './passphrase-cost.ts';
import { passphraseKey } from './passphrase-key.ts';

const keyBytes = 32;
const kid = 'passphrase';
const profile = { typ: 'jurymappe-keystore+jwe', cty: 'jurymappe-database-key' } as const;

const kdfSchema = z.strictObject({
  name: z.literal('argon2id'),
  // RFC 9106 section 3.1: at least 8 KiB per lane
  memoryKiB: z.int().min(64).max(limits.argonMemoryKiB),
  passes: z.int().min(1).max(limits.argonPasses),
  parallelism: z.int().min(1).max(8),
  /** base64url, 16 bytes */
  salt: z.string().length(22),
});
type Kdf = z.infer<typeof kdfSchema>;

const jweSchema = z.strictObject({ protected: z.string(), iv: z.string(), ciphertext: z.string(), tag: z.string() });

const contentSchema = z.strictObject({
  format: z.literal('jurymappe-keystore'),
  version: z.literal(1),
  kdf: kdfSchema,
  /** flattened JWE, `dir` with A256GCM, of the database key */
  databaseKey: jweSchema,
});
type Content = z.infer<typeof contentSchema>;

const keystoreSchema = contentSchema.extend({
  /**
   * SHA-256 over the JSON of the other members, in this order and without white space: tells a damaged keystore from a
   * wrong passphrase
   */
  sha256: z.string(),
});

/** 32 random bytes. */
export function newDatabaseKey(): Uint8Array {
  return randomBytes(keyBytes);
}

/**
 * Encrypts a database key under a passphrase.
 * @returns the keystore's text
 * @throws AppError `passphrase-weak` when it is empty, which Argon2id doesn't allow
 */
export async function sealKeystore(passphrase: string, databaseKey: Uint8Array): Promise<string> {
  if (passphrase === '') throw new AppError('passphrase-weak');
  const kdf: Kdf = { name: 'argon2id', ...passphraseCost, salt: encodeBase64url(randomBytes(16)) };
  const key = await deriveKey(passphrase, kdf);
  const jwe = await encryptFlattened(databaseKey, { alg: 'dir', key }, { ...profile, kid });
  const content: Content = {
    format: 'jurymappe-keystore',
    version: 1,
    kdf,
    databaseKey: jweSchema.parse(JSON.parse(jwe)),
  };
  return `${JSON.stringify({ ...content, sha256: digestOf(content) }, null, 2)}\n`;
}

/**
 * Decrypts the database key in a keystore.
 * @returns null when the passphrase is wrong
 * @throws AppError `vault-damaged`, `vault-newer`
 */
export async function openKeystore(text: string | Uint8Array, passphrase: string): Promise<Uint8Array | null> {
  const { kdf, databaseKey } = readKeystore(text);
  const sealed = damagedUnless(() => readJwe(JSON.stringify(databaseKey), profile));
  if (passphrase === '') return null;
  const opened = await sealed.open({ alg: 'dir', key: await deriveKey(passphrase, kdf) });
  if (opened !== null && opened.length !== keyBytes) throw new AppError('vault-damaged', { file: 'keystore.json' });
  return opened;
}

/** Whether a keystore is undamaged; whether a passphrase opens it is another question. */
export function isSoundKeystore(text: Uint8Array): boolean {
  try {
    readKeystore(text);
    return true;
  } catch (thrown) {
    if (thrown instanceof AppError) return false;
    throw thrown;
  }
}

function readKeystore(text: string | Uint8Array): Content {
  const parsed = damagedUnless(() => parseStrictJson(text, limits.headerValues));
  const newer = z.looseObject({ format: z.literal('jurymappe-keystore'), version: z.int().min(2) }).safeParse(parsed);
  if (newer.success) throw new AppError('vault-newer', { version: newer.data.version });
  const { sha256, ...content } = damagedUnless(() => keystoreSchema.parse(parsed));
  if (sha256 !== digestOf(content)) throw new AppError('vault-damaged', { file: 'keystore.json' });
  return content;
}

function digestOf(content: Content): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

/** Normalised to NFKC, so that a passphrase typed on another keyboard is the same. */
async function deriveKey(passphrase: string, { memoryKiB, passes, parallelism, salt }: Kdf): Promise<Uint8Array> {
  return passphraseKey({
    password: passphrase.normalize('NFKC'),
    salt: damagedUnless(() => decodeBase64url(salt)),
    length: keyBytes,
    ...{ memoryKiB, passes, parallelism },
  });
}

function damagedUnless<T>(read: () => T): T {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof AppError && cause.code !== 'json-invalid') throw cause;
    throw new AppError('vault-damaged', { file: 'keystore.json' }, { cause });
  }
}
