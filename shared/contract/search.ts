import { z } from 'zod';
import { applicationIdSchema, documentIdSchema } from '../ids.ts';
import { limits } from '../limits.ts';
import { pageIndexSchema, pageNameSchema } from './marks.ts';
import { engineChange, engineMethod } from './method.ts';
import { pageStateSchema } from './page-state.ts';

/** One page's text as it was read from an untrusted document: white space is single spaces, other control characters are gone. */
export const pageTextSchema = z
  .string()
  .max(limits.pageTextCharacters)
  .refine((text) => !/[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.test(text), {
    error: 'not plain text',
  });

/** Names of pages that follow on each other; null: nothing else than its number; none at all: so for all of them. */
export const pageNamesSchema = z.array(pageNameSchema.nullable()).max(limits.pagesAtOnce);

/** How far the texts of such pages can be relied on; none at all: as far as there is any. */
export const pageStatesSchema = z.array(pageStateSchema).max(limits.pagesAtOnce);

/** How many pages a document has. */
export const pageCountSchema = z.int().min(0).max(limits.documentPages);

/** Pages of a document in which nothing is found, or not what is seen. */
const unsearchablePagesSchema = z.strictObject({
  documentId: documentIdSchema,
  state: pageStateSchema.exclude(['text', 'plain', 'empty']),
  /** how many they are, of how many pages the document has */
  count: z.int().positive(),
  pages: z.int().positive(),
  /** their numbers from 1: first and last of those that follow on each other */
  ranges: z.array(z.tuple([z.int().positive(), z.int().positive()])),
});
export type UnsearchablePages = z.infer<typeof unsearchablePagesSchema>;

/** How far the documents that this person may read have been looked through. */
const searchProgressSchema = z.strictObject({
  documents: z.int().nonnegative(),
  /** pages whose text is known */
  pages: z.int().nonnegative(),
  /** those whose text is known to the last page, without those that couldn't be read */
  read: z.int().nonnegative(),
  /** those that hold no text on any page */
  withoutText: z.array(documentIdSchema),
  /** pages without text that can be searched, also of documents that are still being read */
  unsearchable: z.array(unsearchablePagesSchema),
  /** those that could not be opened */
  unreadable: z.array(documentIdSchema),
});
export type SearchProgress = z.infer<typeof searchProgressSchema>;

/** The next document whose text is wanted, and the page to go on with. */
const wantedTextSchema = z.strictObject({
  documentId: documentIdSchema,
  size: z.int().nonnegative(),
  page: pageIndexSchema,
});
export type WantedText = z.infer<typeof wantedTextSchema>;

/** Where the words stand, with the text around them in parts. */
const searchHitSchema = z.strictObject({
  documentId: documentIdSchema,
  page: pageIndexSchema,
  pageName: pageNameSchema.nullable(),
  parts: z.array(z.strictObject({ text: z.string(), isMatch: z.boolean() })),
  /** the first match as it stands in the document; what the reader marks */
  words: z.string(),
});
export type SearchHit = z.infer<typeof searchHitSchema>;

const searchGroupSchema = z.strictObject({
  applicationId: applicationIdSchema,
  /** pages of this application on which the words stand; `hits` shows the best of them */
  pages: z.int().positive(),
  hits: z.array(searchHitSchema),
});
export type SearchGroup = z.infer<typeof searchGroupSchema>;

export const searchResultSchema = z.strictObject({
  /** pages with hits, up to `limits.searchPages` */
  pages: z.int().nonnegative(),
  /** whether there are more than were counted */
  isMore: z.boolean(),
  /** applications with hits; `groups` shows the best of them, up to `limits.searchGroups` */
  applications: z.int().nonnegative(),
  groups: z.array(searchGroupSchema),
  progress: searchProgressSchema,
});
export type SearchResult = z.infer<typeof searchResultSchema>;

const step = z.strictObject({ wanted: wantedTextSchema.nullable(), progress: searchProgressSchema });
/** What comes next, and how far it is. `wanted` is null once everything has been read. */
export type SearchStep = z.infer<typeof step>;

export const searchMethods = {
  /** forgets the texts of documents that no revision holds any more, and answers with what is to be read next */
  'search.next': engineChange(z.strictObject({}), step),
  /** keeps the texts and names of pages that follow on each other; answers with what comes next */
  'search.addPages': engineChange(
    z.strictObject({
      documentId: documentIdSchema,
      page: pageIndexSchema,
      pages: pageCountSchema,
      texts: z.array(pageTextSchema).max(limits.pagesAtOnce),
      names: pageNamesSchema,
      states: pageStatesSchema.optional(),
    }),
    step,
  ),
  /** a document can't be opened: it isn't asked for again until the vault is unlocked the next time */
  'search.setUnreadable': engineChange(z.strictObject({ documentId: documentIdSchema }), step),
  /** looks through everything, or through one application, of which it shows up to `limits.hitsWithin` hits */
  'search.find': engineMethod(
    z.strictObject({ query: z.string().max(limits.queryCharacters), within: applicationIdSchema.nullable() }),
    searchResultSchema,
  ),
} as const;
