/**
 * How a document is encrypted that pdf.js refuses without asking for a password, judged by the error thrown: for the
 * holders of certificates (ISO 32000-1, 7.6.5), or in a way unknown to pdf.js. Null: encryption isn't the reason.
 * scripts/pdf-worker.mjs makes pdf.js name the method.
 */
export function otherEncryption(thrown: unknown): 'for-recipients' | 'otherwise' | null {
  if (!(thrown instanceof Error)) return null;
  if (/unknown encryption method: adobe\.pubsec/i.test(thrown.message)) return 'for-recipients';
  return /unknown encryption method|unsupported encryption algorithm|unknown crypto method/i.test(thrown.message)
    ? 'otherwise'
    : null;
}
