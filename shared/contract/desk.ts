import { z } from 'zod';
import { personSchema } from '../formats/competition.ts';
import { applicationIdSchema } from '../ids.ts';
import { ballotViewSchema, draftTextSchema, formDraftSchema } from './ballot.ts';
import { deskViewSchema, drawnOrderSchema } from './desk-view.ts';
import { engineChange } from './method.ts';

/** One person's own work; what is the same for everybody is in the competition. */
export const deskSchema = z.strictObject({
  me: personSchema,
  /** one for each application, in the bundle's order */
  ballots: z.array(ballotViewSchema),
  /**
   * typed texts that don't count: too long until somebody shortens them, or not yet a change because the disk is full
   */
  typedTexts: z.array(draftTextSchema),
  /** texts of forms that were neither confirmed nor abandoned */
  formDrafts: z.array(formDraftSchema),
  /** applications with entries made before an amendment changed them, and not confirmed since */
  toCheck: z.array(applicationIdSchema),
  /** null until an order has been drawn for this person */
  order: drawnOrderSchema.nullable(),
  view: deskViewSchema,
});
export type Desk = z.infer<typeof deskSchema>;

export const deskMethods = {
  /** turns texts kept while typing into changes, and therefore waits its turn */
  'desk.get': engineChange(z.strictObject({}), deskSchema),
  'desk.setView': engineChange(deskViewSchema, z.strictObject({})),
  /** draws a random order, only once: later calls answer with the same one */
  'desk.drawOrder': engineChange(z.strictObject({}), drawnOrderSchema),
  /**
   * records that the person has looked at a changed application and kept or changed the ballot; answers with what is
   * still to be checked
   */
  'desk.confirmChecked': engineChange(
    z.strictObject({ applicationId: applicationIdSchema }),
    z.array(applicationIdSchema),
  ),
} as const;
