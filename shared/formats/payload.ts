import { z } from 'zod';
import { AppError, type ErrorCode } from '../errors.ts';
import { wholeNumbersWithPoint } from './whole-numbers.ts';

const markSchema = z.looseObject({ format: z.string().max(100), version: z.int() });

/**
 * Reads a payload by its format's schema; an unknown format or version is refused by name.
 * @throws AppError `format-unknown`, `version-unknown`, and `invalid` with the path of the member that is wrong
 */
export function readPayload<Payload>(
  payload: unknown,
  schema: z.ZodType<Payload>,
  expected: { readonly format: string; readonly version: number },
  invalid: ErrorCode,
): Payload {
  const mark = markSchema.safeParse(payload);
  if (mark.success && mark.data.format !== expected.format)
    throw new AppError('format-unknown', { found: mark.data.format });
  if (mark.success && mark.data.version !== expected.version)
    throw new AppError('version-unknown', { found: mark.data.version, known: expected.version });
  const parsed = schema.safeParse(payload);
  if (parsed.success) {
    for (const { path } of wholeNumbersWithPoint(payload, schema))
      throw new AppError(invalid, { path: path.join('.'), problem: 'not_whole' });
    return parsed.data;
  }
  const [issue] = parsed.error.issues;
  throw new AppError(invalid, { path: issue?.path.join('.') ?? '', problem: issue?.code ?? '' });
}
