import { z } from 'zod';
import { pageNoticeSchema } from './page-notice.ts';

/** What the viewer takes from pdf.js and its worker about an untrusted document, where pdf.js's types say nothing of it. */

/** what the worker tells of pictures (renderer/viewer/pictures/worker-hooks.ts) */
export const pictureReportSchema = z.strictObject({
  jurymappe: z.literal('picture'),
  pageIndex: z.int().nonnegative(),
  loss: pageNoticeSchema,
});

export const formInfoSchema = z.looseObject({ IsXFAPresent: z.boolean(), IsAcroFormPresent: z.boolean() });

/** the files attached to a document, by what pdf.js calls them */
export const attachedFilesSchema = z.map(z.string(), z.looseObject({ filename: z.string() })).nullable();

/** a page's annotations, as far as files are pinned to it */
export const pinnedFilesSchema = z.array(
  z.looseObject({
    fileId: z.string().optional().catch(undefined),
    file: z.looseObject({ filename: z.string() }).nullish().catch(undefined),
  }),
);

export const attachedContentSchema = z.instanceof(Uint8Array);
