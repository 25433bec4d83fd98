/** A current Chromium, a second browser to test the app's pages in (docs/decisions/0039-current-chromium.md). */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fail, provide } from './set-up-tools.mjs';

/** @typedef {import('./set-up-tools.mjs').Step} Step */

/** Its program names on Debian and other systems. */
const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/** Step of set-up. @returns {Step} */
export function chromiumStep() {
  return {
    title: 'a current Chromium, to try the pages in',
    isDone: () => chromiumProgram() !== null,
    make() {
      if (process.platform !== 'linux')
        fail('Install Chromium or Chrome yourself, and name its program in JURYMAPPE_CHROMIUM.');
      provide([{ debian: 'chromium', missing: () => chromiumProgram() === null }]);
    },
  };
}

/** @returns {string | null} the program that is configured, else the first that is found */
function chromiumProgram() {
  const named = process.env['JURYMAPPE_CHROMIUM'] ?? '';
  if (named !== '') return existsSync(named) ? named : null;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const places = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return places.find((place) => existsSync(place)) ?? null;
}

/** How Playwright starts it. Throws if set-up has not run. @returns {{ executablePath: string, args: string[] }} */
export function chromiumLaunch() {
  const executablePath = chromiumProgram();
  if (executablePath === null) throw new Error('There is no Chromium: run `npm run test:chromium`.');
  // Chromium's sandbox doesn't work for root.
  return { executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] };
}

/** The version that it reports. @returns {string} */
export function chromiumVersion() {
  const { executablePath } = chromiumLaunch();
  return spawnSync(executablePath, ['--version'], { encoding: 'utf8' }).stdout.trim();
}
