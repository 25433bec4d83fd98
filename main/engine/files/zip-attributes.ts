/** What most writers say of their entries (external attributes); no two of these differ in a single bit. */
const usual: ReadonlySet<number> = new Set([
  0,
  0o600 * 0x10000,
  0o100644 * 0x10000,
  0o100666 * 0x10000,
  0o100755 * 0x10000,
]);

const regularFile = 0o100000;
const permissions = 0o777;
/** of the DOS half: the bit that Windows sets in every file that was written */
const archiveBit = 0x20;

/** Whether external attributes are those of a plain file: no folder, no link, no device, nothing that runs as somebody else. */
export function isPlainFile(attributes: number): boolean {
  const [mode, dos] = [attributes >>> 16, attributes & 0xffff];
  const type = mode & ~permissions;
  return (type === 0 || type === regularFile) && (dos === 0 || dos === archiveBit);
}

/**
 * Whether no bit of the entries' attributes can have flipped unseen. The directory alone holds them, so they are held
 * against each other: a value that is not a usual one must be that of several entries (a file that was unpacked and packed
 * again has its system's permissions everywhere), and no two values in one archive differ in a single bit.
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
