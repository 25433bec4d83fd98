import { z } from 'zod';
import { limits } from '../limits.ts';
import { expectations } from './expectations.ts';

/** A text in both languages of the app. */
export const localTextSchema = z.strictObject({
  de: z.string().max(limits.textCharacters),
  en: z.string().max(limits.textCharacters),
});
export type LocalText = z.infer<typeof localTextSchema>;

/** RFC 3339 in UTC ("Z"), with or without fractions of a second. */
export const instantSchema = z.iso
  .datetime({ offset: false })
  .brand<'Instant'>()
  .register(expectations, { expects: 'instant' });
export type Instant = z.infer<typeof instantSchema>;

/** Calendar date, YYYY-MM-DD. */
export const dateSchema = z.iso.date().register(expectations, { expects: 'date' });

/** A file's name as people see it: no path, no control characters (nor direction marks). */
export const fileNameSchema = z
  .string()
  .min(1)
  .max(limits.nameCharacters)
  .refine(
    (name) => !/[/\\\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.test(name) && name !== '.' && name !== '..',
    { error: 'not a plain file name' },
  )
  .register(expectations, { expects: 'file-name' });

/** Half a surrogate pair can be typed but not be written to a file: what stands in its place is U+FFFD. */
export const wellFormedText = z.string().overwrite((text) => text.toWellFormed());

/** Free text typed by a person. */
export const freeTextSchema = wellFormedText
  .max(limits.textCharacters)
  .register(expectations, { expects: 'plain-text' });

/** Money: whole cents, never negative. */
export const centsSchema = z.int().nonnegative().register(expectations, { expects: 'cents' });

/**
 * A step of the scale or a threshold: a decimal number with at most four decimals, so that it has one exact fraction.
 */
export const pointsSchema = z
  .number()
  .min(-1_000_000)
  .max(1_000_000)
  .refine((value) => /^-?\d+(\.\d{1,4})?$/.test(String(value)), { error: 'more than four decimals' })
  .register(expectations, { expects: 'points' });

/** 32 bytes in base64url: the last character holds only four bits, so two bits are always zero. */
export const key256Schema = z.string().regex(/^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/);

/** 48 bytes in base64url: no spare bits */
const coordinate = z.string().regex(/^[A-Za-z0-9_-]{64}$/);

/** Public key on P-384 (RFC 7517, RFC 7518 6.2), with only the members needed and their use. */
export const publicJwkSchema = z.strictObject({
  kty: z.literal('EC'),
  crv: z.literal('P-384'),
  x: coordinate,
  y: coordinate,
  use: z.enum(['sig', 'enc']).optional(),
  alg: z.enum(['ES384', 'ECDH-ES']).optional(),
  kid: z.string().max(64).optional(),
});
export type PublicJwk = z.infer<typeof publicJwkSchema>;

/** Private key on P-384. */
export const privateJwkSchema = publicJwkSchema.extend({ d: coordinate });
export type PrivateJwk = z.infer<typeof privateJwkSchema>;
