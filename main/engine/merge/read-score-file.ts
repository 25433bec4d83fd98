import type { CryptoKey } from 'jose';
import { z } from 'zod';
import { AppError } from '../../../shared/errors.ts';
import { readPayload } from '../../../shared/formats/payload.ts';
import { type Scores, scoresSchema, type Verdict } from '../../../shared/formats/scores.ts';
import { type PrivateJwk, publicJwkSchema } from '../../../shared/formats/values.ts';
import { type Sha256, type Thumbprint, thumbprintSchema } from '../../../shared/ids.ts';
import { sha256 } from '../crypto/digest.ts';
import { JoseFailure } from '../crypto/jose-failure.ts';
import { readJwe, type SealedJwe } from '../crypto/jwe.ts';
import { readCompactJws } from '../crypto/jws.ts';
import { importKey, publicPartOf, thumbprintOf } from '../crypto/keys.ts';
import { scoresProfile } from '../crypto/seal-scores.ts';
import { kindOfBytes } from '../files/file-kind.ts';

declare const verified: unique symbol;

/**
 * A score file that could be opened and whose signature is valid, made only by `readScoreFile` or from its outcome kept
 * in the vault. Whether it counts is another question.
 */
export interface VerifiedScoreFile {
  readonly [verified]: true;
  readonly sha256: Sha256;
  readonly payload: Scores;
  readonly keyThumbprint: Thumbprint;
}

/** Verdicts on files in which nothing can be used. */
const refusals = ['unreadable', 'tampered', 'not-for-this-chair'] as const satisfies readonly Verdict[];

export interface RefusedFile {
  readonly sha256: Sha256;
  readonly verdict: (typeof refusals)[number];
  readonly details: AppError['details'];
}

/**
 * Reads a score file with the round's private key: form, recipient, encryption, signature, then the payload. The answer
 * depends on the bytes and the key alone, and is never an exception.
 */
export async function readScoreFile(
  bytes: Uint8Array,
  roundPrivateKey: PrivateJwk,
): Promise<VerifiedScoreFile | RefusedFile> {
  return readScoreFileBy(bytes, await openerOf(roundPrivateKey));
}

/**
 * How to open a score file: the recipient's key that it must name, and what decrypts it (null if it can't be opened).
 */
export interface ScoreFileOpener {
  readonly roundKey: Thumbprint;
  readonly open: (jwe: SealedJwe) => Promise<Uint8Array | null> | Uint8Array | null;
}

/** Opens any number of score files with the round's private key, which is imported when the first one needs it. */
export async function openerOf(roundPrivateKey: PrivateJwk): Promise<ScoreFileOpener> {
  let imported: Promise<CryptoKey> | null = null;
  const importOnce = (): Promise<CryptoKey> => (imported ??= importKey(roundPrivateKey, 'ECDH-ES'));
  return {
    roundKey: await thumbprintOf(publicPartOf(roundPrivateKey)),
    open: (jwe) => (jwe.alg === 'ECDH-ES' ? openedOrNull(jwe, importOnce) : null),
  };
}

/** As `readScoreFile`, with any opener. */
export async function readScoreFileBy(
  bytes: Uint8Array,
  { roundKey, open }: ScoreFileOpener,
): Promise<VerifiedScoreFile | RefusedFile> {
  const digest = sha256(bytes);
  const refused = (verdict: RefusedFile['verdict'], details: RefusedFile['details'] = {}): RefusedFile => ({
    sha256: digest,
    verdict,
    details,
  });
  let jwe: SealedJwe;
  try {
    jwe = readJwe(bytes, scoresProfile);
  } catch (thrown) {
    return isOtherSpelling(thrown) ? refused('tampered') : refused('unreadable', whatElse(bytes));
  }
  if (jwe.kid !== roundKey) return refused('not-for-this-chair', { expected: roundKey, found: jwe.kid });
  const plaintext = await open(jwe);
  if (plaintext === null) return refused('tampered');
  try {
    return await verifyScores(plaintext, digest);
  } catch (thrown) {
    return refused(
      thrown instanceof JoseFailure && thrown.kind === 'rejected' ? 'tampered' : 'unreadable',
      thrown instanceof AppError ? thrown.details : {},
    );
  }
}

/**
 * Reads a score file's unencrypted part, which anybody may see.
 * @throws AppError `score-file-unreadable`, `spelling-changed`
 */
export function readSealedScores(bytes: Uint8Array): SealedJwe {
  try {
    return readJwe(bytes, scoresProfile);
  } catch (cause) {
    throw new AppError(isOtherSpelling(cause) ? 'spelling-changed' : 'score-file-unreadable', {}, { cause });
  }
}

/** What the file is instead, if that can be told: somebody has sent the wrong one. */
function whatElse(bytes: Uint8Array): RefusedFile['details'] {
  const found = bytes.length === 0 ? 'empty' : kindOfBytes(bytes);
  return found === null || found === 'scores' ? {} : { found };
}

function isOtherSpelling(thrown: unknown): boolean {
  return thrown instanceof JoseFailure && thrown.kind === 'other-spelling';
}

export function isRefused(file: VerifiedScoreFile | RefusedFile): file is RefusedFile {
  return 'verdict' in file;
}

export function isVerified(file: VerifiedScoreFile | RefusedFile): file is VerifiedScoreFile {
  return !isRefused(file);
}

async function openedOrNull(jwe: SealedJwe, keyOf: () => Promise<CryptoKey>): Promise<Uint8Array | null> {
  try {
    return await jwe.open({ alg: 'ECDH-ES', imported: await keyOf() });
  } catch {
    return null;
  }
}

/** The only member that must be read before the signature is checked. */
const signedSchema = z.looseObject({ enrolment: z.looseObject({ jwk: publicJwkSchema }) });

/** The signing key is part of what it signs; whose key it is, the enrolment tells later. */
async function verifyScores(plaintext: Uint8Array, digest: Sha256): Promise<VerifiedScoreFile> {
  const jws = readCompactJws(Buffer.from(plaintext).toString('latin1'), 'jurymappe-scores+jws');
  await jws.verify(signedSchema.parse(jws.payload).enrolment.jwk);
  const payload: Scores = readPayload(
    jws.payload,
    scoresSchema,
    { format: 'jurymappe-scores', version: 1 },
    'score-file-unreadable',
  );
  return brand({ sha256: digest, payload, keyThumbprint: jws.kid });
}

const keptSchema = z.union([
  z.strictObject({ payload: scoresSchema, keyThumbprint: thumbprintSchema }),
  z.strictObject({
    verdict: z.enum(refusals),
    details: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
]);

/** The outcome of reading a file, as text for the chair's vault. */
export function keepReading(file: VerifiedScoreFile | RefusedFile): string {
  return JSON.stringify(
    isRefused(file)
      ? { verdict: file.verdict, details: file.details }
      : { payload: file.payload, keyThumbprint: file.keyThumbprint },
  );
}

/** The outcome from its text; null for a text that this version doesn't know. */
export function restoreReading(digest: Sha256, text: string): VerifiedScoreFile | RefusedFile | null {
  const kept = keptSchema.safeParse(JSON.parse(text));
  if (!kept.success) return null;
  return 'verdict' in kept.data ? { sha256: digest, ...kept.data } : brand({ sha256: digest, ...kept.data });
}

/** The only place where a score file gets its brand. */
function brand(file: Omit<VerifiedScoreFile, typeof verified>): VerifiedScoreFile {
  return file as VerifiedScoreFile;
}
