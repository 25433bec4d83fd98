import { z } from 'zod';

const window = z.int();
const size = z.int().positive();

/** What the shell requests from the process that drives Chromium. Every window has a number. */
export const windowCommandSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('open'), window, width: size, height: size, preload: z.string() }),
  z.strictObject({ kind: z.literal('load'), window, url: z.string() }),
  z.strictObject({ kind: z.literal('send'), window, channel: z.string(), message: z.unknown() }),
  /** size in CSS pixels, and how many display pixels each of them takes */
  z.strictObject({ kind: z.literal('resize'), window, width: size, height: size, factor: z.number().positive() }),
  z.strictObject({ kind: z.literal('close'), window }),
  /** the answer holds the PDF's bytes */
  z.strictObject({ kind: z.literal('print-to-pdf'), window, options: z.record(z.string(), z.unknown()) }),
  /** the text on the clipboard */
  z.strictObject({ kind: z.literal('read-clipboard') }),
]);
export type WindowCommand = z.infer<typeof windowCommandSchema>;

/** What the process that drives Chromium requests from the shell. */
export const shellCommandSchema = z.discriminatedUnion('kind', [
  /** a page's call, with the frame that it comes from, in Chromium's terms */
  z.strictObject({
    kind: z.literal('invoke'),
    window,
    channel: z.string(),
    message: z.unknown(),
    origin: z.string(),
    isTop: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('page-gone'), window }),
  /** a request by Chromium has ended; its address is in Chromium's terms */
  z.strictObject({ kind: z.literal('requested'), url: z.string(), how: z.enum(['completed', 'failed']) }),
  /** runs a function's source text with Electron's stand-in, as Playwright does in Electron */
  z.strictObject({ kind: z.literal('evaluate'), source: z.string(), argument: z.unknown() }),
  z.strictObject({ kind: z.literal('quit') }),
]);
export type ShellCommand = z.infer<typeof shellCommandSchema>;
