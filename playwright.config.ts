import { defineConfig } from '@playwright/test';

const minute = 60_000;

/** The tests that drive the app's window. Their results, and the traces of those that fail, are in test-results/e2e. */
export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.test.ts',
  // Playwright follows the compiler's paths at run time too, and one of ours leads to declarations.
  tsconfig: 'test/tsconfig.playwright.json',
  outputDir: 'test-results/e2e',
  // One window at a time: two would fight for focus, and focus is what keyboard tests look at.
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 5 * minute,
  // A window on a busy machine may take a moment; what never comes fails all the same.
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
});
