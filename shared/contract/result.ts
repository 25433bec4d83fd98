import { z } from 'zod';
import type { ActionKind } from '../formats/action-log.ts';
import { freeTextSchema, instantSchema } from '../formats/values.ts';
import { jobIdSchema, sha256Schema } from '../ids.ts';
import { grantFor } from './file-grant.ts';
import { engineChange, engineMethod } from './method.ts';

/** What makes a signed result out of date, in terms that people use. */
export const overtakingKinds = [
  'file-received',
  'file-set-aside',
  'file-chosen',
  'key-confirmed',
  'transcript',
  'intake-closed',
  'conflict-decided',
  'rating-changed',
  'tie-decided',
  'revision-loaded',
  'leader',
  'attendance',
  'agenda',
  'motion',
  'decision',
  'minutes',
] as const satisfies readonly ActionKind[];

const signedResultViewSchema = z.strictObject({
  number: z.int().min(1),
  sha256: sha256Schema,
  signedAt: instantSchema,
  /** kinds of what was recorded since; if there are any, this result is out of date */
  overtakenBy: z.array(z.enum(overtakingKinds)),
});
export type SignedResultView = z.infer<typeof signedResultViewSchema>;

const resultsViewSchema = z.strictObject({
  /** the newest first */
  results: z.array(signedResultViewSchema),
  /** of the leader's key, as it is in the file */
  checkCode: z.string(),
});
export type ResultsView = z.infer<typeof resultsViewSchema>;

export const resultMethods = {
  'result.list': engineMethod(z.strictObject({}), resultsViewSchema),
  /** signs the result and writes it; a result that is still up to date is written again as it was signed */
  'result.write': engineChange(
    z.strictObject({ file: grantFor('save-result'), correction: freeTextSchema }),
    resultsViewSchema,
  ),
  /** writes everything that an outsider needs to check the signed results */
  'result.writeAuditPackage': engineChange(
    z.strictObject({ jobId: jobIdSchema, file: grantFor('save-audit') }),
    z.strictObject({ entries: z.int(), actions: z.int() }),
  ),
} as const;
