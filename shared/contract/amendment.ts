import { z } from 'zod';
import { instantSchema, localTextSchema } from '../formats/values.ts';
import { applicationIdSchema } from '../ids.ts';

/** Parts of the competition itself that an amendment may change. */
const generalChangeSchema = z.enum(['dates', 'funding', 'criteria', 'scale', 'rules', 'people']);
export type GeneralChange = z.infer<typeof generalChangeSchema>;

/** Parts of one application's entry that an amendment may change; documents are listed one by one. */
const entryChangeSchema = z.enum(['project', 'applicant', 'financing', 'formal-check', 'release']);
export type EntryChange = z.infer<typeof entryChangeSchema>;

const documentChangeSchema = z.strictObject({ name: z.string(), change: z.enum(['new', 'changed', 'removed']) });

/** `withdrawn`: no longer to be rated, because it was removed or is no longer admitted. */
const applicationChangeSchema = z.strictObject({
  applicationId: applicationIdSchema,
  title: localTextSchema,
  kind: z.enum(['new', 'changed', 'withdrawn']),
  entries: z.array(entryChangeSchema),
  documents: z.array(documentChangeSchema),
});
export type ApplicationChange = z.infer<typeof applicationChangeSchema>;

/** How a revision differs from the previous one, as this recipient sees both. */
export const amendmentChangesSchema = z.strictObject({
  general: z.array(generalChangeSchema),
  applications: z.array(applicationChangeSchema),
});
export type AmendmentChanges = z.infer<typeof amendmentChangesSchema>;

export const amendmentSchema = amendmentChangesSchema.extend({ revision: z.int(), loadedAt: instantSchema });
export type Amendment = z.infer<typeof amendmentSchema>;
