import { spawnSync } from 'node:child_process';
import { projectFolder } from './electron-runtime.mjs';

/** The folders whose code runs in an environment with types of its own; '.' is what lies beside them. */
export const environments = ['shared', 'main', 'preload', 'renderer', 'test', 'scripts', '.'];

/**
 * Runs a checking program once for each environment, all of them even if one fails, and sets the exit code.
 * @param {string} complaint what the program found if it fails, for people to read
 * @param {(environment: string) => string[]} command the program's script and its arguments
 */
export function checkEach(complaint, command) {
  const failed = environments.filter((environment) => {
    const { status } = spawnSync(process.execPath, command(environment), {
      cwd: projectFolder,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    return status !== 0;
  });
  if (failed.length > 0) console.error(`${complaint} in: ${failed.join(', ')}`);
  process.exitCode = failed.length > 0 ? 1 : 0;
}
