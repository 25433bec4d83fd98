/** Windows takes these for devices, whatever the case and whatever follows a dot. */
const deviceName = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$) *(?:\.|$)/i;

export function isDeviceName(name: string): boolean {
  return deviceName.test(name);
}

/**
 * Whether Windows gives a name to a file or a folder as it stands: no device, no sign with another meaning (a colon
 * would write into a hidden part of another file), and no space or dot at the end, which other programs there would not
 * find.
 */
export function isWindowsName(name: string): boolean {
  return !isDeviceName(name) && !/[<>:"|?*\p{Cc}]|[ .]$/u.test(name);
}

/**
 * The same text for all names that some file system can't tell apart: the systems differ in what they take for a
 * letter's other case, so ß is ss, and every sigma is the same.
 */
export function foldedName(name: string): string {
  return name.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC');
}

/** Those that some file system can't tell from one before them. */
export function namesakes(names: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const folded = foldedName(name);
    const isTaken = seen.has(folded);
    seen.add(folded);
    return isTaken;
  });
}
