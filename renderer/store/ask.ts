import type { MethodName, RequestOf, ResponseOf } from '../../shared/contract/contract.ts';
import type { Failure } from '../../shared/errors.ts';
import { fail, type Result } from '../../shared/result.ts';
import type { StoreContext } from './store-context.ts';

/** Calls engine or shell. An engine that doesn't answer is an ordinary failure; "vault-locked" locks the window too. */
export async function ask<Name extends MethodName>(
  context: StoreContext,
  name: Name,
  request: RequestOf<Name>,
): Promise<Result<ResponseOf<Name>>> {
  let result: Result<ResponseOf<Name>>;
  try {
    // In development and tests the engine has checked each answer against the contract.
    result = JSON.parse(await context.api.call(name, request)) as Result<ResponseOf<Name>>;
  } catch (thrown) {
    return fail({ code: 'engine-stopped', details: { name: thrown instanceof Error ? thrown.name : typeof thrown } });
  }
  if (!result.ok && result.error.code === 'vault-locked') context.get().vaultWasLocked('asked');
  return result;
}

/** The failure that a result carries, or null. */
export function failureIn(result: Result<unknown>): Failure | null {
  return result.ok ? null : result.error;
}

/** Whether a failure needs no message: the person cancelled, or the window already says that it is locked. */
export function isSilent({ code }: Failure): boolean {
  return code === 'cancelled' || code === 'vault-locked';
}
