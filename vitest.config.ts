import { defineConfig } from 'vitest/config';

const minute = 60_000;

// Two suites: `unit` runs everywhere, `faults` breaks things: a sample, or all with JURYMAPPE_FAULTS=full. The window's tests are Playwright's.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/e2e/**', 'test/faults/**'],
          testTimeout: minute,
          hookTimeout: minute,
        },
      },
      {
        test: {
          name: 'faults',
          include: ['test/faults/**/*.test.ts'],
          // These tests measure, kill and fill disks: side by side they would disturb each other.
          fileParallelism: false,
          testTimeout: 40 * minute,
          hookTimeout: 5 * minute,
        },
      },
    ],
  },
});
