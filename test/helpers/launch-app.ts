import { _electron, type ElectronApplication, errors } from 'playwright-core';
import { electronLaunch } from '../../scripts/electron-runtime.mjs';

/** Milliseconds: far longer than any start, far shorter than a test. */
const startTimeout = 20_000;
const attempts = 5;

/**
 * Starts Electron with these arguments after the runtime's own.
 * Playwright sometimes attaches in the very moment in which the first page is committed, misses that, and waits for it for ever while the app
 * has long been there: then it is tried again. An app that doesn't start fails all attempts.
 */
export async function launchApp(
  args: readonly string[],
  onAttempt: () => void = () => undefined,
): Promise<ElectronApplication> {
  const { executablePath, env } = electronLaunch();
  for (let attempt = 1; ; attempt += 1) {
    onAttempt();
    try {
      return await _electron.launch({
        executablePath,
        args: [...args],
        env: { ...definedEnvironment(), ...env },
        timeout: startTimeout,
      });
    } catch (thrown) {
      if (!(thrown instanceof errors.TimeoutError) || attempt === attempts) throw thrown;
    }
  }
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
