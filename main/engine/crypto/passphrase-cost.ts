import type { PassphraseKeyOrder } from './passphrase-key.ts';

/**
 * The cost of deriving a new vault's key by Argon2id (RFC 9106) as BSI TR-02102-1 recommends: 64 MiB and 3 passes take
 * about half a second on an office laptop.
 */
export const passphraseCost: Pick<PassphraseKeyOrder, 'memoryKiB' | 'passes' | 'parallelism'> = {
  memoryKiB: 65_536,
  passes: 3,
  parallelism: 1,
};
