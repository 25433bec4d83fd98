import { z } from 'zod';
import { personSchema } from '../formats/competition.ts';
import { applicationIdSchema } from '../ids.ts';
import { ballotViewSchema, draftTextSchema, formDraftSchema } from './ballot.ts';
import { deskViewSchema, drawnOrderSchema } from './desk-view.ts';
import { engineChange } from './method.ts';

/** What the desk shows of one person's own work; what everybody works on is the competition. */
export const deskSchema = z.strictObject({
  me: personSchema,
  /** one for each application, in the bundle's order */
  ballots: z.array(ballotViewSchema),
  /** texts that were typed and don't count: too long until somebody shortens them, or not yet, as the disk is full */
  typedTexts: z.array(draftTextSchema),
  /** texts of forms that were neither confirmed nor given up */
  formDrafts: z.array(formDraftSchema),
  /** applications on which something was entered before an amendment changed them, and which weren't looked at since */
  toCheck: z.array(applicationIdSchema),
  /** null until this person has an order drawn */
  order: drawnOrderSchema.nullable(),
  view: deskViewSchema,
});
export type Desk = z.infer<typeof deskSchema>;

export const deskMethods = {
  /** makes changes of texts that were kept while somebody typed, and so waits for its turn */
  'desk.get': engineChange(z.strictObject({}), deskSchema),
  'desk.setView': engineChange(deskViewSchema, z.strictObject({})),
  /** draws an order by lot, once; asked again it answers with the same one */
  'desk.drawOrder': engineChange(z.strictObject({}), drawnOrderSchema),
  /** records that the person has looked at a changed application and keeps or has changed the ballot; answers with what is still to check */
  'desk.confirmChecked': engineChange(
    z.strictObject({ applicationId: applicationIdSchema }),
    z.array(applicationIdSchema),
  ),
} as const;
