/**
 * Which Electron runs the app on this machine, and with which command line.
 *
 * There are two: the pinned, supported one of package.json, which users get, and, where its download cannot be
 * reached, an older one from the npm registry, for development and tests only
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
 * @property {string} folder where the runtime lies
 * @property {string} executablePath
 */

/** The Electron that the npm registry has inside another package; `recipe` counts changes of how it is prepared. */
export const closedNetworkElectron = { version: '33.2.1', nodeApi: 9, recipe: 2 };

/** Where fetched and built things live; shared by all clones of the project, outlives node_modules. */
export function cacheFolder() {
  const base = process.env['XDG_CACHE_HOME'];
  // An empty variable means the default, says the XDG specification.
  return join(base === undefined || base === '' ? join(homedir(), '.cache') : base, 'jurymappe');
}

/** @param {string} packageFolder @returns {string} the version that is installed, not the one that is asked for */
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

/** Where set-up keeps the SQLite addon that it builds for runtimes older than the package's own binary. */
export function builtSqliteBinding() {
  const { nodeApi } = closedNetworkElectron;
  const name = `sqlite-${installedVersion('better-sqlite3')}-napi${nodeApi}-${process.platform}-${process.arch}`;
  return join(cacheFolder(), name, `${process.platform}-${process.arch}.node`);
}

/**
 * What starts the app: Playwright, a test or a person pass their own arguments after these.
 *
 * @returns {{ executablePath: string, args: string[], env: Record<string, string>, runtime: ElectronRuntime }}
 * `env` is to be added to the environment. Throws where set-up has not run.
 */
export function electronLaunch() {
  const runtime = preparedRuntime();
  if (runtime === null) throw new Error('No Electron yet: run `npm run setup` first.');
  const args = [...flagsFor(runtime), projectFolder];
  // The binary inside better-sqlite3's package declares Node-API 10 and crashes on anything older.
  /** @type {Record<string, string>} */
  const env = runtime.nodeApi < 10 ? { JURYMAPPE_SQLITE_BINDING: builtSqliteBinding() } : {};
  return { executablePath: runtime.executablePath, args, env, runtime };
}

/** @param {ElectronRuntime} runtime @returns {string[]} switches that the packaged app never gets */
function flagsFor({ source }) {
  // Chromium refuses its own sandbox to root.
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  // The runtime for closed networks runs on machines without graphics: its GPU process would fail first, and be started again without.
  return source === 'closed-network' ? [...root, '--disable-gpu'] : root;
}

/** True where a window can be opened on a real or forwarded display. */
export function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return ['DISPLAY', 'WAYLAND_DISPLAY'].some((name) => (process.env[name] ?? '') !== '');
}

/** The words to put before a command so that it finds a display: none where there is one, else a virtual screen. */
export function displayPrefix() {
  return hasDisplay() ? [] : ['xvfb-run', '--auto-servernum', '--server-args=-screen 0 1600x1200x24'];
}

function executableName() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}
