import { decodeBase64url } from './base64url.ts';

/**
 * jose decodes by `Uint8Array.fromBase64` (ECMAScript 2026) and, where the runtime has none, letter by letter, which
 * takes seconds and several copies for a competition of 64 MiB. Electron has the method; Node has it from version 25 on.
 * Like any other built-in it may be replaced: other libraries bring theirs.
 */
export function provideQuickBase64(): void {
  if (!('fromBase64' in Uint8Array))
    Object.defineProperty(Uint8Array, 'fromBase64', { value: fromBase64, configurable: true, writable: true });
}

/** @throws AppError `json-invalid` for base64url that is not canonical; stricter than the standard asks for */
function fromBase64(text: string, { alphabet }: { readonly alphabet?: 'base64' | 'base64url' } = {}): Uint8Array {
  return alphabet === 'base64url' ? decodeBase64url(text) : Buffer.from(text, 'base64');
}
