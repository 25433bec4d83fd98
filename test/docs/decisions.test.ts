import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const project = join(import.meta.dirname, '..', '..');
const page = join(project, 'docs', 'decisions', '0024-what-was-found-and-which-test-holds-it.md');

it('every fault that was found names tests, and they are there', () => {
  const rows = readFileSync(page, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| what') && !line.startsWith('| ---'));
  expect(rows.length).toBeGreaterThan(30);
  for (const row of rows) {
    const tests = Array.from(row.matchAll(/`([^`]+)`/g), ([, path = '']) => path);
    expect(tests.length, row).toBeGreaterThan(0);
    expect(
      tests.filter((path) => !existsSync(join(project, path))),
      row,
    ).toEqual([]);
  }
});
