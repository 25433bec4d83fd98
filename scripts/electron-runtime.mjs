/**
 * Decides which Electron runs the app on this machine, and with which command line.
 *
 * There are two: the pinned, supported one of package.json, which users get, and, where its download can't be reached,
 * an older one from the npm registry, for development and tests only
 * (docs/decisions/0001-electron-in-closed-networks.md).
 * Both take the same command line: `electron <project> …`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

export const projectFolder = join(import.meta.dirname, '..');

/**
 * @typedef {object} ElectronRuntime
 * @property {'official' | 'closed-network'} source
 * @property {string} version Electron's version
 * @property {number} nodeApi the highest Node-API version the runtime offers to native addons
 * @property {string} folder where the runtime is
 * @property {string} executablePath
 */

/** The Electron that another npm package contains; increase `recipe` when the way of preparing it changes. */
export const closedNetworkElectron = { version: '33.2.1', nodeApi: 9, recipe: 2 };

/** Where downloads and builds are kept; all clones of the project share it, and it outlives node_modules. */
export function cacheFolder() {
  const base = process.env['XDG_CACHE_HOME'];
  // According to the XDG specification, an empty variable means the default.
  return join(base === undefined || base === '' ? join(homedir(), '.cache') : base, 'jurymappe');
}

/** @param {string} packageFolder @returns {string} the version that is installed, not the one that is requested */
export function installedVersion(packageFolder) {
  const file = join(projectFolder, 'node_modules', packageFolder, 'package.json');
  const description = /** @type {{ version: string }} */ (JSON.parse(readFileSync(file, 'utf8')));
  return description.version;
}

/** @returns {ElectronRuntime} the current Electron, as pinned in package.json, where its own downloader puts it */
export function officialRuntime() {
  const folder = join(projectFolder, 'node_modules', 'electron', 'dist');
  const executablePath = join(folder, executableName());
  return { source: 'official', version: installedVersion('electron'), nodeApi: 10, folder, executablePath };
}

/** @returns {ElectronRuntime} the older Electron for closed networks, linux-x64 only */
export function closedNetworkRuntime() {
  const { version, nodeApi, recipe } = closedNetworkElectron;
  const folder = join(cacheFolder(), `electron-${version}-closed-network-${recipe}`);
  return { source: 'closed-network', version, nodeApi, folder, executablePath: join(folder, 'electron') };
}

/** The runtime that set-up has prepared, the official one first; null before set-up. */
export function preparedRuntime() {
  // Electron's downloader writes path.txt last: without it the folder may be half unpacked.
  if (existsSync(join(projectFolder, 'node_modules', 'electron', 'path.txt'))) return officialRuntime();
  const closed = closedNetworkRuntime();
  return existsSync(closed.executablePath) ? closed : null;
}

/** Where set-up keeps the SQLite addon that it builds for runtimes too old for the package's own binary. */
export function builtSqliteBinding() {
  const { nodeApi } = closedNetworkElectron;
  const name = `sqlite-${installedVersion('better-sqlite3')}-napi${nodeApi}-${process.platform}-${process.arch}`;
  return join(cacheFolder(), name, `${process.platform}-${process.arch}.node`);
}

/**
 * What starts the app; Playwright, tests and people append their own arguments.
 *
 * @returns {{ executablePath: string, args: string[], env: Record<string, string>, runtime: ElectronRuntime }}
 * `env` must be added to the environment. Throws if set-up has not run.
 */
export function electronLaunch() {
  const runtime = preparedRuntime();
  if (runtime === null) throw new Error('No Electron yet: run `npm run setup` first.');
  const args = [...flagsFor(runtime), projectFolder];
  // The binary in better-sqlite3's package declares Node-API 10 and crashes on older versions.
  /** @type {Record<string, string>} */
  const env = runtime.nodeApi < 10 ? { JURYMAPPE_SQLITE_BINDING: builtSqliteBinding() } : {};
  return { executablePath: runtime.executablePath, args, env, runtime };
}

/** @param {ElectronRuntime} runtime @returns {string[]} switches that the packaged app never gets */
function flagsFor({ source }) {
  // Chromium's sandbox doesn't work for root.
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  // The closed-network runtime runs on machines without graphics: without this switch its GPU process would first fail
  // and then be started again without acceleration.
  return source === 'closed-network' ? [...root, '--disable-gpu'] : root;
}

/** True where a window can be opened on a real or forwarded display. */
export function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return ['DISPLAY', 'WAYLAND_DISPLAY'].some((name) => (process.env[name] ?? '') !== '');
}

/** Width, height and bits of a virtual screen, as Xvfb takes them. */
export const virtualScreenSize = '1600x1200x24';

/** The words to put before a command so that it has a display: none if there is one, otherwise a virtual screen. */
export function displayPrefix() {
  return hasDisplay() ? [] : ['xvfb-run', '--auto-servernum', `--server-args=-screen 0 ${virtualScreenSize}`];
}

function executableName() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}
