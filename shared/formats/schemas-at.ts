import { z } from 'zod';

type Schema = z.core.$ZodType;

/** The schemas that may apply to a value at a path; several where a union has several. */
export function schemasAt(schema: Schema, path: readonly (string | number)[]): readonly Schema[] {
  return path.reduce<readonly Schema[]>((here, key) => here.flatMap((one) => below(one, key)), [schema]);
}

function below(schema: Schema, key: string | number): readonly Schema[] {
  const { inner } = unwrapped(schema);
  if (inner instanceof z.ZodObject) {
    const shape: z.core.$ZodShape = inner.shape;
    const member = Object.hasOwn(shape, key) ? shape[key] : undefined;
    return member === undefined ? [] : [member];
  }
  if (inner instanceof z.ZodArray) return typeof key === 'number' ? [inner.element] : [];
  return inner instanceof z.ZodUnion ? inner.options.flatMap((option) => below(option, key)) : [];
}

/** The schema inside "nullable", "optional" and "default". */
export function unwrapped(schema: Schema): { readonly inner: Schema; readonly orNull: boolean } {
  if (schema instanceof z.ZodNullable) return { ...unwrapped(schema.unwrap()), orNull: true };
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return unwrapped(schema.unwrap());
  return { inner: schema, orNull: false };
}
