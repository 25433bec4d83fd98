import { z } from 'zod';
import type { FilePurpose } from '../file-types.ts';

/** A file that the person chose or dropped; the window never sees or names a path. */
export const fileGrantSchema = z.uuid().brand<'FileGrant'>();
export type FileGrant = z.infer<typeof fileGrantSchema>;

const purposes = z.registry<{ readonly purpose: FilePurpose }>();

/**
 * Schema of a request's field for a file. It states the purpose for which the file must have been chosen: a file chosen
 * for reading can't be overwritten.
 */
export function grantFor(purpose: FilePurpose): typeof fileGrantSchema {
  return z.uuid().brand<'FileGrant'>().register(purposes, { purpose });
}

/** The purposes of the files named in a request's top-level fields, each a single file or a list. */
export function purposesIn(request: z.ZodType): readonly FilePurpose[] {
  const fields: readonly unknown[] = request instanceof z.ZodObject ? Object.values(request.shape) : [];
  return fields.flatMap((field) => {
    const one = field instanceof z.ZodArray ? field.element : field;
    return one instanceof z.ZodType ? (purposes.get(one)?.purpose ?? []) : [];
  });
}
