/**
 * What was wrong with a JWS or JWE. Callers turn it into the code of their format.
 * - `malformed`: its form is wrong
 * - `other-spelling`: its form is valid, but not the one spelling that the formats allow: it was changed on its way, or
 *   its writer doesn't follow them
 * - `rejected`: its key isn't the expected one, or its signature isn't valid
 */
export type JoseFailureKind = 'malformed' | 'other-spelling' | 'rejected';

export class JoseFailure extends Error {
  readonly kind: JoseFailureKind;

  constructor(kind: JoseFailureKind, options?: ErrorOptions) {
    super(kind, options);
    this.name = 'JoseFailure';
    this.kind = kind;
  }
}

/** Runs a check; any error other than a JoseFailure becomes `malformed`. */
export function wellFormed<T>(check: () => T): T {
  try {
    return check();
  } catch (cause) {
    if (cause instanceof JoseFailure) throw cause;
    throw new JoseFailure('malformed', { cause });
  }
}
