import { z } from 'zod';
import { instantSchema } from '../formats/values.ts';
import { fileGrantSchema, sha256Schema } from '../ids.ts';
import { gapSchema } from './ballot.ts';
import { engineMethod } from './method.ts';

/** 40 bits of SHA-256(file) as 8 Crockford characters. */
export const receiptSchema = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{8}$/);

export const handedInSchema = z.strictObject({
  sequence: z.int(),
  status: z.enum(['final', 'interim']),
  createdAt: instantSchema,
  sha256: sha256Schema,
  receipt: receiptSchema,
  /** of the file as saved */
  name: z.string(),
});
export type HandedIn = z.infer<typeof handedInSchema>;

export const handoverReviewSchema = z.strictObject({
  gaps: z.array(gapSchema),
  rated: z.int(),
  abstained: z.int(),
  declared: z.int(),
  /** applications on which this person is to give a ballot */
  total: z.int(),
  files: z.array(handedInSchema),
  suggestedName: z.string(),
  /** whether any ballot changed after the last file */
  changedSince: z.boolean(),
});
export type HandoverReview = z.infer<typeof handoverReviewSchema>;

export const handoverMethods = {
  'handover.review': engineMethod(z.strictObject({}), handoverReviewSchema),
  /** signs, encrypts and writes the next file of the chain; `final` is refused with `ballots-incomplete` while gaps remain */
  'handover.handIn': engineMethod(z.strictObject({ file: fileGrantSchema, status: z.enum(['final', 'interim']) }), handedInSchema),
} as const;
