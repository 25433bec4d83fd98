/**
 * Runs checks and test suites one after another, all of them even where one fails, and ends with the line
 * `N passed, N failed` over every single test and check: `node scripts/test.mjs <suite…> [--whole] [filters]`, where a filter is a part of a test file's path.
 * With --whole the suite that breaks things tries all of its faults, and the one in Chromium plays all of the window's tests that
 * it can; without it a sample of them.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { displayPrefix, projectFolder } from './electron-runtime.mjs';
import { networklessPrefix } from './without-network.mjs';

/** @typedef {{ passed: number, failed: number }} Tally */
/** @typedef {{ command: (report: string) => string[], read: (report: unknown) => Tally }} Suite */
/** @typedef {{ numPassedTests: number, numFailedTests: number }} VitestReport */
/**
 * @typedef {object} PlaywrightTest
 * @property {'expected' | 'unexpected' | 'flaky' | 'skipped'} status
 * @property {{ type: string, description?: string }[]} annotations
 */
/** @typedef {{ title: string, tests: PlaywrightTest[] }} PlaywrightSpec */
/** @typedef {{ file: string, specs: PlaywrightSpec[], suites?: PlaywrightSuite[] }} PlaywrightSuite */
/** @typedef {{ suites: PlaywrightSuite[] }} PlaywrightReport */

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
const vitest = join(modules, 'vitest', 'vitest.mjs');
const playwright = [process.execPath, join(modules, '@playwright', 'test', 'cli.js'), 'test'];
/** @type {Map<string, Suite>} */
const suites = new Map([
  ['unit', { command: unitCommand, read: readVitest }],
  ['e2e', { command: windowCommand, read: readPlaywright }],
  ['faults', { command: faultsCommand, read: readVitest }],
  ['windows', { command: windowsCommand, read: readVitest }],
  ['chromium', { command: chromiumCommand, read: readPlaywright }],
]);

const whole = '--whole';
if (process.argv.includes(whole))
  Object.assign(process.env, { JURYMAPPE_FAULTS: 'full', JURYMAPPE_CHROMIUM_WHOLE: 'yes' });
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

/** @param {string} name @param {string} report */
function vitestCommand(name, report) {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return [process.execPath, vitest, 'run', '--project', name, ...reporters];
}

/** @param {string} report */
function unitCommand(report) {
  return vitestCommand('unit', report);
}

/** @param {string} report */
function faultsCommand(report) {
  return [...displayPrefix(), ...vitestCommand('faults', report)];
}

/** @param {string} report */
function windowsCommand(report) {
  return vitestCommand('windows', report);
}

/** Playwright's configuration names the report: test-results/e2e.json. The window is tried without any network, where the system allows it. */
function windowCommand() {
  return [...networklessPrefix(), ...displayPrefix(), ...playwright];
}

/** Its configuration names the report: test-results/chromium.json. Chromium needs no screen. */
function chromiumCommand() {
  return [...networklessPrefix(), ...playwright, '--config', 'playwright.chromium.config.ts'];
}

/** @param {string} name @param {Suite} suite @returns {Tally} */
function runSuite(name, { command, read }) {
  const report = join(reports, `${name}.json`);
  mkdirSync(reports, { recursive: true });
  rmSync(report, { force: true });
  const passed = succeeds([...command(report), ...filters]);
  const tally = readReport(report, read);
  // A suite can fail without a failed test: a file that does not load, an error outside any test, no test at all.
  return !passed && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

/** @param {string} file @param {(report: unknown) => Tally} read @returns {Tally} */
function readReport(file, read) {
  try {
    return read(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { passed: 0, failed: 1 };
  }
}

/** @param {unknown} content @returns {Tally} */
function readVitest(content) {
  const report = /** @type {VitestReport} */ (content);
  return { passed: report.numPassedTests, failed: report.numFailedTests };
}

/** Counts Playwright's tests, and says which were left out and why. @param {unknown} content @returns {Tally} */
function readPlaywright(content) {
  const tally = { passed: 0, failed: 0 };
  for (const { file, title, test } of testsIn(/** @type {PlaywrightReport} */ (content).suites)) {
    if (test.status === 'expected') tally.passed += 1;
    else if (test.status === 'skipped') console.log(`skipped: ${file}: ${title}${reasonOf(test)}`);
    // A test that only passes when it is repeated has failed.
    else tally.failed += 1;
  }
  return tally;
}

/** @param {PlaywrightSuite[]} nested @returns {{ file: string, title: string, test: PlaywrightTest }[]} */
function testsIn(nested) {
  return nested.flatMap(({ file, specs, suites: inner }) => [
    ...specs.flatMap(({ title, tests }) => tests.map((test) => ({ file, title, test }))),
    ...testsIn(inner ?? []),
  ]);
}

/** @param {PlaywrightTest} test */
function reasonOf({ annotations }) {
  const reason = annotations.find(({ type, description }) => type === 'skip' && description !== undefined);
  return reason === undefined ? ' (a test before it failed)' : ` (${reason.description})`;
}

const names = process.argv.slice(2).filter((word) => checks.has(word) || suites.has(word));
const total = { passed: 0, failed: 0 };
for (const name of names) {
  console.log(`\n--- ${name}`);
  const suite = suites.get(name);
  const { passed, failed } = suite === undefined ? check(name, checks.get(name) ?? []) : runSuite(name, suite);
  total.passed += passed;
  total.failed += failed;
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
