import { z } from 'zod';
import { applicationSchema, categorySchema, competitionSchema, criterionSchema, personSchema, rulesSchema, scaleStepSchema } from '../formats/competition.ts';
import { documentKindSchema } from '../formats/manifest.ts';
import { applicationIdSchema, documentIdSchema } from '../ids.ts';
import { ballotViewSchema } from './ballot.ts';
import { engineMethod } from './method.ts';

export const deskDocumentSchema = z.strictObject({
  documentId: documentIdSchema,
  applicationId: applicationIdSchema,
  name: z.string(),
  kind: documentKindSchema,
  /** plaintext bytes */
  size: z.int(),
});
export type DeskDocument = z.infer<typeof deskDocumentSchema>;

/** Everything that the desk shows: the competition's data as this person may see it, and the own ballots, in the bundle's order. */
export const deskSchema = z.strictObject({
  me: personSchema,
  competition: competitionSchema,
  categories: z.array(categorySchema),
  scale: z.array(scaleStepSchema),
  criteria: z.array(criterionSchema),
  rules: rulesSchema,
  /** the roster: everybody's role and vote */
  people: z.array(personSchema),
  applications: z.array(applicationSchema.omit({ conflicts: true })),
  documents: z.array(deskDocumentSchema),
  ballots: z.array(ballotViewSchema),
});
export type Desk = z.infer<typeof deskSchema>;

export const deskMethods = {
  'desk.get': engineMethod(z.strictObject({}), deskSchema),
} as const;
