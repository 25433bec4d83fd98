import type { FileHandle } from 'node:fs/promises';
import { AppError } from '../../../shared/errors.ts';
import { namesakes } from '../../../shared/file-names.ts';
import { limits } from '../../../shared/limits.ts';
import { areAttributesSound } from './zip-attributes.ts';
import { checkLocalHeader, readCentralHeader, type ZipEntry } from './zip-headers.ts';
import { madeBySystems, max16, max32, signatures, sizes } from './zip-layout.ts';

/** Bytes of a central directory with the most entries allowed, each with the longest name allowed and ZIP64 sizes. */
const directoryLimit = (limits.documents + limits.envelopes + 3) * (sizes.central + 128);

/**
 * Reads a ZIP's directory strictly: only one reading, no gaps, no overlaps, nothing before or after (FORMATS section
 * 1).
 * @returns the entries in their order in the file
 * @throws AppError `bundle-structure` with the `problem`, `limit-exceeded`
 */
export async function readZip(file: FileHandle): Promise<readonly ZipEntry[]> {
  const { size } = await file.stat();
  if (size > limits.bundleBytes)
    throw new AppError('limit-exceeded', { limit: 'bundleBytes', allowed: limits.bundleBytes, found: size });
  const { count, begin, length } = await readEnd(file, size);
  const entries = parseDirectory(await readExactly(file, begin, length), count);
  await checkLayout(file, entries, begin);
  return entries;
}

/** Reads exactly `length` bytes. @throws AppError `bundle-structure` if the file ends before */
export async function readExactly(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(length);
  await readInto(file, position, bytes);
  return bytes;
}

/** Fills a buffer. @throws AppError `bundle-structure` if the file ends before */
export async function readInto(file: FileHandle, position: number, bytes: Buffer): Promise<void> {
  let read = 0;
  while (read < bytes.length) {
    const { bytesRead } = await file.read(bytes, read, bytes.length - read, position + read);
    if (bytesRead === 0) throw broken('the file ends too early');
    read += bytesRead;
  }
}

/** The failure for a ZIP that violates the profile. */
export function broken(problem: string): AppError {
  return new AppError('bundle-structure', { problem });
}

interface Directory {
  readonly count: number;
  readonly begin: number;
  readonly length: number;
}

async function readEnd(file: FileHandle, size: number): Promise<Directory> {
  if (size < sizes.end) throw broken('not a ZIP file');
  const end = await readExactly(file, size - sizes.end, sizes.end);
  if (end.readUInt32LE(0) !== signatures.end) throw broken('no end record at the end');
  if (end.readUInt32LE(4) !== 0 || end.readUInt16LE(20) !== 0) throw broken('more than one disk, or a comment');
  if (end.readUInt16LE(8) !== end.readUInt16LE(10)) throw broken('entry counts differ');
  const plain = { count: end.readUInt16LE(8), length: end.readUInt32LE(12), begin: end.readUInt32LE(16) };
  const needs64 = plain.count === max16 || plain.length === max32 || plain.begin === max32;
  const directory = needs64 ? await readEnd64(file, size - sizes.end, plain) : plain;
  const directoryEnd = size - sizes.end - (needs64 ? sizes.end64 + sizes.locator64 : 0);
  if (directory.length > directoryLimit)
    throw new AppError('limit-exceeded', { limit: 'documents', allowed: limits.documents });
  if (directory.begin + directory.length !== directoryEnd) throw broken('the directory is not where it should be');
  return directory;
}

async function readEnd64(file: FileHandle, endAt: number, plain: Directory): Promise<Directory> {
  const begin = endAt - sizes.end64 - sizes.locator64;
  if (begin < 0) throw broken('no ZIP64 end record');
  const record = await readExactly(file, begin, sizes.end64 + sizes.locator64);
  const directory = { count: integerAt(record, 32), length: integerAt(record, 40), begin: integerAt(record, 48) };
  const isValid =
    record.readUInt32LE(0) === signatures.end64 &&
    integerAt(record, 4) === sizes.end64 - 12 &&
    record.readUInt8(12) === 45 &&
    madeBySystems.has(record.readUInt8(13)) &&
    record.readUInt16LE(14) === 45 &&
    integerAt(record, 16) === 0 &&
    integerAt(record, 24) === directory.count &&
    record.readUInt32LE(sizes.end64) === signatures.locator64 &&
    record.readUInt32LE(sizes.end64 + 4) === 0 &&
    integerAt(record, sizes.end64 + 8) === begin &&
    record.readUInt32LE(sizes.end64 + 16) === 1;
  if (!isValid || !agrees(plain, directory)) throw broken('the ZIP64 end record is wrong');
  return directory;
}

/** A plain field holds the value itself, or all ones where the value is too large for it. */
function agrees(plain: Directory, directory: Directory): boolean {
  const fits = (value: number, wide: number, most: number): boolean => value === Math.min(wide, most);
  return (
    fits(plain.count, directory.count, max16) &&
    fits(plain.length, directory.length, max32) &&
    fits(plain.begin, directory.begin, max32)
  );
}

/** @throws AppError `bundle-structure` beyond 2^53 */
function integerAt(bytes: Buffer, offset: number): number {
  const value = bytes.readBigUInt64LE(offset);
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw broken('a number is too large');
  return Number(value);
}

function parseDirectory(bytes: Buffer, count: number): readonly ZipEntry[] {
  const entries: ZipEntry[] = [];
  let position = 0;
  while (position < bytes.length) {
    const { entry, end } = readCentralHeader(bytes, position);
    entries.push(entry);
    position = end;
  }
  if (entries.length !== count) throw broken('entry counts differ');
  if (namesakes(entries.map(({ name }) => name)).length > 0) throw broken('a name stands twice');
  if (!areAttributesSound(entries.map(({ attributes }) => attributes)))
    throw broken('entries disagree on what they are');
  return entries;
}

/**
 * Checks that entries follow each other without gaps from the first byte to the directory, in the directory's order.
 */
async function checkLayout(file: FileHandle, entries: readonly ZipEntry[], directoryBegin: number): Promise<void> {
  let position = 0;
  for (const entry of entries) {
    if (entry.headerOffset !== position || entry.dataOffset + entry.size > directoryBegin)
      throw broken('entries are not one after the other');
    checkLocalHeader(entry, await readExactly(file, position, entry.dataOffset - position));
    position = entry.dataOffset + entry.size;
  }
  if (position !== directoryBegin) throw broken('something stands between the entries and the directory');
}
