/**
 * How a document is encrypted that pdf.js refuses without asking for a password, by what it throws: for the holders of
 * certificates (ISO 32000-1, 7.6.5), or in a way of which it knows nothing. Null: that isn't why. scripts/pdf-worker.mjs has it
 * name the method.
 */
export function otherEncryption(thrown: unknown): 'for-recipients' | 'otherwise' | null {
  if (!(thrown instanceof Error)) return null;
  if (/unknown encryption method: adobe\.pubsec/i.test(thrown.message)) return 'for-recipients';
  return /unknown encryption method|unsupported encryption algorithm|unknown crypto method/i.test(thrown.message)
    ? 'otherwise'
    : null;
}
