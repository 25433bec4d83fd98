/** The external attributes that most writers set; no two of these differ in a single bit. */
const usual: ReadonlySet<number> = new Set([
  0,
  0o600 * 0x10000,
  0o100644 * 0x10000,
  0o100666 * 0x10000,
  0o100755 * 0x10000,
]);

const regularFile = 0o100000;
const permissions = 0o777;
/** in the DOS half: Windows sets it in every file that was written */
const archiveBit = 0x20;

/** Whether external attributes describe a plain file: no folder, link or device, and no set-user-id bit. */
export function isPlainFile(attributes: number): boolean {
  const [mode, dos] = [attributes >>> 16, attributes & 0xffff];
  const type = mode & ~permissions;
  return (type === 0 || type === regularFile) && (dos === 0 || dos === archiveBit);
}

/**
 * Whether a flipped bit in any entry's attributes would be noticed. Only the directory holds them, so they are compared
 * with each other: an unusual value must occur in several entries (an archive that was unpacked and packed again has its
 * system's permissions everywhere), and no two values in one archive may differ in a single bit.
 */
export function areAttributesSound(attributes: readonly number[]): boolean {
  const counts = new Map<number, number>();
  for (const one of attributes) counts.set(one, (counts.get(one) ?? 0) + 1);
  const values = [...counts.keys()];
  return (
    values.every((one) => isPlainFile(one) && (usual.has(one) || (counts.get(one) ?? 0) > 1)) &&
    values.every((one, index) => values.slice(index + 1).every((other) => !isSingleBit((one ^ other) >>> 0)))
  );
}

function isSingleBit(difference: number): boolean {
  return difference !== 0 && (difference & (difference - 1)) === 0;
}
