/**
 * Replaces the default app that the closed-network Electron lacks, so that both Electrons take the same command line,
 * `electron <project> …`. Set-up copies it into the runtime; it is never packaged for users.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const { project, modules } = readArguments(process.argv.slice(1));
if (project === undefined) {
  process.stderr.write('Usage: electron [switches] [-r <module>] <folder of the app> [arguments]\n');
  process.exit(2);
}

const folder = resolve(project);
const text = readFileSync(join(folder, 'package.json'), 'utf8');
const description = /** @type {{ name: string, version: string, productName?: string }} */ (JSON.parse(text));
Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });
app.setName(description.productName ?? description.name);
/**
 * Methods that Electron's own default app calls and that Electron's types leave out.
 * @typedef {{ setAppPath(path: string): void, setVersion(version: string): void }} Untyped
 */
const own = /** @type {Untyped} */ (/** @type {unknown} */ (app));
own.setAppPath(folder);
own.setVersion(description.version);

const require = createRequire(import.meta.url);
for (const module of modules) require(resolve(module));

// Awaited at the top level, so that Electron isn't ready before the app has registered its schemes.
await import(pathToFileURL(require.resolve(folder)).href);

/**
 * Reads the arguments as Electron's own default app does: switches, modules to load first, and the app's folder.
 * @param {string[]} words
 */
function readArguments(words) {
  /** @type {string[]} */
  const modules = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const next = words[at + 1];
    if (word !== '-r' && word !== '--require') {
      if (!word.startsWith('-')) return { project: word, modules };
    } else if (next !== undefined) {
      modules.push(next);
      at += 1;
    }
  }
  return { project: undefined, modules };
}
