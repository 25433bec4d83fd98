import { z } from 'zod';

const window = z.int();
const size = z.int().positive();

/** What the shell asks of the process that drives Chromium. Every window has a number. */
export const windowCommandSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('open'), window, width: size, height: size, preload: z.string() }),
  z.strictObject({ kind: z.literal('load'), window, url: z.string() }),
  z.strictObject({ kind: z.literal('send'), window, channel: z.string(), message: z.unknown() }),
  /** CSS pixels, and how many of the display's each of them takes */
  z.strictObject({ kind: z.literal('resize'), window, width: size, height: size, factor: z.number().positive() }),
  z.strictObject({ kind: z.literal('close'), window }),
  /** answered with the PDF's bytes */
  z.strictObject({ kind: z.literal('print-to-pdf'), window, options: z.record(z.string(), z.unknown()) }),
  /** the text on the clipboard */
  z.strictObject({ kind: z.literal('read-clipboard') }),
]);
export type WindowCommand = z.infer<typeof windowCommandSchema>;

/** What the process that drives Chromium asks of the shell. */
export const shellCommandSchema = z.discriminatedUnion('kind', [
  /** a call of a page, with the frame it comes from as Chromium names it */
  z.strictObject({
    kind: z.literal('invoke'),
    window,
    channel: z.string(),
    message: z.unknown(),
    origin: z.string(),
    isTop: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('page-gone'), window }),
  /** a request of Chromium's has ended, as Chromium names its address */
  z.strictObject({ kind: z.literal('requested'), url: z.string(), how: z.enum(['completed', 'failed']) }),
  /** runs a function's text with Electron's stand-in, as Playwright does in Electron */
  z.strictObject({ kind: z.literal('evaluate'), source: z.string(), argument: z.unknown() }),
  z.strictObject({ kind: z.literal('quit') }),
]);
export type ShellCommand = z.infer<typeof shellCommandSchema>;
