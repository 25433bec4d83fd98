import { createHash, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { AppError } from '../../../shared/errors.ts';
import type { InvitationId, Thumbprint } from '../../../shared/ids.ts';
import { encodeBase64url } from './base64url.ts';
import { decodeCrockford, encodeCrockford, groupsOfFour, plainCharacters } from './crockford.ts';
import { newInvitationId } from './new-ids.ts';

const secretBytes = 16;
const codeCharacters = 28;

/** What a letter carries: the secret of one person, and the public name of its envelope. */
export interface Invitation {
  readonly invitationId: InvitationId;
  /** 16 random bytes */
  readonly secret: Uint8Array;
}

export function newInvitation(): Invitation {
  return { invitationId: newInvitationId(), secret: randomBytes(secretBytes) };
}

/** The secret as printed: 28 Crockford characters in seven groups of four, the last twelve bits a checksum (FORMATS section 1, "Invitation"). */
export function formatCode(secret: Uint8Array): string {
  // 140 bits aren't whole bytes: the four bits after them are dropped with the 29th character.
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

/** How far a code is while it is typed. */
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

/** The key of a person's envelope (HKDF-SHA-384, RFC 5869; FORMATS section 1). */
export function envelopeKey({ secret, invitationId }: Invitation): Uint8Array {
  return derive(secret, invitationId, 'jurymappe/1/envelope');
}

/** The key with which a person proves to have chosen a signing key (FORMATS section 2). */
export function enrolmentKey({ secret, invitationId }: Invitation): Uint8Array {
  return derive(secret, invitationId, 'jurymappe/1/enrolment');
}

/** HMAC-SHA-384 over the signing key's thumbprint, base64url. */
export function enrolmentMac(key: Uint8Array, thumbprint: Thumbprint): string {
  return encodeBase64url(createHmac('sha384', key).update(thumbprint).digest());
}

/** Whether a signing key was chosen by the holder of the enrolment key; takes the same time for every wrong `mac`. */
export function isEnrolmentMac(mac: string, key: Uint8Array, thumbprint: Thumbprint): boolean {
  const given = Buffer.from(mac, 'utf8');
  const wanted = Buffer.from(enrolmentMac(key, thumbprint), 'utf8');
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

function derive(secret: Uint8Array, salt: InvitationId, info: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha384', secret, salt, info, 32));
}
