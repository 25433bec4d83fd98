import { z } from 'zod';
import { failureSchema } from '../errors.ts';
import { foundKinds } from '../file-types.ts';
import { documentIdSchema } from '../ids.ts';
import { fileGrantSchema } from './file-grant.ts';
import { eventSchema } from './events.ts';

/** Files that are taken at once, dropped or opened; more are not looked at. */
export const mostGivenFiles = 10_000;

/** The answer to `recognise`: every file, and in place of a folder with score files those. */
export const recognisedSchema = z.array(
  z.strictObject({ path: z.string(), kind: z.enum(foundKinds), size: z.int().nonnegative().nullable() }),
);
export type Recognised = z.infer<typeof recognisedSchema>;

/** What shell and engine say to each other. Every request has a number; its response carries the same one. */

const bytesSchema = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

export const engineRequestSchema = z.discriminatedUnion('kind', [
  /** answered at once by an engine that doesn't hang */
  z.strictObject({ kind: z.literal('ping'), id: z.int() }),
  z.strictObject({
    kind: z.literal('call'),
    id: z.int(),
    method: z.string(),
    request: z.unknown(),
    /** where the granted files are that the request names */
    files: z.record(fileGrantSchema, z.string()),
  }),
  /** how long a document's plaintext is */
  z.strictObject({ kind: z.literal('document-size'), id: z.int(), documentId: documentIdSchema }),
  z.strictObject({
    kind: z.literal('document-bytes'),
    id: z.int(),
    documentId: documentIdSchema,
    offset: z.int().nonnegative(),
    length: z.int().positive(),
  }),
  /** bytes that the shell has made (a page printed to PDF), for a place that the person has chosen */
  z.strictObject({
    kind: z.literal('write-file'),
    id: z.int(),
    path: z.string(),
    bytes: bytesSchema,
  }),
  /** what files and folders are that came from outside */
  z.strictObject({ kind: z.literal('recognise'), id: z.int(), paths: z.array(z.string()).max(mostGivenFiles) }),
]);
export type EngineRequest = z.infer<typeof engineRequestSchema>;

export const engineMessageSchema = z.discriminatedUnion('kind', [
  /** the engine has started and takes requests */
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
