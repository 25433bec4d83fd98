import { z } from 'zod';
import { deskColumns, ownStates } from '../desk-layout.ts';
import { instantSchema } from '../formats/values.ts';
import { applicationIdSchema, categoryIdSchema } from '../ids.ts';

/** `shuffled` is the order drawn for this person, which isn't a column. */
const sortKeySchema = z.enum([...deskColumns, 'shuffled']);
export type SortKey = z.infer<typeof sortKeySchema>;

/** One of the person's own states, or a group: still to do, to be checked again, touched by the last amendment. */
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

/** How this person has arranged the desk; it is kept in the vault. */
export const deskViewSchema = z.strictObject({
  sorting: sortingSchema,
  filter: deskFilterSchema,
  columns: z.array(z.enum(deskColumns)),
  /** the newest revision whose changes this person has dismissed */
  seenRevision: z.int().nonnegative(),
});
export type DeskView = z.infer<typeof deskViewSchema>;

/** 80 random bits in Crockford's Base32. */
export const orderSeedSchema = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{16}$/);

/** A random order drawn for one person: anybody who knows the seed can reproduce it. */
export const drawnOrderSchema = z.strictObject({
  seed: orderSeedSchema,
  drawnAt: instantSchema,
  /** all applications, sorted by SHA-256(seed + ":" + application's number) */
  applicationIds: z.array(applicationIdSchema),
});
export type DrawnOrder = z.infer<typeof drawnOrderSchema>;
