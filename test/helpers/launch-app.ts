import { join } from 'node:path';
import { _electron, type ElectronApplication } from '@playwright/test';
import { electronLaunch } from '../../scripts/electron-runtime.mjs';

/** Milliseconds: far longer than any start, far shorter than a test. */
const startTimeout = 60_000;
const hold = join(import.meta.dirname, 'hold-until-attached.cjs');

/**
 * Starts Electron with these arguments after the runtime's own; the app is ready once Playwright sees its windows come.
 * @param program what is started instead, to run Electron in its turn
 */
export async function launchApp(args: readonly string[], program?: string): Promise<ElectronApplication> {
  const { executablePath, env } = electronLaunch();
  return _electron.launch({
    executablePath: program ?? executablePath,
    args: ['-r', hold, ...args],
    env: { ...definedEnvironment(), ...env },
    timeout: startTimeout,
  });
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
