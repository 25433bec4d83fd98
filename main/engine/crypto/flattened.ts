import { z } from 'zod';
import { withoutByteOrderMark } from '../../../shared/formats/byte-order-mark.ts';
import { parseStrictJson } from '../../../shared/formats/strict-json.ts';
import { limits } from '../../../shared/limits.ts';
import { isCanonicalBase64url, isLooseBase64 } from './base64url.ts';
import { JoseFailure } from './jose-failure.ts';

const quote = 0x22;

/**
 * Reads a flattened JWS or JWE in its one allowed spelling: exactly these members in this order, each canonical
 * base64url, without white space. So no byte outside what a signature or key covers can be changed. The reader goes
 * through the bytes once and builds nothing but the members, since at this point anybody may have written them.
 * @throws JoseFailure `malformed`, `other-spelling`
 */
export function readFlattened<Name extends string>(
  source: string | Uint8Array,
  names: readonly Name[],
): Readonly<Record<Name, string>> {
  const bytes =
    typeof source === 'string' ? Buffer.from(source) : Buffer.from(source.buffer, source.byteOffset, source.byteLength);
  const members = scan(bytes, names);
  if (members === null) throw new JoseFailure(isOtherSpelling(bytes, names) ? 'other-spelling' : 'malformed');
  return members;
}

function scan<Name extends string>(bytes: Buffer, names: readonly Name[]): Record<Name, string> | null {
  const members: [Name, string][] = [];
  let position = 0;
  for (const name of names) {
    const before = Buffer.from(`${members.length === 0 ? '{' : '",'}"${name}":"`);
    const begin = position + before.length;
    const end = bytes.indexOf(quote, begin);
    if (end < 0 || !bytes.subarray(position, begin).equals(before)) return null;
    const text = bytes.toString('latin1', begin, end);
    if (!isCanonicalBase64url(text)) return null;
    members.push([name, text]);
    position = end;
  }
  if (!bytes.subarray(position).equals(Buffer.from('"}'))) return null;
  return Object.fromEntries(members) as Record<Name, string>;
}

/** Whether an ordinary JSON reader would find the same members here. It counts values before it keeps them. */
function isOtherSpelling(bytes: Buffer, names: readonly string[]): boolean {
  const member = z.string().refine(isLooseBase64);
  try {
    const value = parseStrictJson(withoutByteOrderMark(bytes), limits.headerValues);
    return z.looseObject(Object.fromEntries(names.map((name) => [name, member]))).safeParse(value).success;
  } catch {
    return false;
  }
}
