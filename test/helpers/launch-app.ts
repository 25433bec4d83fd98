import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { electronLaunch, projectFolder } from '../../scripts/electron-runtime.mjs';
import { launchInChromium } from '../chromium/chromium-app.ts';
import type { DrivenApp } from './driven-app.ts';

/** Milliseconds: far longer than any start takes, far shorter than a test may take. */
const startTimeout = 60_000;
const hold = join(import.meta.dirname, 'hold-until-attached.cjs');

/** Whether the app's pages run in a current Chromium (docs/decisions/0039-current-chromium.md) and not in Electron. */
export const isInChromium = process.env['JURYMAPPE_TEST_IN'] === 'chromium';

/** The arguments that precede the app's own. */
export function ownArguments(): readonly string[] {
  return isInChromium ? [projectFolder] : electronLaunch().args;
}

/**
 * Starts the app with these arguments, its own included; it is ready as soon as Playwright sees new windows.
 * @param program is started instead of Electron and must run Electron in turn
 */
export function launchApp(args: readonly string[], program?: string): Promise<DrivenApp> {
  if (isInChromium && program !== undefined) throw new Error('only Electron is run by another program');
  return isInChromium ? launchInChromium(args) : launchInElectron(args, program);
}

async function launchInElectron(args: readonly string[], program: string | undefined): Promise<DrivenApp> {
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
