/**
 * What was wrong with a JWS or JWE. Callers turn it into the code of their format.
 * - `malformed`: its form
 * - `other-spelling`: it says something in the right form, but not in the one spelling that the formats allow: it was
 *   changed on its way, or its writer doesn't keep to them
 * - `rejected`: what its key says
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

/** Runs a check and calls malformed whatever it throws without saying so itself. */
export function wellFormed<T>(check: () => T): T {
  try {
    return check();
  } catch (cause) {
    if (cause instanceof JoseFailure) throw cause;
    throw new JoseFailure('malformed', { cause });
  }
}
