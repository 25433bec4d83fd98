/** Windows takes these names for devices, in any case and whatever follows a dot. */
const deviceName = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$) *(?:\.|$)/i;

export function isDeviceName(name: string): boolean {
  return deviceName.test(name);
}

/**
 * Whether Windows gives a file or folder this very name: it is no device, has no character with another meaning (a
 * colon would write into a hidden part of another file), and no space or dot at the end, which other programs there
 * couldn't find.
 */
export function isWindowsName(name: string): boolean {
  return !isDeviceName(name) && !/[<>:"|?*\p{Cc}]|[ .]$/u.test(name);
}

/**
 * Maps all names that some file system can't tell apart to the same text. File systems differ in what counts as the
 * other case of a letter, so ß becomes ss, and every sigma the same.
 */
export function foldedName(name: string): string {
  return name.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC');
}

/** Names that some file system can't tell from one earlier in the list. */
export function namesakes(names: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const folded = foldedName(name);
    const isTaken = seen.has(folded);
    seen.add(folded);
    return isTaken;
  });
}
