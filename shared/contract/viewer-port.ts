import { z } from 'zod';
import { documentIdSchema, markIdSchema } from '../ids.ts';
import { foreignKinds } from '../foreign-kind.ts';
import { limits } from '../limits.ts';
import { languageSchema } from './app.ts';
import { pageNoticeSchema } from './page-notice.ts';
import { markColourSchema, pageIndexSchema, pageNameSchema, quadsSchema, quoteSchema } from './marks.ts';
import { readingPositionSchema, rotationSchema, spreadSchema, zoomSchema } from './reading.ts';
import { pageCountSchema, pageNamesSchema, pageStatesSchema, pageTextSchema } from './search.ts';
import { shortcutIds } from '../shortcuts.ts';

/**
 * The typed port between the desk and the page that shows one untrusted document.
 *
 * How they meet: the viewer's page posts `viewerListening` to its parent once its script runs; the desk answers with a
 * window message `viewerConnect` that carries one end of a new MessageChannel. From then on both speak only over that
 * port, and both check every message by these schemas. The page shows pages and nothing else: its toolbar is the
 * desk's.
 */

/** window message viewer -> desk: "my script runs, send me a port" */
export const viewerListening = 'jurymappe-viewer-listening';
/** window message desk -> viewer, with the port as its only transferred object */
export const viewerConnect = 'jurymappe-viewer-connect';

const viewerThemeSchema = z.enum(['light', 'dark']);
export type ViewerTheme = z.infer<typeof viewerThemeSchema>;

/** What a file within a document is, by its content. `unread`: it can't be read, or isn't there. */
export const kindsWithin = [...foreignKinds, 'pdf', 'empty', 'unknown', 'unread'] as const;
export type KindWithin = (typeof kindsWithin)[number];

/** All texts of the viewer's page, so that none exists outside the language files. `{{page}}` stands for a number. */
const viewerTextsSchema = z.strictObject({
  /** the document's name, as the frame's title */
  title: z.string().max(500),
  /** a page's label for screen readers: "Seite {{page}}" */
  page: z.string().max(200),
  /** for a page whose text is only a picture: "Seite {{page}} enthält keinen Text" */
  pageWithoutText: z.string().max(200),
  /** the panel beside the pages, and its parts */
  panel: z.string().max(200),
  thumbnails: z.string().max(200),
  outline: z.string().max(200),
  files: z.string().max(200),
  /** shown if the document has no outline of its own */
  noOutline: z.string().max(500),
  /** the list of files within the document, and the text if there are none */
  filesWithin: z.string().max(200),
  noFiles: z.string().max(500),
  /** which of them can be read, and what the others mean */
  filesHint: z.string().max(500),
  /** about a file: "an Seite {{page}} geheftet", what it is, and that it can't be read here */
  fileOnPage: z.string().max(200),
  fileKinds: z.record(z.enum(kindsWithin), z.string().max(200)),
  fileNotRead: z.string().max(200),
  /** the number of further files: "Weitere Dateien: {{count}}" */
  moreFiles: z.string().max(200),
  /** pages are still being searched for files; or each page is searched once it is read */
  lookingForFiles: z.string().max(500),
  filesPageByPage: z.string().max(500),
  /** what a link out of the document does, before its address */
  outside: z.string().max(500),
});
export type ViewerTexts = z.infer<typeof viewerTextsSchema>;

const pageNumber = z.int().min(1).max(limits.documentPages);

/** What is shown beside the pages inside the frame. */
const panelSchema = z.enum(['thumbnails', 'outline', 'files']).nullable();
export type Panel = z.infer<typeof panelSchema>;

/** A mark as the viewer draws it; its texts come from the desk. */
const shownMarkSchema = z.strictObject({
  markId: markIdSchema,
  page: pageIndexSchema,
  quads: quadsSchema,
  colour: markColourSchema,
  /** the criterion's number, or nothing */
  tag: z.string().max(64),
  hasNote: z.boolean(),
  /** its label for screen readers */
  label: z.string().max(limits.quoteCharacters + 1_000),
});
export type ShownMark = z.infer<typeof shownMarkSchema>;

/** A place in the frame, in CSS pixels from its top left corner; it may be scrolled out of view. */
const frameBoxSchema = z.strictObject({
  left: z.number().min(-1_000_000).max(1_000_000),
  top: z.number().min(-1_000_000).max(1_000_000),
  width: z.number().min(0).max(1_000_000),
  height: z.number().min(0).max(1_000_000),
});
export type FrameBox = z.infer<typeof frameBoxSchema>;

