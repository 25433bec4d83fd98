/**
 * Stands in for the default app that the closed-network Electron lacks, so that both Electrons take the same command
 * line, `electron <project> …`. Set-up copies it into the runtime; it is never packaged for users.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const project = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (project === undefined) {
  process.stderr.write('Usage: electron [switches] <folder of the app> [arguments]\n');
  process.exit(2);
}

const folder = resolve(project);
const text = readFileSync(join(folder, 'package.json'), 'utf8');
const description = /** @type {{ name: string, version: string, productName?: string }} */ (JSON.parse(text));
Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });
app.setName(description.productName ?? description.name);
/**
 * What Electron's own default app calls and its types leave out.
 * @typedef {{ setAppPath(path: string): void, setVersion(version: string): void }} Untyped
 */
const own = /** @type {Untyped} */ (/** @type {unknown} */ (app));
own.setAppPath(folder);
own.setVersion(description.version);

// Awaited at the top level, so that Electron is not ready before the app has registered its schemes.
await import(pathToFileURL(createRequire(import.meta.url).resolve(folder)).href);
