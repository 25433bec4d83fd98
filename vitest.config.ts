import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const minute = 60_000;

/** Tests start the terminal and other programs of the engine hundreds of times: each keeps for the next what it has compiled. */
const env = { NODE_COMPILE_CACHE: join(import.meta.dirname, 'node_modules', '.cache', 'jurymappe-compiled') };

// `unit` runs everywhere; `faults` breaks things: a sample, or all with JURYMAPPE_FAULTS=full; `windows` plays the engine with Windows' own Node. The window's tests are Playwright's.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          env,
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/e2e/**', 'test/faults/**', 'test/windows/**'],
          // Beside the window's tests they get what those leave: nothing here measures time.
          testTimeout: 5 * minute,
          hookTimeout: 5 * minute,
        },
      },
      {
        test: {
          name: 'faults',
          env,
          include: ['test/faults/**/*.test.ts'],
          // These tests measure, kill and fill disks: side by side they would disturb each other.
          fileParallelism: false,
          testTimeout: 40 * minute,
          hookTimeout: 5 * minute,
        },
      },
      {
        test: {
          name: 'windows',
          include: ['test/windows/**/*.test.ts'],
          globalSetup: 'test/windows/set-up.ts',
          // Side by side their processes would only wait for the one server of Wine.
          fileParallelism: false,
          testTimeout: 10 * minute,
          hookTimeout: 5 * minute,
        },
      },
    ],
  },
});
