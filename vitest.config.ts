import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const minute = 60_000;

/** Tests start the terminal and other engine programs hundreds of times: compiled code is cached between the starts. */
const env = { NODE_COMPILE_CACHE: join(import.meta.dirname, 'node_modules', '.cache', 'jurymappe-compiled') };

// `unit` runs everywhere; `faults` breaks things: a sample, or all with JURYMAPPE_FAULTS=full; `windows` runs the
// engine with Windows' own Node. The window's tests are Playwright's.
export default defineConfig({
  test: {
    maxWorkers: availableParallelism(),
    projects: [
      {
        test: {
          name: 'unit',
          env,
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/e2e/**', 'test/faults/**', 'test/windows/**'],
          setupFiles: ['test/cheap-passphrases.ts'],
          // Beside other suites these get only the CPU time that is left: nothing here measures time.
          testTimeout: 5 * minute,
          hookTimeout: 5 * minute,
        },
      },
      {
        test: {
          name: 'faults',
          env,
          include: ['test/faults/**/*.test.ts'],
          // These tests measure, kill and fill disks: in parallel they would disturb each other.
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
          // In parallel their processes would only wait for Wine's single server.
          fileParallelism: false,
          testTimeout: 10 * minute,
          hookTimeout: 5 * minute,
        },
      },
    ],
  },
});
