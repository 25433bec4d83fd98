import { z } from 'zod';
import type { FilePurpose } from '../file-types.ts';

/** A file that the person chose or dropped; the window never sees or names a path. */
export const fileGrantSchema = z.uuid().brand<'FileGrant'>();
export type FileGrant = z.infer<typeof fileGrantSchema>;

const purposes = z.registry<{ readonly purpose: FilePurpose }>();

/**
 * The field of a request in which a method is given a file. It says what the file must have been chosen for: what was
 * chosen for reading can't be written over.
 */
export function grantFor(purpose: FilePurpose): typeof fileGrantSchema {
  return z.uuid().brand<'FileGrant'>().register(purposes, { purpose });
}

/** What the files may have been chosen for that a request names; they stand at its top, alone or in a list. */
export function purposesIn(request: z.ZodType): readonly FilePurpose[] {
  const fields: readonly unknown[] = request instanceof z.ZodObject ? Object.values(request.shape) : [];
  return fields.flatMap((field) => {
    const one = field instanceof z.ZodArray ? field.element : field;
    return one instanceof z.ZodType ? (purposes.get(one)?.purpose ?? []) : [];
  });
}
