import { z } from 'zod';
import { filePurposes, foundKinds } from '../file-types.ts';
import { jobIdSchema } from '../ids.ts';
import { languages, textSizes } from '../preferences.ts';
import { fileGrantSchema, grantFor } from './file-grant.ts';
import { engineMethod, shellMethod } from './method.ts';

export const languageSchema = z.enum(languages);
export type Language = z.infer<typeof languageSchema>;

const textSizeSchema = z.literal(textSizes);

export const preferencesSchema = z.strictObject({
  language: languageSchema,
  theme: z.enum(['system', 'light', 'dark']),
  /** minutes without a key or pointer event until the vault locks */
  lockAfterMinutes: z.int().min(1).max(120),
  /** width of the documents' side, in percent of both sides */
  readerShare: z.int().min(20).max(80),
  /** size of everything in the window, in percent */
  textSize: textSizeSchema,
  /** whether single characters (`?`, digits) act as shortcuts; WCAG 2.1.4 asks for a way to switch them off */
  characterShortcuts: z.boolean(),
});
export type Preferences = z.infer<typeof preferencesSchema>;

const grantedFileSchema = z.strictObject({
  grant: fileGrantSchema,
  name: z.string(),
  size: z.int().nonnegative().nullable(),
});
export type GrantedFile = z.infer<typeof grantedFileSchema>;

/**
 * A file that arrived unasked: dropped, or opened from outside. `without-path`: only its content was dragged, for
 * example from a mail.
 */
const receivedFileSchema = z.strictObject({
  name: z.string(),
  size: z.int().nonnegative().nullable(),
  kind: z.enum([...foundKinds, 'without-path']),
  /** for the purpose of files of its kind; null if nothing can be done with it */
  grant: fileGrantSchema.nullable(),
});
export type ReceivedFile = z.infer<typeof receivedFileSchema>;

/** Files that a person chose. `others`: files whose content is of another kind than asked for. */
const chosenFilesSchema = z.strictObject({ files: z.array(grantedFileSchema), others: z.array(receivedFileSchema) });
export type ChosenFiles = z.infer<typeof chosenFilesSchema>;

const nothing = z.strictObject({});

/** What every page says besides its number. */
const printSchema = z.strictObject({ title: z.string().max(200), footer: z.string().max(200) });

export const appMethods = {
  'app.info': shellMethod(nothing, z.strictObject({ version: z.string(), electron: z.string(), chromium: z.string() })),
  /** no files when the person cancels */
  'files.choose': shellMethod(
    z.strictObject({
      purpose: z.enum(filePurposes),
      title: z.string().max(200),
      suggestedName: z.string().max(200).optional(),
    }),
    chosenFilesSchema,
  ),
  /** the demo's competition folder, as if the person had chosen it */
  'files.demoFolder': shellMethod(nothing, grantedFileSchema),
  /** scales everything in the window, like a browser's zoom */
  'app.setTextSize': shellMethod(z.strictObject({ percent: textSizeSchema }), nothing),
  /** the files that the app was given from outside since the last call */
  'files.given': shellMethod(nothing, z.array(receivedFileSchema)),
  /** closes the window; everything typed has been saved */
  'app.leave': shellMethod(nothing, nothing),
  'app.print': shellMethod(printSchema, nothing),
  /** the same as a tagged PDF; answers when the file is written */
  'app.savePdf': shellMethod(printSchema.extend({ file: grantFor('save-pdf') }), nothing),
  'preferences.get': engineMethod(nothing, preferencesSchema),
  'preferences.set': engineMethod(preferencesSchema.partial(), preferencesSchema),
  /** answers at once; the job itself then ends with `cancelled` */
  'job.cancel': engineMethod(z.strictObject({ jobId: jobIdSchema }), nothing),
} as const;
