import { z } from 'zod';

/** How the display of a page differs from what was handed in, or that there is nothing on it. */
export const pageNotices = [
  /** a picture has more pixels than can be unpacked; it isn't shown */
  'picture-too-large',
  /** a picture is shown with fewer pixels than it has */
  'picture-coarser',
  /** a picture's data can't be read; it isn't shown */
  'picture-not-decoded',
  /** drawing took too long or too much memory; what was drawn by then is shown */
  'page-stopped',
  /** the page's content can't be read to its end */
  'page-partly-drawn',
  /** a note, a stamp, a mark or a field without an appearance that could be shown */
  'annotation-not-shown',
  /** the page itself can't be read; nothing of it is shown */
  'page-damaged',
  /** drawing failed */
  'page-not-drawn',
  /** its content names texts or pictures, but nothing is visible */
  'page-blank',
  /** the page has no content */
  'page-empty',
] as const;

export const pageNoticeSchema = z.enum(pageNotices);
export type PageNotice = z.infer<typeof pageNoticeSchema>;
