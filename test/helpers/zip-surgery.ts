import { crc32 } from 'node:zlib';

/** One entry of a ZIP as a forger would write it: whatever isn't given is correct. */
export interface Entry {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly method?: number;
  readonly flags?: number;
  readonly attributes?: number;
  /** as both headers declare it */
  readonly declaredSize?: number;
  /** as the local header alone declares it */
  readonly localName?: string;
  /** sizes in ZIP64 fields of the directory's entry and of the local header */
  readonly zip64?: { readonly central: number; readonly local: number };
}

export interface ZipLies {
  readonly before?: Uint8Array;
  /** bytes between the last entry and the directory */
  readonly gap?: Uint8Array;
  readonly after?: Uint8Array;
  readonly comment?: string;
  readonly count?: number;
}

/** A part of a ZIP's bytes. */
export interface Region {
  readonly kind: 'local header' | 'name' | 'data' | 'directory' | 'end';
  /** the entry's name; empty for a region that belongs to no entry */
  readonly name: string;
  readonly begin: number;
  readonly end: number;
}

const sizes = { local: 30, central: 46, end: 22 } as const;
const full = 0xffffffff;

/** Writes a ZIP of these entries according to APPNOTE 6.3.10, independently of the program's own writer. */
export function writeZip(entries: readonly Entry[], lies: ZipLies = {}): Buffer {
  const parts: Uint8Array[] = [lies.before ?? Buffer.alloc(0)];
  const directory: Buffer[] = [];
  let offset = parts[0]?.length ?? 0;
  for (const entry of entries) {
    const local = header(entry, 'local');
    directory.push(header(entry, 'central', offset));
    parts.push(local, entry.bytes);
    offset += local.length + entry.bytes.length;
  }
  parts.push(lies.gap ?? Buffer.alloc(0));
  const central = Buffer.concat(directory);
  const end = endRecord(
    lies.count ?? entries.length,
    central.length,
    offset + (lies.gap?.length ?? 0),
    lies.comment ?? '',
  );
  return Buffer.concat([...parts, central, end, lies.after ?? Buffer.alloc(0)]);
}

function header(
  {
    name,
    localName = name,
    bytes,
    method = 0,
    flags = 0,
    attributes = 0o100644 * 0x10000,
    declaredSize = bytes.length,
    zip64,
  }: Entry,
  where: 'local' | 'central',
  offset = 0,
): Buffer {
  const isLocal = where === 'local';
  const fixed = Buffer.alloc(isLocal ? sizes.local : sizes.central);
  const nameBytes = Buffer.from(isLocal ? localName : name);
  const extra = zip64 === undefined ? Buffer.alloc(0) : sizesField(zip64[where]);
  fixed.writeUInt32LE(isLocal ? 0x04034b50 : 0x02014b50, 0);
  if (!isLocal) fixed.writeUInt16LE(20 + 3 * 0x100, 4);
  const at = isLocal ? 4 : 6;
  const size = zip64 === undefined ? declaredSize : full;
  [zip64 === undefined ? 20 : 45, flags, method, 0, 0x21].forEach((value, index) =>
    fixed.writeUInt16LE(value, at + 2 * index),
  );
  [crc32(bytes), size, size].forEach((value, index) => fixed.writeUInt32LE(value, at + 10 + 4 * index));
  [nameBytes.length, extra.length].forEach((value, index) => fixed.writeUInt16LE(value, at + 22 + 2 * index));
  if (!isLocal) {
    fixed.writeUInt32LE(attributes, 38);
    fixed.writeUInt32LE(offset, 42);
  }
  return Buffer.concat([fixed, nameBytes, extra]);
}

function sizesField(size: number): Buffer {
  const field = Buffer.alloc(20);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(16, 2);
  field.writeBigUInt64LE(BigInt(size), 4);
  field.writeBigUInt64LE(BigInt(size), 12);
  return field;
}

function endRecord(count: number, length: number, begin: number, comment: string): Buffer {
  const end = Buffer.alloc(sizes.end);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(begin, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([end, Buffer.from(comment)]);
}

/** Names every byte of a well-formed ZIP without ZIP64 fields or comments. */
export function regionsOf(zip: Buffer): readonly Region[] {
  const end = zip.length - sizes.end;
  const begin = zip.readUInt32LE(end + 16);
  const regions: Region[] = [];
  for (let at = 0; at < begin;) {
    const nameEnd = at + sizes.local + zip.readUInt16LE(at + 26);
    const name = zip.toString('latin1', at + sizes.local, nameEnd);
    const dataEnd = nameEnd + zip.readUInt32LE(at + 18);
    regions.push(
      { kind: 'local header', name, begin: at, end: at + sizes.local },
      { kind: 'name', name, begin: at + sizes.local, end: nameEnd },
      { kind: 'data', name, begin: nameEnd, end: dataEnd },
    );
    at = dataEnd;
  }
  return [
    ...regions,
    { kind: 'directory', name: '', begin, end },
    { kind: 'end', name: '', begin: end, end: zip.length },
  ];
}

/** The entries of a well-formed ZIP. */
export function entriesOf(zip: Buffer): readonly Entry[] {
  return regionsOf(zip)
    .filter(({ kind }) => kind === 'data')
    .map(({ name, begin, end }) => ({ name, bytes: zip.subarray(begin, end) }));
}
