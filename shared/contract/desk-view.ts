import { z } from 'zod';
import { deskColumns, ownStates } from '../desk-layout.ts';
import { instantSchema } from '../formats/values.ts';
import { applicationIdSchema, categoryIdSchema } from '../ids.ts';

/** `shuffled` is this person's own drawn order, which is no column. */
const sortKeySchema = z.enum([...deskColumns, 'shuffled']);
export type SortKey = z.infer<typeof sortKeySchema>;

/** One own state, or what several have in common: something left to do, to be looked at again, touched by the last amendment. */
const stateFilterSchema = z.enum([...ownStates, 'to-do', 'to-check', 'amended']);
export type StateFilter = z.infer<typeof stateFilterSchema>;

const sortingSchema = z.strictObject({ key: sortKeySchema, descending: z.boolean() });
export type Sorting = z.infer<typeof sortingSchema>;

const deskFilterSchema = z.strictObject({
  search: z.string().max(200),
  category: categoryIdSchema.nullable(),
  state: stateFilterSchema.nullable(),
});
export type DeskFilter = z.infer<typeof deskFilterSchema>;

/** How this person has laid the desk; it is kept in the vault. */
export const deskViewSchema = z.strictObject({
  sorting: sortingSchema,
  filter: deskFilterSchema,
  columns: z.array(z.enum(deskColumns)),
  /** the newest revision whose changes this person has put aside */
  seenRevision: z.int().nonnegative(),
});
export type DeskView = z.infer<typeof deskViewSchema>;

/** 80 random bits in Crockford's Base32. */
export const orderSeedSchema = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{16}$/);

/** An order drawn by lot for one person: whoever knows the seed can work it out again. */
export const drawnOrderSchema = z.strictObject({
  seed: orderSeedSchema,
  drawnAt: instantSchema,
  /** all applications, sorted by SHA-256(seed + ":" + application's number) */
  applicationIds: z.array(applicationIdSchema),
});
export type DrawnOrder = z.infer<typeof drawnOrderSchema>;
