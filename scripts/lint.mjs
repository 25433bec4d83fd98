/** Lints one environment after another: in a single process the types of all of them took 4 GB, the limit of Node. */
import { join } from 'node:path';
import { projectFolder } from './electron-runtime.mjs';
import { checkEach, environments } from './environments.mjs';

const linter = join(projectFolder, 'node_modules', 'eslint', 'bin', 'eslint.js');
const elsewhere = environments.filter((environment) => environment !== '.');
const allBut = elsewhere.flatMap((environment) => ['--ignore-pattern', `${environment}/`]);

checkEach('Broken rules', (environment) => [linter, environment, ...(environment === '.' ? allBut : [])]);
