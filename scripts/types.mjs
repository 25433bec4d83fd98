/** Checks the types of every environment by its own rules: shared code sees neither Node nor a page, and so on. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectFolder } from './electron-runtime.mjs';

const environments = ['shared', 'main', 'preload', 'renderer', 'test', 'scripts', '.'];
const compiler = join(projectFolder, 'node_modules', 'typescript', 'bin', 'tsc');

const failed = environments.filter((environment) => {
  const { status } = spawnSync(process.execPath, [compiler, '--project', environment], {
    cwd: projectFolder,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return status !== 0;
});

if (failed.length > 0) console.error(`Type errors in: ${failed.join(', ')}`);
process.exitCode = failed.length > 0 ? 1 : 0;
