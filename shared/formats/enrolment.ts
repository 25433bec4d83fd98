import { z } from 'zod';
import { bundleIdSchema, personIdSchema, thumbprintSchema } from '../ids.ts';

/** Payload of an enrolment proof (FORMATS section 2, `enrolment.proof`). */
export const enrolmentPayloadSchema = z.strictObject({
  format: z.literal('jurymappe-enrolment'),
  version: z.literal(1),
  bundleId: bundleIdSchema,
  personId: personIdSchema,
  /** of the signing key that the person chose */
  keyThumbprint: thumbprintSchema,
});
export type EnrolmentPayload = z.infer<typeof enrolmentPayloadSchema>;
