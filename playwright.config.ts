import { defineConfig } from '@playwright/test';
import { hasDisplay } from './scripts/electron-runtime.mjs';

const minute = 60_000;

/** The tests that drive the app's window. Their results, and the traces of those that fail, are in test-results/e2e. */
export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.test.ts',
  // Playwright resolves the compiler's `paths` at run time too, and one of ours leads to declarations only.
  tsconfig: 'test/tsconfig.playwright.json',
  outputDir: 'test-results/e2e',
  // Two windows on one screen would compete for the focus, which keyboard tests depend on. Where there is no screen,
  // every worker has a virtual one of its own.
  workers: hasDisplay() ? 1 : 2,
  retries: 0,
  forbidOnly: true,
  timeout: 5 * minute,
  // A window on a busy machine may be slow; what never appears still fails.
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
});