/** Text that the person has selected on one page. */
const selectedPartSchema = z.strictObject({
  page: pageIndexSchema,
  pageName: pageNameSchema.nullable(),
  quads: quadsSchema.min(1),
  quote: quoteSchema,
});
export type SelectedPart = z.infer<typeof selectedPartSchema>;

/** Pages that one selection may span. */
export const mostSelectedPages = 20;

export const toViewerSchema = z.discriminatedUnion('type', [
  /** shows a document instead of the previous one, at the place where reading continues */
  z.strictObject({
    type: z.literal('open'),
    documentId: documentIdSchema,
    /** plaintext bytes */
    size: z.int().nonnegative(),
    position: readingPositionSchema,
    panel: panelSchema,
    language: languageSchema,
    theme: viewerThemeSchema,
    texts: viewerTextsSchema,
  }),
  z.strictObject({ type: z.literal('goToPage'), page: pageNumber }),
  /** goes to the page with this name or, failing that, with this number; otherwise nowhere */
  z.strictObject({ type: z.literal('goToLabel'), label: z.string().max(limits.pageNameCharacters) }),
  z.strictObject({ type: z.literal('setRotation'), rotation: rotationSchema }),
  z.strictObject({ type: z.literal('setSpread'), spread: spreadSchema }),
  z.strictObject({ type: z.literal('setPanel'), panel: panelSchema }),
  /** shows the list of files within the document, and moves the focus to it */
  z.strictObject({ type: z.literal('showFiles') }),
  /** one whole page at a time, and keys that turn pages, until ended */
  z.strictObject({ type: z.literal('setPresenting'), presenting: z.boolean() }),
  z.strictObject({ type: z.literal('setZoom'), zoom: zoomSchema }),
  /** one step larger or smaller than now */
  z.strictObject({ type: z.literal('stepZoom'), direction: z.enum(['in', 'out']) }),
  /** `first`: from the current page, with a new query; `next` and `previous`: continue with it */
  z.strictObject({
    type: z.literal('find'),
    query: z.string().min(1).max(200),
    step: z.enum(['first', 'next', 'previous']),
    wholeWords: z.boolean(),
    matchCase: z.boolean(),
  }),
  /** ends finding and removes its highlights */
  z.strictObject({ type: z.literal('endFind') }),
  z.strictObject({ type: z.literal('setTheme'), theme: viewerThemeSchema }),
  /** all marks of the current document, replacing the previous ones */
  z.strictObject({
    type: z.literal('setMarks'),
    documentId: documentIdSchema,
    marks: z.array(shownMarkSchema).max(limits.marks),
  }),
  /** goes to a mark and focuses it */
  z.strictObject({ type: z.literal('showMark'), markId: markIdSchema }),
  /** starts selecting text by keyboard: at the last hit found, or with the first word in view */
  z.strictObject({ type: z.literal('selectText') }),
  /** clears the selection */
  z.strictObject({ type: z.literal('endSelection') }),
  /**
   * reads the text of consecutive pages, from `page` on, at most `limits.pagesAtOnce`, without showing them; answered
   * by `extracted` or `notExtracted`
   */
  z.strictObject({ type: z.literal('extract'), documentId: documentIdSchema, page: pageIndexSchema }),
  /** asks for a sign of life; the viewer answers with `alive` and the same number */
  z.strictObject({ type: z.literal('ping'), number: z.int().nonnegative() }),
]);
export type ToViewer = z.infer<typeof toViewerSchema>;

/**
 * Why a document can't be shown. `encrypted-for-recipients`: it opens with the certificates of certain people only.
 * `unavailable`: its bytes were refused or could not be read.
 */
const viewerFailureSchema = z.enum([
  'encrypted',
  'encrypted-for-recipients',
  'encrypted-otherwise',
  'broken',
  'too-large',
  'unavailable',
]);
export type ViewerFailure = z.infer<typeof viewerFailureSchema>;

