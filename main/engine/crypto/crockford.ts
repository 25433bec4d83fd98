const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Crockford's Base32 of a whole number of 5-bit groups. */
export function encodeCrockford(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  return Array.from(bits.match(/.{5}/g) ?? [], (group) => alphabet.charAt(Number.parseInt(group, 2))).join('');
}

/** The 5-bit groups as bytes; null where a character is not of the alphabet. Leftover bits are dropped. */
export function decodeCrockford(characters: string): Uint8Array | null {
  const values = Array.from(characters, (character) => alphabet.indexOf(character));
  if (values.includes(-1)) return null;
  const bits = values.map((value) => value.toString(2).padStart(5, '0')).join('');
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (group) => Number.parseInt(group, 2));
}
