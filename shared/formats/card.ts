import { z } from 'zod';
import { personIdSchema } from '../ids.ts';
import { publicJwkSchema } from './values.ts';

/** A juror's public keys, given to the office so that it can pack without a letter (docs/formats.md, A4). */
export const jurorCardSchema = z.strictObject({
  format: z.literal('jurymappe-card'),
  version: z.literal(1),
  personId: personIdSchema,
  encryptionKey: publicJwkSchema,
  signingKey: publicJwkSchema,
});
export type JurorCard = z.infer<typeof jurorCardSchema>;
