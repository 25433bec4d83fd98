import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** Something that a person has to put right: the message says what and how. */
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
 * Runs a program to its end; a failure ends the set-up and shows what the program said.
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

/** @param {string} file */
export function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

/** @param {string[]} words @param {string} mark @returns {[string[], string[]]} what stands before and after the mark */
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
