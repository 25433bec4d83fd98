import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';

const project = join(import.meta.dirname, '..', '..');
const decisions = join('docs', 'decisions');
const pages = [
  'README.md',
  join('docs', 'architecture.md'),
  join('docs', 'cli.md'),
  ...readdirSync(join(project, decisions)).map((name) => join(decisions, name)),
];
const read = (path: string): string => readFileSync(join(project, path), 'utf8');
const { scripts } = z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(read('package.json')));

it.each(pages)('%s names only commands that there are', (page) => {
  const named = Array.from(read(page).matchAll(/npm run (?:--silent )?([a-z][a-z0-9:]*)/g), ([, name = '']) => name);
  expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
});

it('the README and the page on Windows name the command that plays the engine there', () => {
  for (const page of ['README.md', join('docs', 'architecture.md'), join(decisions, '0026-windows.md')])
    expect(read(page), page).toContain('`npm run test:windows`');
  expect(read(join('.ci', 'run'))).toMatch(/setup\.mjs windows\n[^]*npm test -- windows/);
});

it('the README and the pages on Chromium name the command that plays the window there', () => {
  for (const page of ['README.md', join('docs', 'architecture.md'), join(decisions, '0039-current-chromium.md')])
    expect(read(page), page).toContain('`npm run test:chromium`');
  expect(read(join('.ci', 'run'))).toMatch(/setup\.mjs chromium\n[^]*npm test -- windows chromium/);
});

it('the page on Windows names files that there are', () => {
  const paths = Array.from(
    read(join(decisions, '0026-windows.md')).matchAll(/`([^`\s]+\/[^`\s]*)`/g),
    ([, path = '']) => path,
  );
  expect(paths.length).toBeGreaterThan(7);
  expect(paths.filter((path) => !existsSync(join(project, path)))).toEqual([]);
});
