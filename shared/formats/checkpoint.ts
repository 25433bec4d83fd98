import { z } from 'zod';
import { bundleIdSchema, sha256Schema } from '../ids.ts';
import { instantSchema } from './values.ts';

/** Payload of a checkpoint (FORMATS section 3): the length of the action log, and the digest of its last line. */
export const checkpointSchema = z.strictObject({
  format: z.literal('jurymappe-checkpoint'),
  version: z.literal(1),
  bundleId: bundleIdSchema,
  count: z.int().min(1),
  /** of line `count`, without its line feed */
  headSha256: sha256Schema,
  occasion: z.string().max(100),
  at: instantSchema,
});
export type Checkpoint = z.infer<typeof checkpointSchema>;
