import { defineConfig } from '@playwright/test';
import windowConfig from './playwright.config.ts';
import { chromiumVersion } from './scripts/chromium.mjs';
import { leftOut, playedFiles } from './test/chromium/played-files.ts';

const isWhole = process.env['JURYMAPPE_CHROMIUM_WHOLE'] === 'yes';
// Read where the app is started, also in the workers.
process.env['JURYMAPPE_TEST_IN'] = 'chromium';

// Workers load this file again, and must not print this again.
if (process.env['TEST_WORKER_INDEX'] === undefined) {
  console.log(`played in ${chromiumVersion()}`);
  for (const [file, reason] of leftOut(isWhole)) console.log(`left out: ${file} (${reason})`);
}

/** The window's own tests again, with its pages in a current Chromium (docs/decisions/0039-current-chromium.md). */
export default defineConfig({
  ...windowConfig,
  testMatch: playedFiles(isWhole).map((name) => `**/${name}`),
  outputDir: 'test-results/chromium',
  reporter: [['list'], ['json', { outputFile: 'test-results/chromium.json' }]],
});
