import { vi } from 'vitest';

/**
 * The least that a keystore may have: at the app's own cost, deriving keys is half of what the unit tests do. The
 * keystore's test, the programs that tests start, and all other suites keep the app's cost.
 */
vi.mock(import('../main/engine/crypto/passphrase-cost.ts'), () => ({
  passphraseCost: { memoryKiB: 64, passes: 1, parallelism: 1 },
}));
