import { z } from 'zod';
import { pageNoticeSchema } from './page-notice.ts';

/** What the viewer takes from pdf.js and its worker about an untrusted document where pdf.js's types are silent. */

/** the worker's report about a picture (renderer/viewer/pictures/worker-hooks.ts) */
export const pictureReportSchema = z.strictObject({
  jurymappe: z.literal('picture'),
  pageIndex: z.int().nonnegative(),
  loss: pageNoticeSchema,
});

export const formInfoSchema = z.looseObject({ IsXFAPresent: z.boolean(), IsAcroFormPresent: z.boolean() });

/** the files attached to a document, by pdf.js's name for them */
export const attachedFilesSchema = z.map(z.string(), z.looseObject({ filename: z.string() })).nullable();

/** a page's annotations, as far as they have files attached */
export const pinnedFilesSchema = z.array(
  z.looseObject({
    fileId: z.string().optional().catch(undefined),
    file: z.looseObject({ filename: z.string() }).nullish().catch(undefined),
  }),
);

export const attachedContentSchema = z.instanceof(Uint8Array);