export const fromViewerSchema = z.discriminatedUnion('type', [
  /** the first message over the port: from now on `open` may be sent */
  z.strictObject({ type: z.literal('ready') }),
  /** from now on messages are about the document itself, not about a file within it */
  z.strictObject({ type: z.literal('begun'), documentId: documentIdSchema }),
  z.strictObject({ type: z.literal('opened'), documentId: documentIdSchema, pages: pageNumber }),
  /** the current page, whether reached by scrolling or by going there; `label` if the document names its pages */
  z.strictObject({
    type: z.literal('page'),
    documentId: documentIdSchema,
    page: pageNumber,
    label: pageNameSchema.nullable(),
  }),
  /** where and how the document is being read, sent once that has stopped changing */
  z.strictObject({ type: z.literal('position'), documentId: documentIdSchema, position: readingPositionSchema }),
  /** the person chose another part of the panel, or closed it, inside the frame */
  z.strictObject({ type: z.literal('panel'), panel: panelSchema }),
  z.strictObject({
    type: z.literal('zoomed'),
    documentId: documentIdSchema,
    zoom: zoomSchema,
    factor: z.number().positive().max(100),
  }),
  /** `current` is 1-based, and 0 while no hit is chosen; `searching` while pages are still being searched */
  z.strictObject({
    type: z.literal('found'),
    query: z.string().max(200),
    current: z.int().nonnegative(),
    total: z.int().nonnegative(),
    searching: z.boolean(),
  }),
  z.strictObject({ type: z.literal('failed'), documentId: documentIdSchema, reason: viewerFailureSchema }),
  /** none of its pages has text, so finding and reading aloud can't work */
  z.strictObject({ type: z.literal('hasNoText'), documentId: documentIdSchema }),
  /** a page isn't shown in full, or there is nothing on it */
  z.strictObject({
    type: z.literal('pageNotice'),
    documentId: documentIdSchema,
    page: pageNumber,
    notice: pageNoticeSchema,
  }),
  /** its content is an XFA form, and its pages are only a placeholder */
  z.strictObject({ type: z.literal('isForm'), documentId: documentIdSchema }),
  /** number of files known to be within what is shown; sent again when more are found */
  z.strictObject({ type: z.literal('filesWithin'), documentId: documentIdSchema, count: z.int().positive() }),
  /** a file within the document replaces it now, or can't; what follows is about the file, until `begun` */
  z.strictObject({
    type: z.literal('attached'),
    documentId: documentIdSchema,
    name: z.string().max(limits.nameCharacters),
    isShown: z.boolean(),
    /** whether it needs a password */
    isLocked: z.boolean(),
  }),
  /** symbol fonts that the document needs but doesn't contain: its pages may show other symbols than intended */
  z.strictObject({
    type: z.literal('fontsMissing'),
    documentId: documentIdSchema,
    fonts: z.array(z.string().max(200)).min(1).max(20),
  }),
  /** the person followed a link out of the document; nothing was opened */
  z.strictObject({ type: z.literal('linkRefused'), address: z.string().max(2_000) }),
  /**
   * a key pressed inside the frame that means the same to the app as outside it, or the wheel turned with Control held
   */
  z.strictObject({
    type: z.literal('shortcut'),
    shortcut: z.enum(shortcutIds),
    digit: z.int().min(1).max(9).nullable(),
    isCharacter: z.boolean(),
  }),
  /** something is dragged over the frame: the window takes over, because it knows where files go */
  z.strictObject({ type: z.literal('dragged') }),
  /** the currently selected text; no parts: nothing is selected */
  z.strictObject({
    type: z.literal('selected'),
    documentId: documentIdSchema,
    parts: z.array(selectedPartSchema).max(mostSelectedPages),
    box: frameBoxSchema,
  }),
  /** the person pointed at a mark, or pressed Enter on it; null: pointed outside all marks */
  z.strictObject({
    type: z.literal('markChosen'),
    documentId: documentIdSchema,
    markId: markIdSchema.nullable(),
    box: frameBoxSchema,
  }),
  /** a key for marks pressed inside the frame: H, N, and Enter while text is selected; `page` is the current one */
  z.strictObject({
    type: z.literal('markKey'),
    documentId: documentIdSchema,
    key: z.enum(['highlight', 'note', 'tools']),
    page: pageIndexSchema,
    pageName: pageNameSchema.nullable(),
  }),
  /** text, names and states of pages from `page` on; `pages` is the document's number of pages */
  z.strictObject({
    type: z.literal('extracted'),
    documentId: documentIdSchema,
    page: pageIndexSchema,
    pages: pageCountSchema,
    texts: z.array(pageTextSchema).max(limits.pagesAtOnce),
    names: pageNamesSchema,
    states: pageStatesSchema.optional(),
  }),
  z.strictObject({ type: z.literal('notExtracted'), documentId: documentIdSchema, reason: viewerFailureSchema }),
  /** a key or pointer was used inside the frame, reported at most every five seconds: the person is there */
  z.strictObject({ type: z.literal('activity') }),
  z.strictObject({ type: z.literal('alive'), number: z.int().nonnegative() }),
]);
export type FromViewer = z.infer<typeof fromViewerSchema>;
