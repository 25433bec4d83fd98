import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const project = join(import.meta.dirname, '..', '..');
const page = readFileSync(join(project, 'docs', 'decisions', '0040-electron-33-to-45.md'), 'utf8');

/** The names that a file imports from Electron, including types. */
function namesFrom(source: string): readonly string[] {
  return Array.from(source.matchAll(/import(?:\s+type)?\s*\{([^}]*)\}\s*from\s*'electron'/g), ([, names = '']) => names)
    .flatMap((names) => names.split(','))
    .map((name) => name.replace(/^\s*type\s/, '').trim())
    .filter((name) => name !== '');
}

/** Each file of the product that imports Electron, with the names that it imports. */
function imports(): ReadonlyMap<string, readonly string[]> {
  const files = ['main', 'preload'].flatMap((folder) =>
    readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
  );
  const sources = files.map((file) => [file, readFileSync(join(project, file), 'utf8')] as const);
  return new Map(
    sources.filter(([, source]) => source.includes("'electron'")).map(([file, source]) => [file, namesFrom(source)]),
  );
}

/** The rows of the page's first table, by the name that each describes. */
const rows = new Map(
  Array.from(page.matchAll(/^\| `([A-Za-z]+)` \|(.*)\|$/gm), ([, name = '', rest = '']) => [name, rest] as const),
);

it('the names are found, however they are imported', () => {
  expect(namesFrom("import { app, type BrowserWindow } from 'electron';")).toEqual(['app', 'BrowserWindow']);
  expect(namesFrom("import type {\n  Session,\n} from 'electron';\nimport { x } from './electron.ts';")).toEqual([
    'Session',
  ]);
  expect(imports().size).toBeGreaterThan(12);
  for (const [file, names] of imports()) expect(names.length, file).toBeGreaterThan(0);
});

it('the page has a row for every name that is imported from Electron, and for no other', () => {
  const used = new Set([...imports().values()].flat());
  expect([...rows.keys()].sort()).toEqual([...used].sort());
});

it('each row names files that use the name, and says what changed and what follows', () => {
  for (const [name, rest] of rows) {
    const [where = '', changed = '', follows = ''] = rest.split(' | ');
    const files = Array.from(where.matchAll(/`((?:main|preload)\/[^`]+)`/g), ([, path = '']) => path);
    expect(files.length, name).toBeGreaterThan(0);
    for (const file of files) expect(imports().has(file), `${name}: ${file}`).toBe(true);
    for (const file of [...imports()].flatMap(([path, names]) => (names.includes(name) ? [path] : [])))
      expect(
        files.includes(file) || where.includes('elsewhere'),
        `${name} is used in ${file}, which its row does not name`,
      ).toBe(true);
    expect(changed.trim().length, name).toBeGreaterThan(5);
    expect(follows.trim().length, name).toBeGreaterThan(5);
  }
});
