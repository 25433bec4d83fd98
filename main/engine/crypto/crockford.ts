const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Crockford's Base32 of a whole number of 5-bit groups. */
export function encodeCrockford(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  return Array.from(bits.match(/.{5}/g) ?? [], (group) => alphabet.charAt(Number.parseInt(group, 2))).join('');
}

/** The bytes of the 5-bit groups; null where a character isn't in the alphabet. Leftover bits are dropped. */
export function decodeCrockford(characters: string): Uint8Array | null {
  const values = Array.from(characters, (character) => alphabet.indexOf(character));
  if (values.includes(-1)) return null;
  const bits = values.map((value) => value.toString(2).padStart(5, '0')).join('');
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (group) => Number.parseInt(group, 2));
}

/** Normalises a typed code: lower case, spaces, any dash, and I, L and O taken for digits. */
export function plainCharacters(typed: string): string {
  // Only a to z: Unicode's upper case would turn an ß into two letters.
  const upperCase = typed.replace(/[a-z]/g, (letter) => letter.toUpperCase());
  return upperCase
    .replace(/[\s\p{Pd}\u2212\u00ad]/gu, '')
    .replace(/[IL]/g, '1')
    .replaceAll('O', '0');
}

/** The printed form of codes: groups of four, separated by hyphens. */
export function groupsOfFour(characters: string): string {
  return characters.match(/.{1,4}/g)?.join('-') ?? characters;
}
