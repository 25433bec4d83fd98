import { z } from 'zod';
import { competitionObjects } from '../../../shared/formats/competition.ts';
import { documentKindSchema } from '../../../shared/formats/competition-payload.ts';
import { expectations } from '../../../shared/formats/expectations.ts';
import { fileNameSchema, freeTextSchema, type LocalText, localTextSchema } from '../../../shared/formats/values.ts';

/** A text in both languages, or in only one, which then stands for both. */
const folderTextSchema: z.ZodType<LocalText> = z
  .union([freeTextSchema.transform((text) => ({ de: text, en: text })), localTextSchema])
  .register(expectations, { expects: 'text' });

/** Programs on macOS write an umlaut as two characters; the files' names are taken in the same spelling. */
const attachedFileSchema = fileNameSchema.normalize('NFC').register(expectations, { expects: 'file-name' });

const objects = competitionObjects(folderTextSchema);

/**
 * `competition.json` of a competition folder (FORMATS section 5): the competition payload without what packing adds.
 */
export const folderSchema = z.strictObject({
  schema: z.literal('jurymappe-competition-folder/1'),
  scoresFrom: z.int().min(1).nullable().default(null),
  changes: folderTextSchema.nullable().default(null),
  competition: objects.competition,
  confidentiality: folderTextSchema,
  categories: z.array(objects.category).min(1),
  formalRules: z.array(objects.formalRule),
  scale: z.array(objects.scaleStep).min(2),
  criteria: z.array(objects.criterion).min(1),
  rules: objects.rules,
  people: z.array(objects.person).min(1),
  applications: z
    .array(
      objects.application.extend({
        attachments: z.array(z.strictObject({ file: attachedFileSchema, kind: documentKindSchema })).default([]),
      }),
    )
    .min(1),
  conflicts: z.array(objects.conflict),
});
export type FolderFile = z.infer<typeof folderSchema>;
export type FolderPerson = FolderFile['people'][number];
