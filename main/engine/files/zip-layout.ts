/**
 * The ZIP profile of FORMATS section 1, as numbers (PKWARE APPNOTE 6.3.10). Written by hand because no library is as
 * strict: an archive must have exactly one reading, and a single flipped bit anywhere must be noticed.
 */
export const signatures = {
  local: 0x04034b50,
  central: 0x02014b50,
  end64: 0x06064b50,
  locator64: 0x07064b50,
  end: 0x06054b50,
} as const;

/** Sizes of the fixed parts, in bytes. */
export const sizes = { local: 30, central: 46, end64: 56, locator64: 20, end: 22 } as const;

/** Extra field that holds 64-bit sizes and offsets. */
export const zip64ExtraId = 0x0001;

export const max16 = 0xffff;
export const max32 = 0xffffffff;

/** Bit 11: names are UTF-8. Our names are ASCII, so it makes no difference and both values are allowed. */
export const utf8Flag = 0x0800;

/**
 * Values that only the central directory holds, where no second copy would reveal a flipped bit. Each set is closed,
 * and no two of its members differ in a single bit; Python's zipfile, Info-ZIP and this program write members of it.
 */
export const madeByVersions: ReadonlySet<number> = new Set([10, 20, 30, 45, 63]);
export const madeBySystems: ReadonlySet<number> = new Set([0, 3]);
/** Versions needed to extract: stored entries, and ZIP64. */
export const neededVersions: ReadonlySet<number> = new Set([10, 20, 45]);
