/**
 * Runs checks and test suites one after another, all of them even where one fails, and ends with the line
 * `N passed, N failed` over every single test and check: `node scripts/test.mjs <suite…> [--whole] [filters of vitest]`.
 * With --whole the suite that breaks things tries all of its faults; without it a sample of them.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { displayPrefix, projectFolder } from './electron-runtime.mjs';

/** @typedef {{ passed: number, failed: number }} Tally */
/** @typedef {{ numPassedTests: number, numFailedTests: number }} VitestReport */

const modules = join(projectFolder, 'node_modules');
const reports = join(projectFolder, 'test-results');

const ruledFolders = [
  'shared',
  'main',
  'preload',
  'renderer',
  'test',
  'scripts',
  '--config',
  '.dependency-cruiser.mjs',
];

/** @type {Map<string, string[]>} checks that pass or fail as a whole: the script and its arguments */
const checks = new Map([
  ['format', [join(modules, 'prettier', 'bin', 'prettier.cjs'), '--check', '.', '--log-level', 'warn']],
  ['lint', [join(modules, 'eslint', 'bin', 'eslint.js'), '.']],
  ['types', [join('scripts', 'types.mjs')]],
  ['rules', [join(modules, 'dependency-cruiser', 'bin', 'dependency-cruiser.mjs'), ...ruledFolders]],
]);
/** @type {Map<string, string[]>} suites of vitest, with what has to stand before the command */
const suites = new Map([
  ['unit', []],
  ['e2e', displayPrefix()],
  ['faults', displayPrefix()],
]);

const whole = '--whole';
if (process.argv.includes(whole)) process.env['JURYMAPPE_FAULTS'] = 'full';
const filters = process.argv.slice(2).filter((word) => !checks.has(word) && !suites.has(word) && word !== whole);

/** @param {string[]} command */
function succeeds(command) {
  const [program = '', ...args] = command;
  return spawnSync(program, args, { cwd: projectFolder, stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
}

/** @param {string} name @param {string[]} script @returns {Tally} */
function check(name, script) {
  const passed = succeeds([process.execPath, ...script]);
  console.log(`${name}: ${passed ? 'passed' : 'failed'}`);
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1 };
}

/** @param {string} name @param {string[]} prefix @returns {Tally} */
function suite(name, prefix) {
  const report = join(reports, `${name}.json`);
  mkdirSync(reports, { recursive: true });
  rmSync(report, { force: true });
  const vitest = join(modules, 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const passed = succeeds([...prefix, process.execPath, vitest, 'run', '--project', name, ...reporters, ...filters]);
  const tally = readReport(report);
  // A suite can fail without a failed test: a file that does not load, an error outside any test, no test at all.
  return !passed && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

/** @param {string} file @returns {Tally} */
function readReport(file) {
  try {
    const report = /** @type {VitestReport} */ (JSON.parse(readFileSync(file, 'utf8')));
    return { passed: report.numPassedTests, failed: report.numFailedTests };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

const names = process.argv.slice(2).filter((word) => checks.has(word) || suites.has(word));
const total = { passed: 0, failed: 0 };
for (const name of names) {
  console.log(`\n--- ${name}`);
  const script = checks.get(name);
  const { passed, failed } = script === undefined ? suite(name, suites.get(name) ?? []) : check(name, script);
  total.passed += passed;
  total.failed += failed;
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
