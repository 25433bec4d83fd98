import { AppError } from '../../../shared/errors.ts';
import type { PrivateJwk } from '../../../shared/formats/values.ts';
import type { Sha256, Thumbprint } from '../../../shared/ids.ts';
import { inTransaction, type ReadableDatabase } from '../store/database.ts';
import {
  fileReadingOf,
  forgetFileReading,
  importedBytes,
  listBegunReadings,
  listFileSizes,
  putFileReading,
} from '../store/imported-files.ts';
import type { OpenVault } from '../vault/vault.ts';
import {
  keepReading,
  openerOf,
  readScoreFileBy,
  type RefusedFile,
  restoreReading,
  type ScoreFileOpener,
  type VerifiedScoreFile,
} from './read-score-file.ts';

type ReadFile = VerifiedScoreFile | RefusedFile;

/**
 * What has been read while a vault is open. Each file is read only once, even by concurrent callers. The write queue
 * can't ensure that: overviews read files too, and a lock must not wait until all files are read.
 */
interface Readings {
  readonly known: Map<Sha256, ReadFile>;
  last: Promise<unknown>;
}

const readingsOf = new WeakMap<ReadableDatabase, Readings>();
/**
 * Files that this process has begun to read: if one is unfinished, the vault was locked meanwhile and nothing crashed.
 */
const begunHere = new Set<Sha256>();

/**
 * All received files as they were read. Each is read once: the outcome is kept in the vault, and a file that crashed
 * the program while it was read is `unreadable` from then on.
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

/** Lets a file whose reading didn't end be read once more, because it was imported again. */
export function retryReading({ jury }: OpenVault, sha256: Sha256): void {
  if (fileReadingOf(jury, sha256)?.state !== 'crashed') return;
  inTransaction(jury, () => forgetFileReading(jury, sha256));
  readingsOf.get(jury)?.known.delete(sha256);
}

/** How many bytes one group holds, whose files are read concurrently; a larger file is read alone. */
const bytesTogether = 4 * 1024 * 1024;

async function readUnknown(vault: OpenVault, known: Map<Sha256, ReadFile>, key: PrivateJwk): Promise<void> {
  const opener = await openerOf(key);
  const suspects = settleSuspects(vault);
  const unread: { readonly sha256: Sha256; readonly size: number }[] = [];
  for (const file of listFileSizes(vault.jury)) {
    if (known.has(file.sha256)) continue;
    const kept = keptReading(vault, file.sha256, opener.roundKey);
    if (kept === null) unread.push(file);
    else known.set(file.sha256, kept);
  }
  for (const group of grouped(unread, suspects))
    for (const file of await readNow(vault, group, opener)) known.set(file.sha256, file);
}

/**
 * Unfinished readings begun by a program that has ended since. If there is only one, that file crashed the program. If
 * several were read at once, nobody can tell which did: they are read again, each alone.
 */
function settleSuspects({ jury }: OpenVault): ReadonlySet<Sha256> {
  const suspects = listBegunReadings(jury).filter((sha256) => !begunHere.has(sha256));
  if (suspects.length < 2) return new Set();
  inTransaction(jury, () => suspects.forEach((sha256) => forgetFileReading(jury, sha256)));
  return new Set(suspects);
}

function grouped(
  files: readonly { readonly sha256: Sha256; readonly size: number }[],
  alone: ReadonlySet<Sha256>,
): readonly (readonly Sha256[])[] {
  const groups: Sha256[][] = files.filter(({ sha256 }) => alone.has(sha256)).map(({ sha256 }) => [sha256]);
  let room = 0;
  for (const { sha256, size } of files.filter((file) => !alone.has(file.sha256))) {
    room -= size;
    const last = groups.at(-1);
    if (room >= 0 && last !== undefined) last.push(sha256);
    else {
      groups.push([sha256]);
      room = bytesTogether - size;
    }
  }
  return groups;
}

function keptReading({ jury }: OpenVault, sha256: Sha256, roundKey: Thumbprint): ReadFile | null {
  const reading = fileReadingOf(jury, sha256);
  if (reading === null || reading.roundKey !== roundKey) return null;
  if (reading.state === 'read') return restoreReading(sha256, reading.result);
  if (reading.state === 'reading' && begunHere.has(sha256)) return null;
  inTransaction(jury, () => putFileReading(jury, sha256, { ...reading, state: 'crashed' }));
  return { sha256, verdict: 'unreadable', details: { problem: 'reading did not end' } };
}

/** Reads a group concurrently: while one signature is checked on another thread, the next file is decoded. */
async function readNow(
  { jury }: OpenVault,
  group: readonly Sha256[],
  opener: ScoreFileOpener,
): Promise<readonly ReadFile[]> {
  const { roundKey } = opener;
  inTransaction(jury, () => {
    for (const sha256 of group) {
      begunHere.add(sha256);
      putFileReading(jury, sha256, { roundKey, state: 'reading', result: '' });
    }
  });
  const files = await Promise.all(
    group.map((sha256) => {
      const bytes = importedBytes(jury, sha256);
      if (bytes === null) throw new AppError('vault-damaged', { problem: 'imported file' });
      return readScoreFileBy(bytes, opener);
    }),
  );
  inTransaction(jury, () => {
    for (const file of files) {
      const result = keepReading(file);
      putFileReading(jury, file.sha256, { roundKey, state: 'read', result });
    }
  });
  return files;
}
