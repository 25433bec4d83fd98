import { z } from 'zod';
import { applicationIdSchema, documentIdSchema } from '../ids.ts';
import { limits } from '../limits.ts';
import { pageIndexSchema, pageNameSchema } from './marks.ts';
import { engineChange, engineMethod } from './method.ts';
import { pageStateSchema } from './page-state.ts';

/** A page's text from an untrusted document: single spaces as white space, and no other control characters. */
export const pageTextSchema = z
  .string()
  .max(limits.pageTextCharacters)
  .refine((text) => !/[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.test(text), {
    error: 'not plain text',
  });

/** Names of consecutive pages; null: only the number; an empty list: null for all of them. */
export const pageNamesSchema = z.array(pageNameSchema.nullable()).max(limits.pagesAtOnce);

/** How far the texts of such pages can be relied on; an empty list: fully, wherever there is text. */
export const pageStatesSchema = z.array(pageStateSchema).max(limits.pagesAtOnce);

/** How many pages a document has. */
export const pageCountSchema = z.int().min(0).max(limits.documentPages);

/** Pages of a document in which nothing is found, or something other than what is seen. */
const unsearchablePagesSchema = z.strictObject({
  documentId: documentIdSchema,
  state: pageStateSchema.exclude(['text', 'plain', 'empty']),
  /** number of such pages; `pages` is that of all pages of the document */
  count: z.int().positive(),
  pages: z.int().positive(),
  /** page numbers from 1: first and last of each run */
  ranges: z.array(z.tuple([z.int().positive(), z.int().positive()])),
});
export type UnsearchablePages = z.infer<typeof unsearchablePagesSchema>;

/** How far the documents that this person may read have been read for the search. */
const searchProgressSchema = z.strictObject({
  documents: z.int().nonnegative(),
  /** pages whose text is known */
  pages: z.int().nonnegative(),
  /** documents read to their last page, without those that couldn't be read */
  read: z.int().nonnegative(),
  /** documents without text on any page */
  withoutText: z.array(documentIdSchema),
  /** pages that can't be searched, including those of documents that are still being read */
  unsearchable: z.array(unsearchablePagesSchema),
  /** documents that could not be opened */
  unreadable: z.array(documentIdSchema),
});
export type SearchProgress = z.infer<typeof searchProgressSchema>;

/** The next document to read, and the page to continue with. */
const wantedTextSchema = z.strictObject({
  documentId: documentIdSchema,
  size: z.int().nonnegative(),
  page: pageIndexSchema,
});
export type WantedText = z.infer<typeof wantedTextSchema>;

/** Where the words occur, with the text around them in parts. */
const searchHitSchema = z.strictObject({
  documentId: documentIdSchema,
  page: pageIndexSchema,
  pageName: pageNameSchema.nullable(),
  parts: z.array(z.strictObject({ text: z.string(), isMatch: z.boolean() })),
  /** the first match as written in the document; the reader marks it */
  words: z.string(),
});
export type SearchHit = z.infer<typeof searchHitSchema>;

const searchGroupSchema = z.strictObject({
  applicationId: applicationIdSchema,
  /** number of this application's pages with the words; `hits` shows the best of them */
  pages: z.int().positive(),
  hits: z.array(searchHitSchema),
});
export type SearchGroup = z.infer<typeof searchGroupSchema>;

export const searchResultSchema = z.strictObject({
  /** pages with hits, up to `limits.searchPages` */
  pages: z.int().nonnegative(),
  /** whether there are more than the pages counted */
  isMore: z.boolean(),
  /** applications with hits; `groups` shows the best of them, up to `limits.searchGroups` */
  applications: z.int().nonnegative(),
  groups: z.array(searchGroupSchema),
  progress: searchProgressSchema,
});
export type SearchResult = z.infer<typeof searchResultSchema>;

const step = z.strictObject({ wanted: wantedTextSchema.nullable(), progress: searchProgressSchema });
/** What to read next, and the progress. `wanted` is null once everything has been read. */
export type SearchStep = z.infer<typeof step>;

export const searchMethods = {
  /** forgets the texts of documents that are no longer in any revision, and answers with what to read next */
  'search.next': engineChange(z.strictObject({}), step),
  /** stores the texts and names of consecutive pages; answers with what to read next */
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
  /** a document can't be opened: it isn't requested again until the vault is next unlocked */
  'search.setUnreadable': engineChange(z.strictObject({ documentId: documentIdSchema }), step),
  /** searches everything, or one application, of which it shows up to `limits.hitsWithin` hits */
  'search.find': engineMethod(
    z.strictObject({ query: z.string().max(limits.queryCharacters), within: applicationIdSchema.nullable() }),
    searchResultSchema,
  ),
} as const;
