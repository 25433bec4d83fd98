/** What was wrong with a JWS or JWE: its form, or what its key says. Callers turn it into the code of their format. */
export class JoseFailure extends Error {
  readonly kind: 'malformed' | 'rejected';

  constructor(kind: 'malformed' | 'rejected', options?: ErrorOptions) {
    super(kind, options);
    this.name = 'JoseFailure';
    this.kind = kind;
  }
}

/** Runs a check and calls whatever it throws malformed. */
export function wellFormed<T>(check: () => T): T {
  try {
    return check();
  } catch (cause) {
    throw new JoseFailure('malformed', { cause });
  }
}
