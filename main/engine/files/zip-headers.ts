import { AppError } from '../../../shared/errors.ts';
import { isPlainFile } from './zip-attributes.ts';
import {
  madeBySystems,
  madeByVersions,
  max32,
  neededVersions,
  signatures,
  sizes,
  utf8Flag,
  zip64ExtraId,
} from './zip-layout.ts';

/** One stored entry: where its bytes are. Sizes and offsets in bytes. */
export interface ZipEntry {
  readonly name: string;
  readonly size: number;
  readonly crc: number;
  /** external attributes, which only the directory holds */
  readonly attributes: number;
  readonly headerOffset: number;
  readonly dataOffset: number;
  /** the only local header that agrees with the directory */
  readonly localHeader: Buffer;
}

const longestName = 128;

/** Reads one entry of the central directory. @throws AppError `bundle-structure` */
export function readCentralHeader(
  directory: Buffer,
  position: number,
): { readonly entry: ZipEntry; readonly end: number } {
  const header = directory.subarray(position, position + sizes.central);
  if (header.length < sizes.central || header.readUInt32LE(0) !== signatures.central)
    throw wrong('a directory entry is wrong');
  const nameLength = header.readUInt16LE(28);
  const extraLength = header.readUInt16LE(30);
  const end = position + sizes.central + nameLength + extraLength;
  if (nameLength > longestName || end > directory.length) throw wrong('a directory entry is wrong');
  checkFixedFields(header);
  const nameBytes = directory.subarray(position + sizes.central, position + sizes.central + nameLength);
  const extra = directory.subarray(end - extraLength, end);
  const { size, headerOffset, sizeIs64 } = readSizes(header, extra);
  return { entry: entryOf(header, nameBytes, size, headerOffset, sizeIs64), end };
}

function checkFixedFields(header: Buffer): void {
  const isValid =
    madeByVersions.has(header.readUInt8(4)) &&
    madeBySystems.has(header.readUInt8(5)) &&
    neededVersions.has(header.readUInt16LE(6)) &&
    (header.readUInt16LE(8) === 0 || header.readUInt16LE(8) === utf8Flag) &&
    header.readUInt16LE(10) === 0 &&
    header.readUInt16LE(32) === 0 &&
    header.readUInt16LE(34) === 0 &&
    header.readUInt16LE(36) === 0 &&
    isPlainFile(header.readUInt32LE(38));
  if (!isValid) throw wrong('an entry is compressed, encrypted, or not a plain file');
}

/** Sizes and offset, from the ZIP64 field where the plain one is full; the ZIP64 field holds nothing else. */
function readSizes(header: Buffer, extra: Buffer): { size: number; headerOffset: number; sizeIs64: boolean } {
  const compressed = header.readUInt32LE(20);
  const plainSize = header.readUInt32LE(24);
  const plainOffset = header.readUInt32LE(42);
  const sizeIs64 = plainSize === max32;
  const offsetIs64 = plainOffset === max32;
  const wide = readExtra(extra, (sizeIs64 ? 2 : 0) + (offsetIs64 ? 1 : 0));
  const size = sizeIs64 ? wide[0] : plainSize;
  const stored = sizeIs64 ? wide[1] : compressed;
  const headerOffset = offsetIs64 ? wide.at(-1) : plainOffset;
  if (size === undefined || headerOffset === undefined || stored !== size || (sizeIs64 && compressed !== max32))
    throw wrong('sizes differ');
  return { size, headerOffset, sizeIs64 };
}

function readExtra(extra: Buffer, count: number): readonly number[] {
  if (count === 0 && extra.length === 0) return [];
  if (extra.length !== 4 + 8 * count || extra.readUInt16LE(0) !== zip64ExtraId || extra.readUInt16LE(2) !== 8 * count)
    throw wrong('an extra field is wrong');
  return Array.from({ length: count }, (_, index) => {
    const value = extra.readBigUInt64LE(4 + 8 * index);
    if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw wrong('a number is too large');
    return Number(value);
  });
}

/**
 * The local headers could contradict the directory, so the only one that agrees is built here, to be compared whole.
 */
function entryOf(header: Buffer, nameBytes: Buffer, size: number, headerOffset: number, sizeIs64: boolean): ZipEntry {
  const fixed = Buffer.alloc(sizes.local);
  fixed.writeUInt32LE(signatures.local, 0);
  header.copy(fixed, 4, 6, 18);
  header.copy(fixed, 14, 16, 30);
  const extra = sizeIs64 ? zip64Extra(size) : Buffer.alloc(0);
  fixed.writeUInt16LE(extra.length, 28);
  const name = nameBytes.toString('latin1');
  const local = Buffer.concat([fixed, nameBytes, extra]);
  return {
    name,
    size,
    crc: header.readUInt32LE(16),
    attributes: header.readUInt32LE(38),
    headerOffset,
    dataOffset: headerOffset + local.length,
    localHeader: local,
  };
}

function zip64Extra(size: number): Buffer {
  const extra = Buffer.alloc(20);
  extra.writeUInt16LE(zip64ExtraId, 0);
  extra.writeUInt16LE(16, 2);
  extra.writeBigUInt64LE(BigInt(size), 4);
  extra.writeBigUInt64LE(BigInt(size), 12);
  return extra;
}

/** @throws AppError `bundle-structure` if the local header doesn't agree with the directory */
export function checkLocalHeader({ localHeader }: ZipEntry, found: Buffer): void {
  if (!localHeader.equals(found)) throw wrong('an entry and the directory disagree');
}

function wrong(problem: string): AppError {
  return new AppError('bundle-structure', { problem });
}
