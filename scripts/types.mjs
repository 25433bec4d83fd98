/** Checks the types of every environment by its own rules: shared code sees neither Node nor a page, and so on. */
import { join } from 'node:path';
import { projectFolder } from './electron-runtime.mjs';
import { checkEach } from './environments.mjs';

const compiler = join(projectFolder, 'node_modules', 'typescript-7', 'bin', 'tsc');

checkEach('Type errors', (environment) => [compiler, '--project', environment]);
