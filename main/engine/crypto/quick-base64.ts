import { decodeBase64url } from './base64url.ts';

/**
 * jose decodes with `Uint8Array.fromBase64` (ECMAScript 2026) or, where the runtime lacks it, character by character,
 * which takes seconds and several copies for a competition of 64 MiB. Electron has the method; Node has it since
 * version 25. Like any built-in it may be replaced, as other libraries do with their polyfills.
 */
export function provideQuickBase64(): void {
  if (!('fromBase64' in Uint8Array))
    Object.defineProperty(Uint8Array, 'fromBase64', { value: fromBase64, configurable: true, writable: true });
}

/** @throws AppError `json-invalid` for base64url that isn't canonical, which is stricter than the standard */
function fromBase64(text: string, { alphabet }: { readonly alphabet?: 'base64' | 'base64url' } = {}): Uint8Array {
  return alphabet === 'base64url' ? decodeBase64url(text) : Buffer.from(text, 'base64');
}
