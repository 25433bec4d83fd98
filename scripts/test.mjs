/**
 * Runs checks and test suites one after another, all of them even if one fails, then repeats the names of what failed
 * and ends with the line `N passed, N failed` over every single test and check: `node scripts/test.mjs <suite…>
 * [--whole] [filters]`, where a filter is part of a test file's path. With --whole the faults suite tries all of its
 * faults, and the Chromium suite runs all of the window's tests that it can; without it, both run a sample. Checks run
 * in parallel, and unit tests run alongside the suites that follow.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { join, relative } from 'node:path';
import { displayPrefix, projectFolder } from './electron-runtime.mjs';
import { networklessPrefix } from './without-network.mjs';

/** @typedef {{ passed: number, failed: readonly string[] }} Tally names of what failed, for people to read */
/** @typedef {{ command: (report: string) => string[], read: (report: unknown) => Tally }} Suite */
/**
 * @typedef {object} VitestReport
 * @property {number} numPassedTests
 * @property {{ name: string, status: string, assertionResults: { fullName: string, status: string }[] }[]} testResults
 */
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
  ['lint', [join('scripts', 'lint.mjs')]],
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
async function succeeds([program = '', ...args]) {
  const child = spawn(program, args, { cwd: projectFolder, stdio: ['ignore', 'inherit', 'inherit'] });
  const [code] = /** @type {[number | null]} */ (await once(child, 'exit'));
  return code === 0;
}

/**
 * Runs a check, perhaps in parallel with others: its output is printed when it ends.
 * @param {string} name @param {string[]} script @returns {Promise<Tally>}
 */
async function check(name, script) {
  const passed = await succeedsBeside(name, [process.execPath, ...script]);
  console.log(`${name}: ${passed ? 'passed' : 'failed'}`);
  return { passed: passed ? 1 : 0, failed: passed ? [] : [name] };
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

/**
 * Playwright's configuration names the report: test-results/e2e.json. Where the system allows it, the window is tested
 * without any network. Where there is no screen, the tests start their own.
 */
function windowCommand() {
  return [...networklessPrefix(), ...playwright];
}

/** Its configuration names the report: test-results/chromium.json. Chromium needs no screen. */
function chromiumCommand() {
  return [...networklessPrefix(), ...playwright, '--config', 'playwright.chromium.config.ts'];
}

/** @param {string} name @param {Suite} suite @returns {Promise<Tally>} */
async function runSuite(name, { command, read }) {
  const report = reportFor(name);
  const passed = await succeeds([...command(report), ...filters]);
  return tallyOf(name, { passed, report, read });
}

/** The path of a suite's report, from which any earlier report is removed. @param {string} name */
function reportFor(name) {
  const report = join(reports, `${name}.json`);
  rmSync(report, { force: true });
  return report;
}

/** @param {string} name @param {{ passed: boolean, report: string, read: Suite['read'] }} ended @returns {Tally} */
function tallyOf(name, { passed, report, read }) {
  const tally = readReport(report, read);
  // A suite can fail without a failed test: a file that doesn't load, an error outside any test, no test at all.
  return !passed && tally.failed.length === 0 ? { ...tally, failed: [`${name}, outside any test`] } : tally;
}

/**
 * Runs a suite that needs no screen and measures nothing alongside others, which often wait for a window, a disk or a
 * single process; it runs at a lower priority than they do.
 * @param {string} name @param {Suite} suite @returns {Promise<Tally>}
 */
async function runBeside(name, { command, read }) {
  const report = reportFor(name);
  const passed = await succeedsBeside(name, [...command(report), ...filters]);
  return tallyOf(name, { passed, report, read });
}

/**
 * Runs a command at low priority; its output is printed when it ends.
 * @param {string} name @param {string[]} command
 */
async function succeedsBeside(name, [program = '', ...args]) {
  const log = join(reports, `${name}.log`);
  const output = openSync(log, 'w');
  const child = spawn(program, args, { cwd: projectFolder, stdio: ['ignore', output, output] });
  closeSync(output);
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW);
  const [code] = /** @type {[number | null]} */ (await once(child, 'exit'));
  console.log(`\n--- ${name}\n${readFileSync(log, 'utf8')}`);
  return code === 0;
}

/** @param {string} file @param {(report: unknown) => Tally} read @returns {Tally} */
function readReport(file, read) {
  try {
    return read(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { passed: 0, failed: ['no report could be read'] };
  }
}

/** @param {unknown} content @returns {Tally} */
function readVitest(content) {
  const { numPassedTests, testResults } = /** @type {VitestReport} */ (content);
  const failed = testResults.flatMap(({ name, status, assertionResults }) => {
    const file = relative(projectFolder, name);
    const tests = assertionResults
      .filter((test) => test.status === 'failed')
      .map(({ fullName }) => `${file}: ${fullName}`);
    // Files that don't load have no tests to name.
    return status === 'failed' && tests.length === 0 ? [file] : tests;
  });
  return { passed: numPassedTests, failed };
}

/** Counts Playwright's tests, and prints which were left out and why. @param {unknown} content @returns {Tally} */
function readPlaywright(content) {
  const failed = [];
  let passed = 0;
  for (const { file, title, test } of testsIn(/** @type {PlaywrightReport} */ (content).suites)) {
    if (test.status === 'expected') passed += 1;
    else if (test.status === 'skipped') console.log(`skipped: ${file}: ${title}${reasonOf(test)}`);
    // A test that passes only when repeated has failed.
    else failed.push(`${file}: ${title}`);
  }
  return { passed, failed };
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

/** @type {string[]} */
const failures = [];
let passes = 0;
/** @param {string} name @param {Tally} tally */
function count(name, { passed, failed }) {
  passes += passed;
  failures.push(...failed.map((failure) => `${name}: ${failure}`));
}

mkdirSync(reports, { recursive: true });
const asked = process.argv.slice(2);
const checking = [...checks].filter(([name]) => asked.includes(name));
await Promise.all(checking.map(async ([name, script]) => count(name, await check(name, script))));

const running = asked.flatMap((name) => {
  const suite = suites.get(name);
  return suite === undefined ? [] : [{ name, suite }];
});
const beside = running.length > 1 ? running.filter(({ name }) => name === 'unit') : [];
const others = beside.map(async ({ name, suite }) => count(name, await runBeside(name, suite)));
for (const { name, suite } of running.filter((each) => !beside.includes(each))) {
  console.log(`\n--- ${name}`);
  count(name, await runSuite(name, suite));
}
await Promise.all(others);
console.log(['', ...failures.map((failure) => `failed: ${failure}`)].join('\n'));
console.log(`${passes} passed, ${failures.length} failed`);
process.exitCode = failures.length > 0 ? 1 : 0;
