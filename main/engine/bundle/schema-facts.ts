import { z } from 'zod';
import type { Expected } from '../../../shared/contract/competition-problem.ts';
import { expectations } from '../../../shared/formats/expectations.ts';
import { unwrapped } from '../../../shared/formats/schemas-at.ts';

type Schema = z.core.$ZodType;

/** The members that these schemas allow an object to have. */
export function membersOf(schemas: readonly Schema[]): readonly string[] {
  const members = schemas.flatMap((schema) => {
    const { inner } = unwrapped(schema);
    if (inner instanceof z.ZodObject) return Object.keys(inner.shape);
    return inner instanceof z.ZodUnion ? membersOf(inner.options) : [];
  });
  return [...new Set(members)];
}

/** What these schemas expect of a value. */
export function expectedOf(schemas: readonly Schema[]): Expected {
  const facts = schemas.map((schema) => {
    const { inner, orNull } = unwrapped(schema);
    return { what: expectations.get(inner)?.expects ?? plainlyExpected(inner), orNull, allowed: allowedBy(inner) };
  });
  return {
    what: facts[0]?.what ?? 'object',
    orNull: facts.some(({ orNull }) => orNull),
    allowed: [...new Set(facts.flatMap(({ allowed }) => allowed))],
  };
}

function plainlyExpected(schema: Schema): Expected['what'] {
  if (schema instanceof z.ZodEnum || schema instanceof z.ZodLiteral) return 'one-of';
  if (schema instanceof z.ZodBoolean) return 'true-or-false';
  if (schema instanceof z.ZodNumberFormat) return 'whole-number';
  if (schema instanceof z.ZodNumber) return 'number';
  if (schema instanceof z.ZodArray) return 'list';
  return schema instanceof z.ZodString ? 'plain-text' : 'object';
}

function allowedBy(schema: Schema): readonly string[] {
  if (schema instanceof z.ZodEnum) return schema.options.map(String);
  return schema instanceof z.ZodLiteral ? [...schema.values].map(String) : [];
}
