import { AppError } from '../../../shared/errors.ts';
import type { PrivateJwk } from '../../../shared/formats/values.ts';
import type { Sha256, Thumbprint } from '../../../shared/ids.ts';
import { publicPartOf, thumbprintOf } from '../crypto/keys.ts';
import { inTransaction, type ReadableDatabase } from '../store/database.ts';
import {
  fileReadingOf,
  forgetFileReading,
  importedBytes,
  listImportedFiles,
  putFileReading,
} from '../store/imported-files.ts';
import type { OpenVault } from '../vault/vault.ts';
import {
  keepReading,
  readScoreFile,
  type RefusedFile,
  restoreReading,
  type VerifiedScoreFile,
} from './read-score-file.ts';

type ReadFile = VerifiedScoreFile | RefusedFile;

/**
 * What is known while a vault is open. Each file is read once, whoever asks. The write queue can't see to that: overviews
 * ask too, and no lock may wait until all files are read.
 */
interface Readings {
  readonly known: Map<Sha256, ReadFile>;
  last: Promise<unknown>;
}

const readingsOf = new WeakMap<ReadableDatabase, Readings>();
/** What this process has begun to read: if it stands as unfinished, the vault was locked meanwhile and nothing crashed. */
const begunHere = new Set<Sha256>();

/**
 * All received files as they were read. Each is read once: what was found is kept in the vault, and a file that brought
 * the program down while it was read is `unreadable` from then on.
 */
export async function readImported(vault: OpenVault, roundPrivateKey: PrivateJwk): Promise<readonly ReadFile[]> {
  const readings: Readings = readingsOf.get(vault.jury) ?? {
    known: new Map<Sha256, ReadFile>(),
    last: Promise.resolve(),
  };
  readingsOf.set(vault.jury, readings);
  const mine = readings.last.then(() => readUnknown(vault, readings.known, roundPrivateKey));
  readings.last = mine.catch(() => undefined);
  await mine;
  return [...readings.known.values()];
}

/** Has a file whose reading didn't end tried once more: it was brought again. */
export function retryReading({ jury }: OpenVault, sha256: Sha256): void {
  if (fileReadingOf(jury, sha256)?.state !== 'crashed') return;
  inTransaction(jury, () => forgetFileReading(jury, sha256));
  readingsOf.get(jury)?.known.delete(sha256);
}

async function readUnknown(vault: OpenVault, known: Map<Sha256, ReadFile>, key: PrivateJwk): Promise<void> {
  const roundKey = await thumbprintOf(publicPartOf(key));
  for (const { sha256 } of listImportedFiles(vault.jury)) {
    if (!known.has(sha256))
      known.set(sha256, keptReading(vault, sha256, roundKey) ?? (await readNow(vault, sha256, { key, roundKey })));
  }
}

function keptReading({ jury }: OpenVault, sha256: Sha256, roundKey: Thumbprint): ReadFile | null {
  const reading = fileReadingOf(jury, sha256);
  if (reading === null || reading.roundKey !== roundKey) return null;
  if (reading.state === 'read') return restoreReading(sha256, reading.result);
  if (reading.state === 'reading' && begunHere.has(sha256)) return null;
  inTransaction(jury, () => putFileReading(jury, sha256, { ...reading, state: 'crashed' }));
  return { sha256, verdict: 'unreadable', details: { problem: 'reading did not end' } };
}

async function readNow(
  { jury }: OpenVault,
  sha256: Sha256,
  { key, roundKey }: { readonly key: PrivateJwk; readonly roundKey: Thumbprint },
): Promise<ReadFile> {
  const bytes = importedBytes(jury, sha256);
  if (bytes === null) throw new AppError('vault-damaged', { problem: 'imported file' });
  begunHere.add(sha256);
  inTransaction(jury, () => putFileReading(jury, sha256, { roundKey, state: 'reading', result: '' }));
  const file = await readScoreFile(bytes, key);
  inTransaction(jury, () => putFileReading(jury, sha256, { roundKey, state: 'read', result: keepReading(file) }));
  return file;
}
