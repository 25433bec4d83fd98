import { z } from 'zod';
import { contract, type MethodName, type ResponseOf } from '../../shared/contract/contract.ts';
import { failureSchema } from '../../shared/errors.ts';
import type { Result } from '../../shared/result.ts';

/** The schema of everything that a method may return: the contract's response, or a failure. */
export function resultSchemaOf<Name extends MethodName>(name: Name): z.ZodType<Result<ResponseOf<Name>>> {
  const response: z.ZodType = contract[name].response;
  return z.union([
    z.strictObject({ ok: z.literal(true), value: response }),
    z.strictObject({ ok: z.literal(false), error: failureSchema }),
  ]) as z.ZodType<Result<ResponseOf<Name>>>;
}
