import { createHash, randomBytes } from 'node:crypto';
import { AppError } from '../../../shared/errors.ts';
import { decodeCrockford, encodeCrockford, groupsOfFour, plainCharacters } from './crockford.ts';

const secretBytes = 16;
const codeCharacters = 28;

/** A new letter's secret: 16 random bytes for one person and one bundle. */
export function newLetterSecret(): Uint8Array {
  return randomBytes(secretBytes);
}

/**
 * The secret as printed: 28 Crockford characters in seven groups of four, the last twelve bits a checksum (FORMATS
 * section 1, "Invitation").
 */
export function formatCode(secret: Uint8Array): string {
  // 140 bits aren't whole bytes: the last four of the checksum's 16 bits fall into the 29th character, which is
  // dropped.
  const check = createHash('sha256').update(secret).digest().subarray(0, 2);
  return groupsOfFour(encodeCrockford(Buffer.concat([secret, check, Buffer.alloc(2)])).slice(0, codeCharacters));
}

/**
 * Reads a code as typed: lower case, spaces, hyphens and the confusable I, L and O are accepted.
 * @throws AppError `code-malformed` (length or characters), `code-checksum`
 */
export function parseCode(typed: string): Uint8Array {
  const characters = plainCharacters(typed);
  const bytes = characters.length === codeCharacters ? decodeCrockford(`${characters}0000`) : null;
  if (bytes === null) throw new AppError('code-malformed', { characters: characters.length });
  const secret = bytes.slice(0, secretBytes);
  if (formatCode(secret).replaceAll('-', '') !== characters) throw new AppError('code-checksum');
  return secret;
}

/** How complete and valid a code is while it is being typed. */
export function codeState(typed: string): {
  readonly state: 'incomplete' | 'malformed' | 'checksum' | 'valid';
  readonly characters: number;
} {
  const characters = plainCharacters(typed);
  if (decodeCrockford(characters) === null || characters.length > codeCharacters)
    return { state: 'malformed', characters: characters.length };
  if (characters.length < codeCharacters) return { state: 'incomplete', characters: characters.length };
  const secret = decodeCrockford(`${characters}0000`)?.slice(0, secretBytes) ?? new Uint8Array();
  return {
    state: formatCode(secret).replaceAll('-', '') === characters ? 'valid' : 'checksum',
    characters: characters.length,
  };
}
