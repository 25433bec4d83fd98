import { createHmac } from 'node:crypto';

/** HKDF written from the text of RFC 5869. */
export function hkdf(hash: string, secret: Uint8Array, salt: Uint8Array, info: Uint8Array, length: number): Buffer {
  const extracted = createHmac(hash, salt).update(secret).digest();
  const blocks = [Buffer.alloc(0)];
  for (let count = 1; Buffer.concat(blocks).length < length; count += 1) {
    blocks.push(
      createHmac(hash, extracted)
        .update(Buffer.concat([blocks.at(-1) ?? Buffer.alloc(0), info, Buffer.from([count])]))
        .digest(),
    );
  }
  return Buffer.concat(blocks).subarray(0, length);
}
