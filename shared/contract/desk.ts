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
import { applicationIdSchema, documentIdSchema } from '../ids.ts';
import { amendmentSchema } from './amendment.ts';
import { ballotViewSchema, formDraftSchema } from './ballot.ts';
import { deskViewSchema, drawnOrderSchema } from './desk-view.ts';
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
  /** texts of forms that were neither confirmed nor given up */
  formDrafts: z.array(formDraftSchema),
  /** what each revision after the first one changed, oldest first */
  amendments: z.array(amendmentSchema),
  /** applications on which something was entered before an amendment changed them, and which weren't looked at since */
  toCheck: z.array(applicationIdSchema),
  /** null until this person has an order drawn */
  order: drawnOrderSchema.nullable(),
  view: deskViewSchema,
});
export type Desk = z.infer<typeof deskSchema>;

export const deskMethods = {
  'desk.get': engineMethod(z.strictObject({}), deskSchema),
  'desk.setView': engineMethod(deskViewSchema, z.strictObject({})),
  /** draws an order by lot, once; asked again it answers with the same one */
  'desk.drawOrder': engineMethod(z.strictObject({}), drawnOrderSchema),
  /** records that the person has looked at a changed application and keeps or has changed the ballot; answers with what is still to check */
  'desk.confirmChecked': engineMethod(
    z.strictObject({ applicationId: applicationIdSchema }),
    z.array(applicationIdSchema),
  ),
} as const;
