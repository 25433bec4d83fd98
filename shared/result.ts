import type { Failure } from './errors.ts';

/** The answer of engine and shell: a value, or a failure with a code from the closed union. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure };

/** Wraps a value. */
export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** Wraps a failure. */
export function fail(error: Failure): Result<never> {
  return { ok: false, error };
}
