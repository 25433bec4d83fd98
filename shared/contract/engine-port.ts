import { z } from 'zod';
import { failureSchema } from '../errors.ts';
import { foundKinds } from '../file-types.ts';
import { documentIdSchema } from '../ids.ts';
import { fileGrantSchema } from './file-grant.ts';
import { eventSchema } from './events.ts';

/** At most this many files are taken at once: more dropped ones are refused, and of those opened the rest ignored. */
export const mostGivenFiles = 10_000;

/** The answer to `recognise`: every file; a folder with score files is replaced by these. */
export const recognisedSchema = z.array(
  z.strictObject({ path: z.string(), kind: z.enum(foundKinds), size: z.int().nonnegative().nullable() }),
);
export type Recognised = z.infer<typeof recognisedSchema>;

/** Messages between shell and engine. Every request has a number, which its response repeats. */

const bytesSchema = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

export const engineRequestSchema = z.discriminatedUnion('kind', [
  /** answered at once, unless the engine hangs */
  z.strictObject({ kind: z.literal('ping'), id: z.int() }),
  z.strictObject({
    kind: z.literal('call'),
    id: z.int(),
    method: z.string(),
    request: z.unknown(),
    /** paths of the granted files named in the request */
    files: z.record(fileGrantSchema, z.string()),
  }),
  /** asks for the length of a document's plaintext */
  z.strictObject({ kind: z.literal('document-size'), id: z.int(), documentId: documentIdSchema }),
  z.strictObject({
    kind: z.literal('document-bytes'),
    id: z.int(),
    documentId: documentIdSchema,
    offset: z.int().nonnegative(),
    length: z.int().positive(),
  }),
  /** bytes made by the shell (a page printed to PDF), to be written to a place that the person has chosen */
  z.strictObject({
    kind: z.literal('write-file'),
    id: z.int(),
    path: z.string(),
    bytes: bytesSchema,
  }),
  /** asks what files and folders from outside are */
  z.strictObject({ kind: z.literal('recognise'), id: z.int(), paths: z.array(z.string()).max(mostGivenFiles) }),
]);
export type EngineRequest = z.infer<typeof engineRequestSchema>;

export const engineMessageSchema = z.discriminatedUnion('kind', [
  /** the engine has started and accepts requests */
  z.strictObject({ kind: z.literal('ready') }),
  z.strictObject({
    kind: z.literal('response'),
    id: z.int(),
    result: z.union([
      z.strictObject({ ok: z.literal(true), value: z.unknown() }),
      z.strictObject({ ok: z.literal(false), error: failureSchema }),
    ]),
  }),
  z.strictObject({ kind: z.literal('event'), event: eventSchema }),
]);
export type EngineMessage = z.infer<typeof engineMessageSchema>;

/** Plaintext bytes of a document. */
export const documentSizeSchema = z.int().nonnegative();
export const documentBytesSchema = bytesSchema;
