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
 * port, and both check every message by these schemas. The page shows pages and nothing else: its toolbar is the desk's.
 */

/** window message viewer -> desk: "my script runs, send me a port" */
export const viewerListening = 'jurymappe-viewer-listening';
/** window message desk -> viewer, with the port as its only transferred object */
export const viewerConnect = 'jurymappe-viewer-connect';

const viewerThemeSchema = z.enum(['light', 'dark']);
export type ViewerTheme = z.infer<typeof viewerThemeSchema>;

/** What a file within a document is by its content. `unread`: that can't be read, or isn't there. */
export const kindsWithin = [...foreignKinds, 'pdf', 'empty', 'unknown', 'unread'] as const;
export type KindWithin = (typeof kindsWithin)[number];

/** Every word that the viewer's page says, so that none lives outside the language files. `{{page}}` stands for a number. */
const viewerTextsSchema = z.strictObject({
  /** the document's name, as the frame's title */
  title: z.string().max(500),
  /** a page's label for screen readers: "Seite {{page}}" */
  page: z.string().max(200),
  /** said of a page whose text is a picture only: "Seite {{page}} enthält keinen Text" */
  pageWithoutText: z.string().max(200),
  /** the panel beside the pages, and its parts */
  panel: z.string().max(200),
  thumbnails: z.string().max(200),
  outline: z.string().max(200),
  files: z.string().max(200),
  /** said where the document has no outline of its own */
  noOutline: z.string().max(500),
  /** the list of files within the document, and what is said where there are none */
  filesWithin: z.string().max(200),
  noFiles: z.string().max(500),
  /** which of them can be read, and what the others mean */
  filesHint: z.string().max(500),
  /** said of a file: "an Seite {{page}} geheftet", what it is, and that it can't be read here */
  fileOnPage: z.string().max(200),
  fileKinds: z.record(z.enum(kindsWithin), z.string().max(200)),
  fileNotRead: z.string().max(200),
  /** how many more there are: "Weitere Dateien: {{count}}" */
  moreFiles: z.string().max(200),
  /** pages are still looked through for files; or each is looked at once it is read */
  lookingForFiles: z.string().max(500),
  filesPageByPage: z.string().max(500),
  /** what a link out of the document does, before its address */
  outside: z.string().max(500),
});
export type ViewerTexts = z.infer<typeof viewerTextsSchema>;

const pageNumber = z.int().min(1).max(limits.documentPages);

/** What stands beside the pages inside the frame. */
const panelSchema = z.enum(['thumbnails', 'outline', 'files']).nullable();
export type Panel = z.infer<typeof panelSchema>;

/** A mark as the viewer draws it; its words are the desk's. */
const shownMarkSchema = z.strictObject({
  markId: markIdSchema,
  page: pageIndexSchema,
  quads: quadsSchema,
  colour: markColourSchema,
  /** the criterion's number, or nothing */
  tag: z.string().max(64),
  hasNote: z.boolean(),
  /** what screen readers say of it */
  label: z.string().max(limits.quoteCharacters + 1_000),
});
export type ShownMark = z.infer<typeof shownMarkSchema>;

/** Where something is in the frame, in CSS pixels from its top left corner; also outside of what is scrolled into view. */
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

/** Pages that one selection may reach over. */
export const mostSelectedPages = 20;

