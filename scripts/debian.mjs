/** What the system must provide, and how Debian and its derivatives provide it. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** @typedef {{ debian: string, missing: () => boolean }} SystemPart */

/** @param {string} name @returns {SystemPart} a program, given its name and the Debian package that contains it */
export function program(name, debian = name) {
  return { debian, missing: () => !isOnPath(name) };
}

/** @param {string} module @param {string} debian @returns {SystemPart} a module of Debian's own Python */
export function pythonModule(module, debian) {
  return { debian, missing: () => !existsSync(join('/usr/lib/python3/dist-packages', module)) };
}

/** @param {SystemPart} part */
export function isThere(part) {
  return !part.missing();
}

/** @param {SystemPart[]} parts @returns {string[]} the Debian packages that contain what is missing */
export function missingOf(parts) {
  return parts.filter((part) => part.missing()).map((part) => part.debian);
}

/**
 * Installs packages if that is allowed.
 * @param {string[]} names @returns {boolean} false if this is no Debian, the user is not root, or apt-get refuses
 */
export function installFromDebian(names) {
  if (process.getuid?.() !== 0 || !isOnPath('apt-get')) return false;
  return aptGet('update') && aptGet('install', '--yes', '--no-install-recommends', ...names.map(currentName));
}

/** @param {...string} args */
function aptGet(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // dpkg writes to stdout, which belongs to the command that set-up prepares.
  return spawnSync('apt-get', ['-qq', ...args], { env, stdio: ['ignore', 2, 2] }).status === 0;
}

/** Newer Debians and Ubuntus renamed some libraries when they moved to 64-bit time. @param {string} name */
function currentName(name) {
  const renamed = spawnSync('apt-cache', ['show', '--quiet', `${name}t64`], { stdio: 'ignore' });
  return renamed.status === 0 ? `${name}t64` : name;
}

/** @param {string} name */
function isOnPath(name) {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)));
}
