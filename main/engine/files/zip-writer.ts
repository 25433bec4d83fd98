import type { FileHandle } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { max16, max32, signatures, sizes, zip64ExtraId } from './zip-layout.ts';

interface WrittenEntry {
  readonly name: string;
  readonly crc: number;
  readonly size: number;
  readonly offset: number;
}

const plainVersion = 20;
const zip64Version = 45;
const madeByUnix = 3;
const regularFile = 0o100644 * 0x10000;
/** 1 January 1980, midnight: the time of packing is in the bundle's header, where it is signed. */
const noDate = 0x0021;

/**
 * Writes a ZIP of stored entries as a stream. An entry's header is written again once its size and checksum are known,
 * because the profile allows no data descriptor after the data.
 */
export class ZipWriter {
  private readonly entries: WrittenEntry[] = [];
  private offset = 0;
  private readonly file: FileHandle;

  constructor(file: FileHandle) {
    this.file = file;
  }

  /** Adds an entry from bytes, or from parts as they arrive; `size` is in bytes and must be known beforehand. */
  async add(name: string, size: number, content: Uint8Array | AsyncIterable<Uint8Array>): Promise<void> {
    const offset = this.offset;
    const headerBytes = localHeader({ name, size, crc: 0, offset });
    await this.append(headerBytes);
    let crc = 0;
    for await (const part of content instanceof Uint8Array ? [content] : content) {
      crc = crc32(part, crc);
      await this.append(part);
    }
    if (this.offset !== offset + headerBytes.length + size) throw new RangeError(`${name} isn't as long as was said`);
    const entry = { name, size, crc, offset };
    await writeAll(this.file, localHeader(entry), offset);
    this.entries.push(entry);
  }

  /** Adds an entry whose bytes are already in place, right behind the header that is written now. */
  async addWritten(name: string, size: number, crc: number): Promise<void> {
    const entry = { name, size, crc, offset: this.offset };
    await this.append(localHeader(entry));
    this.offset += size;
    this.entries.push(entry);
  }

  /** Where the next entry begins, in bytes. */
  get end(): number {
    return this.offset;
  }

  /** Writes the directory, after which nothing may follow. Returns the size of the whole file in bytes. */
  async finish(): Promise<number> {
    const begin = this.offset;
    for (const entry of this.entries) await this.append(centralHeader(entry));
    await this.append(endRecords(this.entries.length, begin, this.offset - begin));
    return this.offset;
  }

  private async append(bytes: Uint8Array): Promise<void> {
    await writeAll(this.file, bytes, this.offset);
    this.offset += bytes.length;
  }
}

/** How many bytes an entry's header takes before its content. */
export function localHeaderBytes(name: string, size: number): number {
  return localHeader({ name, size, crc: 0, offset: 0 }).length;
}

/** A write may take fewer bytes than it was given. */
async function writeAll(file: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    written += (await file.write(bytes, written, bytes.length - written, position + written)).bytesWritten;
  }
}

function localHeader({ name, size, crc }: WrittenEntry): Buffer {
  const extra = size >= max32 ? zip64Extra([size, size]) : Buffer.alloc(0);
  const header = Buffer.alloc(sizes.local);
  header.writeUInt32LE(signatures.local, 0);
  header.writeUInt16LE(extra.length > 0 ? zip64Version : plainVersion, 4);
  writeShared(header, 12, {
    crc,
    size: size >= max32 ? max32 : size,
    nameLength: name.length,
    extraLength: extra.length,
  });
  return Buffer.concat([header, Buffer.from(name, 'ascii'), extra]);
}

function centralHeader({ name, size, crc, offset }: WrittenEntry): Buffer {
  const extra = zip64Extra([...(size >= max32 ? [size, size] : []), ...(offset >= max32 ? [offset] : [])]);
  const header = Buffer.alloc(sizes.central);
  header.writeUInt32LE(signatures.central, 0);
  header.writeUInt8(extra.length > 0 ? zip64Version : plainVersion, 4);
  header.writeUInt8(madeByUnix, 5);
  // The version needed, as in the local header, so that both agree.
  header.writeUInt16LE(size >= max32 ? zip64Version : plainVersion, 6);
  writeShared(header, 14, {
    crc,
    size: size >= max32 ? max32 : size,
    nameLength: name.length,
    extraLength: extra.length,
  });
  header.writeUInt32LE(regularFile, 38);
  header.writeUInt32LE(offset >= max32 ? max32 : offset, 42);
  return Buffer.concat([header, Buffer.from(name, 'ascii'), extra]);
}

/** Date, checksum, sizes and lengths have the same order in both headers; flags, method and time are zero. */
function writeShared(
  header: Buffer,
  dateAt: number,
  values: { crc: number; size: number; nameLength: number; extraLength: number },
): void {
  header.writeUInt16LE(noDate, dateAt);
  header.writeUInt32LE(values.crc, dateAt + 2);
  header.writeUInt32LE(values.size, dateAt + 6);
  header.writeUInt32LE(values.size, dateAt + 10);
  header.writeUInt16LE(values.nameLength, dateAt + 14);
  header.writeUInt16LE(values.extraLength, dateAt + 16);
}

function zip64Extra(values: readonly number[]): Buffer {
  if (values.length === 0) return Buffer.alloc(0);
  const extra = Buffer.alloc(4 + 8 * values.length);
  extra.writeUInt16LE(zip64ExtraId, 0);
  extra.writeUInt16LE(8 * values.length, 2);
  values.forEach((value, index) => extra.writeBigUInt64LE(BigInt(value), 4 + 8 * index));
  return extra;
}

function endRecords(count: number, begin: number, length: number): Buffer {
  const needs64 = count >= max16 || begin >= max32 || length >= max32;
  const end = Buffer.alloc(sizes.end);
  end.writeUInt32LE(signatures.end, 0);
  end.writeUInt16LE(Math.min(count, max16), 8);
  end.writeUInt16LE(Math.min(count, max16), 10);
  end.writeUInt32LE(Math.min(length, max32), 12);
  end.writeUInt32LE(Math.min(begin, max32), 16);
  return needs64 ? Buffer.concat([end64(count, begin, length), end]) : end;
}

function end64(count: number, begin: number, length: number): Buffer {
  const record = Buffer.alloc(sizes.end64 + sizes.locator64);
  record.writeUInt32LE(signatures.end64, 0);
  record.writeBigUInt64LE(BigInt(sizes.end64 - 12), 4);
  record.writeUInt8(zip64Version, 12);
  record.writeUInt8(madeByUnix, 13);
  record.writeUInt16LE(zip64Version, 14);
  record.writeBigUInt64LE(BigInt(count), 24);
  record.writeBigUInt64LE(BigInt(count), 32);
  record.writeBigUInt64LE(BigInt(length), 40);
  record.writeBigUInt64LE(BigInt(begin), 48);
  record.writeUInt32LE(signatures.locator64, sizes.end64);
  record.writeBigUInt64LE(BigInt(begin + length), sizes.end64 + 8);
  record.writeUInt32LE(1, sizes.end64 + 16);
  return record;
}
