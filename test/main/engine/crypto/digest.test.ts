import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createDigest, receiptOf, sha256 } from '../../../../main/engine/crypto/digest.ts';

// FIPS 180-4 examples
const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

it('is SHA-256 in lower-case hex', () => {
  expect(sha256(new Uint8Array())).toBe(empty);
  expect(sha256('abc')).toBe(abc);
});

it('gives the same digest in one piece and in many', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array()), (pieces) => {
      const digest = createDigest();
      pieces.forEach((piece) => digest.update(piece));
      expect(digest.hex()).toBe(sha256(Buffer.concat(pieces)));
    }),
  );
});

it('makes a receipt of the first forty bits', () => {
  // ba7816bf8f in groups of five bits: 10111 01001 11100 00001 01101 01111 11100 01111
  expect(receiptOf(sha256('abc'))).toBe('Q9W1DFWF');
});
