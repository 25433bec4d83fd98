import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type PassphraseKeyOrder, passphraseKey, threadsKey } from '../../../../main/engine/crypto/passphrase-key.ts';

/** Far cheaper than a vault's, but computed in the same way. */
const orders: fc.Arbitrary<PassphraseKeyOrder> = fc.record({
  password: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }),
  salt: fc.uint8Array({ minLength: 16, maxLength: 16 }),
  memoryKiB: fc.integer({ min: 32, max: 256 }),
  passes: fc.integer({ min: 1, max: 3 }),
  parallelism: fc.constantFrom(1, 2, 4),
  length: fc.constantFrom(16, 32, 64),
});

it('is the same key, whether the runtime derives it or WebAssembly in a thread', async () => {
  await fc.assert(
    fc.asyncProperty(orders, async (order) => {
      expect(Buffer.from(await threadsKey(order))).toStrictEqual(Buffer.from(await passphraseKey(order)));
    }),
    { numRuns: 25 },
  );
});
