/** The payload of a compact JWS; its signature was checked or made before it was stored. */
export function payloadText(jws: string): string {
  return Buffer.from(jws.split('.')[1] ?? '', 'base64url').toString('utf8');
}
