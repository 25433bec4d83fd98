import { z } from 'zod';
import {
  applicationSchema,
  categorySchema,
  competitionSchema,
  criterionSchema,
  personSchema,
  rulesSchema,
  scaleStepSchema,
} from '../formats/competition.ts';
import { documentKindSchema } from '../formats/competition-payload.ts';
import { localTextSchema } from '../formats/values.ts';
import { applicationIdSchema, documentIdSchema } from '../ids.ts';
import { amendmentSchema } from './amendment.ts';
import { engineMethod } from './method.ts';

const documentViewSchema = z.strictObject({
  documentId: documentIdSchema,
  applicationId: applicationIdSchema,
  name: z.string(),
  kind: documentKindSchema,
  /** plaintext bytes */
  size: z.int(),
});
export type DocumentView = z.infer<typeof documentViewSchema>;

/** An application as the whole jury sees it: the office's knowledge of conflicts of interest is for the chair only. */
const applicationViewSchema = applicationSchema.omit({ conflicts: true });
export type ApplicationView = z.infer<typeof applicationViewSchema>;

/** What is the same for everybody on the jury, without anything of a single person. In the bundle's order. */
export const competitionViewSchema = z.strictObject({
  details: competitionSchema,
  categories: z.array(categorySchema),
  scale: z.array(scaleStepSchema),
  criteria: z.array(criterionSchema),
  rules: rulesSchema,
  /** the roster, with everybody's role and vote */
  people: z.array(personSchema),
  applications: z.array(applicationViewSchema),
  documents: z.array(documentViewSchema),
  /** what each revision after the first changed, oldest first */
  amendments: z.array(amendmentSchema),
  /** what the office says about the newest revision (`changes`), in its own words */
  officeNote: localTextSchema.nullable(),
});
export type CompetitionView = z.infer<typeof competitionViewSchema>;

export const competitionMethods = {
  'competition.get': engineMethod(z.strictObject({}), competitionViewSchema),
} as const;
