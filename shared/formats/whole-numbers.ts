import { z } from 'zod';
import { schemasAt, unwrapped } from './schemas-at.ts';
import { numbersWithPoint } from './written-numbers.ts';

/**
 * The numbers, in content from the strict reader, that are written with a point where the schema demands a whole number:
 * 4500000.0 isn't a sum in cents (FORMATS section 0).
 */
export function* wholeNumbersWithPoint(content: unknown, schema: z.ZodType): ReturnType<typeof numbersWithPoint> {
  for (const number of numbersWithPoint(content)) if (schemasAt(schema, number.path).some(isWhole)) yield number;
}

function isWhole(schema: z.core.$ZodType): boolean {
  const { inner } = unwrapped(schema);
  return inner instanceof z.ZodNumberFormat || inner instanceof z.ZodLiteral;
}
