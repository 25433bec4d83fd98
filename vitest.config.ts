import { defineConfig } from 'vitest/config';

const minute = 60_000;

// Three suites: `unit` runs everywhere, `e2e` drives the real app, `faults` breaks things: a sample, or all with JURYMAPPE_FAULTS=full.
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
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          // One window at a time: two would fight for focus, and focus is what keyboard tests look at.
          fileParallelism: false,
          testTimeout: 5 * minute,
          hookTimeout: 5 * minute,
          // A window on a busy machine may take a moment; what never comes fails all the same.
          expect: { poll: { timeout: 15_000 } },
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
