import { type FileHandle, realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import type { LocalText } from '../../../shared/formats/values.ts';
import type { PersonId, Sha256 } from '../../../shared/ids.ts';
import { createDigest } from '../crypto/digest.ts';
import { formatCode } from '../crypto/invitation.ts';
import { everyoneReads, ownerOnly } from '../files/write-atomically.ts';
import { readInto } from '../files/zip-reader.ts';
import { removeTemporaryFiles } from '../vault/remove-temporary-files.ts';
import type { OpenVault } from '../vault/vault.ts';
import { writeJournaled } from '../vault/write-journaled.ts';
import type { DocumentThreads } from './document-threads.ts';
import type { WriteOptions } from './pack-options.ts';
import type { WrittenBundle } from './write-bundle.ts';

/** A recipient by letter. */
export interface Letter {
  readonly person: { readonly id: PersonId; readonly name: LocalText };
  readonly secret: Uint8Array;
}

export type WrittenFile = WrittenBundle & { readonly fileSha256: Sha256 };

interface Work {
  readonly letters: readonly Letter[];
  readonly threads: DocumentThreads;
  readonly write: (file: FileHandle) => Promise<WrittenBundle>;
  /** called when everything is written, but nobody can have it yet */
  readonly record: (bundle: WrittenBundle) => void;
  /** called when the bundle has its name */
  readonly reached: () => void;
}

/**
 * Refuses codes that would overwrite the bundle, and a bundle or codes that would overwrite what is to be packed.
 * @throws AppError `file-not-writable`
 */
export async function refuseTargets({ folder, out, codesFile }: WriteOptions): Promise<void> {
  const source = await realPlace(join(folder, 'competition.json'));
  const documents = await realPlace(join(folder, 'documents', 'any'));
  const bundle = await realPlace(out);
  const codes = codesFile === undefined ? null : await realPlace(codesFile);
  for (const place of [bundle, ...(codes === null ? [] : [codes])])
    if (place === source || `${place}${sep}`.startsWith(`${dirname(documents)}${sep}`))
      throw new AppError('file-not-writable', { name: basename(place), cause: 'a file of the competition folder' });
  if (codes === bundle) throw new AppError('file-not-writable', { name: basename(bundle) });
}

/** A file's path with its folder's links resolved; the file need not exist yet. */
async function realPlace(path: string): Promise<string> {
  const whole = resolve(path);
  return realpath(dirname(whole)).then(
    (folder) => join(folder, basename(whole)),
    () => whole,
  );
}

/**
 * Writes a bundle and its codes. The bundle gets its name only once the codes are written and the work is recorded.
 * Remains of a killed packing beside these files are removed first.
 * @throws AppError `disk-full`, `file-not-writable`, and as `write` does
 */
export async function writeFiles(
  office: OpenVault,
  { out, codesFile }: WriteOptions,
  { letters, threads, write, record, reached }: Work,
): Promise<WrittenFile> {
  const written: WrittenFile[] = [];
  const writeBundle = async (file: FileHandle): Promise<void> => {
    const bundle = await writeOrEnd(file, write, threads);
    const [fileSha256] = await Promise.all([digestOf(file, bundle.size), file.sync()]);
    if (codesFile !== undefined) await writeCodes(office, codesFile, letters);
    record(bundle);
    written.push({ ...bundle, fileSha256 });
  };
  await removeTemporaryFiles(office);
  await writeJournaled(office, { path: out, mode: everyoneReads, write: writeBundle, reached });
  const [result] = written;
  if (result === undefined) throw new RangeError('nothing was written');
  return result;
}

async function writeCodes(office: OpenVault, path: string, letters: readonly Letter[]): Promise<void> {
  const write = (file: FileHandle): Promise<void> => file.writeFile(codesText(letters));
  await writeJournaled(office, { path, mode: ownerOnly, write, reached: () => undefined });
}

/** If one thread fails, the others are ended before the file is closed: another file may soon get its descriptor. */
async function writeOrEnd(file: FileHandle, write: Work['write'], threads: DocumentThreads): Promise<WrittenBundle> {
  try {
    return await write(file);
  } catch (thrown) {
    await threads.close();
    throw thrown;
  }
}

/**
 * A line of column names, then one line for each letter, separated by tabs. Without the byte order mark, spreadsheets
 * and word processors on Windows misread the umlauts in names.
 */
function codesText(letters: readonly Letter[]): string {
  const lines = letters.map(({ person, secret }) => [person.id, cellOf(person.name.de), formatCode(secret)]);
  return `\uFEFF${[['person', 'name', 'code'], ...lines].map((cells) => `${cells.join('\t')}\n`).join('')}`;
}

/** A name must not look like another line or column, nor like a formula to a spreadsheet. */
function cellOf(name: string): string {
  return name.replaceAll(/\p{Cc}+/gu, ' ').replace(/^(?=\s*[=+\-@])/, "'");
}

/** Reuses one buffer: new ones would cost more than the digest. */
async function digestOf(file: FileHandle, size: number): Promise<Sha256> {
  const digest = createDigest();
  const buffer = Buffer.allocUnsafe(512 * 1024);
  for (let done = 0; done < size;) {
    const part = buffer.subarray(0, Math.min(buffer.length, size - done));
    await readInto(file, done, part);
    digest.update(part);
    done += part.length;
  }
  return digest.hex();
}