export const toViewerSchema = z.discriminatedUnion('type', [
  /** shows a document in place of the one before, where reading goes on */
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
  /** goes to the page of that name, or else of that number; to none if there is neither */
  z.strictObject({ type: z.literal('goToLabel'), label: z.string().max(limits.pageNameCharacters) }),
  z.strictObject({ type: z.literal('setRotation'), rotation: rotationSchema }),
  z.strictObject({ type: z.literal('setSpread'), spread: spreadSchema }),
  z.strictObject({ type: z.literal('setPanel'), panel: panelSchema }),
  /** shows the list of files within the document, and puts the focus on it */
  z.strictObject({ type: z.literal('showFiles') }),
  /** one whole page at a time, and keys that turn it; until it is ended */
  z.strictObject({ type: z.literal('setPresenting'), presenting: z.boolean() }),
  z.strictObject({ type: z.literal('setZoom'), zoom: zoomSchema }),
  /** one step larger or smaller than shown now */
  z.strictObject({ type: z.literal('stepZoom'), direction: z.enum(['in', 'out']) }),
  /** `first`: from the page shown, with a new query; `next` and `previous`: go on with it */
  z.strictObject({
    type: z.literal('find'),
    query: z.string().min(1).max(200),
    step: z.enum(['first', 'next', 'previous']),
    wholeWords: z.boolean(),
    matchCase: z.boolean(),
  }),
  /** ends finding and its marks */
  z.strictObject({ type: z.literal('endFind') }),
  z.strictObject({ type: z.literal('setTheme'), theme: viewerThemeSchema }),
  /** all marks of the document that is shown, in place of those before */
  z.strictObject({
    type: z.literal('setMarks'),
    documentId: documentIdSchema,
    marks: z.array(shownMarkSchema).max(limits.marks),
  }),
  /** goes to a mark and puts the focus on it */
  z.strictObject({ type: z.literal('showMark'), markId: markIdSchema }),
  /** begins to select text by keyboard: at the hit that was found last, or with the first word in view */
  z.strictObject({ type: z.literal('selectText') }),
  /** lets the selected text go */
  z.strictObject({ type: z.literal('endSelection') }),
  /** reads the text of pages that follow on each other, from `page` on, at most `limits.pagesAtOnce`, without showing them; answered by `extracted` or `notExtracted` */
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
  /** the first message over the port: `open` may come now */
  z.strictObject({ type: z.literal('ready') }),
  /** what is told of the document after this is told of the document itself, not of a file within it */
  z.strictObject({ type: z.literal('begun'), documentId: documentIdSchema }),
  z.strictObject({ type: z.literal('opened'), documentId: documentIdSchema, pages: pageNumber }),
  /** the page that is read now, after scrolling as after going there; `label` where the document names its pages */
  z.strictObject({
    type: z.literal('page'),
    documentId: documentIdSchema,
    page: pageNumber,
    label: pageNameSchema.nullable(),
  }),
  /** where and how the document is read, told when it has come to rest */
  z.strictObject({ type: z.literal('position'), documentId: documentIdSchema, position: readingPositionSchema }),
  /** the person chose another part of the panel, or closed it, inside the frame */
  z.strictObject({ type: z.literal('panel'), panel: panelSchema }),
  z.strictObject({
    type: z.literal('zoomed'),
    documentId: documentIdSchema,
    zoom: zoomSchema,
    factor: z.number().positive().max(100),
  }),
  /** `current` is 1-based and 0 while none is chosen; `searching` while pages are still being looked at */
  z.strictObject({
    type: z.literal('found'),
    query: z.string().max(200),
    current: z.int().nonnegative(),
    total: z.int().nonnegative(),
    searching: z.boolean(),
  }),
  z.strictObject({ type: z.literal('failed'), documentId: documentIdSchema, reason: viewerFailureSchema }),
  /** none of its pages has text: finding and reading aloud can't work */
  z.strictObject({ type: z.literal('hasNoText'), documentId: documentIdSchema }),
  /** what is shown of a page isn't all of it, or there is nothing on it */
  z.strictObject({
    type: z.literal('pageNotice'),
    documentId: documentIdSchema,
    page: pageNumber,
    notice: pageNoticeSchema,
  }),
  /** its content is an XFA form, and its pages are only a stand-in */
  z.strictObject({ type: z.literal('isForm'), documentId: documentIdSchema }),
  /** how many files are known to be in what is shown; told again when more have been found */
  z.strictObject({ type: z.literal('filesWithin'), documentId: documentIdSchema, count: z.int().positive() }),
  /** a file within the document is shown from now on in its place, or can't be; what is told after it is told of the file, until `begun` */
  z.strictObject({
    type: z.literal('attached'),
    documentId: documentIdSchema,
    name: z.string().max(limits.nameCharacters),
    isShown: z.boolean(),
    /** whether it would need a password */
    isLocked: z.boolean(),
  }),
  /** fonts of signs that the document needs and doesn't bring along: on its pages signs may be others than were meant */
  z.strictObject({
    type: z.literal('fontsMissing'),
    documentId: documentIdSchema,
    fonts: z.array(z.string().max(200)).min(1).max(20),
  }),
  /** the person followed a link out of the document; nothing was opened */
  z.strictObject({ type: z.literal('linkRefused'), address: z.string().max(2_000) }),
  /** a key pressed inside the frame that means the same to the app as beside it, or the wheel turned with Control held */
  z.strictObject({
    type: z.literal('shortcut'),
    shortcut: z.enum(shortcutIds),
    digit: z.int().min(1).max(9).nullable(),
    isCharacter: z.boolean(),
  }),
  /** something is dragged over the frame: the window wants it, and knows where files go */
  z.strictObject({ type: z.literal('dragged') }),
  /** the text that is selected now; no part: none */
  z.strictObject({
    type: z.literal('selected'),
    documentId: documentIdSchema,
    parts: z.array(selectedPartSchema).max(mostSelectedPages),
    box: frameBoxSchema,
  }),
  /** the person pointed at a mark, or pressed Enter on it; null: pointed beside all of them */
  z.strictObject({
    type: z.literal('markChosen'),
    documentId: documentIdSchema,
    markId: markIdSchema.nullable(),
    box: frameBoxSchema,
  }),
  /** a key pressed inside the frame that is about marks: H, N, and Enter while text is selected; `page` is the one read now */
  z.strictObject({
    type: z.literal('markKey'),
    documentId: documentIdSchema,
    key: z.enum(['highlight', 'note', 'tools']),
    page: pageIndexSchema,
    pageName: pageNameSchema.nullable(),
  }),
  /** text, names and states of pages from `page` on; `pages` is how many the document has */
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
  /** a key or pointer was used inside the frame, told at most every five seconds: the person is not away */
  z.strictObject({ type: z.literal('activity') }),
  z.strictObject({ type: z.literal('alive'), number: z.int().nonnegative() }),
]);
export type FromViewer = z.infer<typeof fromViewerSchema>;
