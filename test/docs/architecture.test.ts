import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const docs = join(root, 'docs');
const text = readFileSync(join(docs, 'architecture.md'), 'utf8');

/** The code spans in a part of the page. */
function quoted(part: string): readonly string[] {
  return Array.from(part.matchAll(/`([^`\s]+)`/g), ([, word = '']) => word);
}

/** Whether a code span names a file or folder and not something inside a file. */
function isPath(word: string): boolean {
  return word.includes('/') || /\.(?:ts|tsx|mjs|json|md|py)$/.test(word);
}

/** The part of the page under a heading of the second level. */
function section(heading: string): string {
  const begin = text.indexOf(`\n## ${heading}\n`);
  const end = text.indexOf('\n## ', begin + 1);
  return begin < 0 ? '' : text.slice(begin, end < 0 ? undefined : end);
}

/** Names in a line, each with the last file named before it. */
function namesInFiles(line: string): readonly (readonly [file: string, name: string])[] {
  let file = '';
  return quoted(line).flatMap((word) => {
    if (isPath(word)) file = word;
    return file === '' || isPath(word) ? [] : [[file, word] as const];
  });
}

function foldersIn(...names: readonly string[]): readonly string[] {
  return names.flatMap((name) =>
    readdirSync(join(root, name), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => `${name}/${entry.name}/`),
  );
}

describe('docs/architecture.md', () => {
  it('names only files and folders that are there', () => {
    const paths = quoted(text).filter(isPath);
    expect(paths.length).toBeGreaterThan(60);
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('writes each of them once, so that a new name is mended in one place', () => {
    const paths = quoted(text).filter(isPath);
    expect(paths.filter((path, index) => paths.indexOf(path) !== index)).toEqual([]);
  });

  it('links only to pages that are there', () => {
    const targets = Array.from(text.matchAll(/\]\(([^)#:]+)\)/g), ([, target = '']) => target);
    expect(targets.length).toBeGreaterThan(1);
    expect(targets.filter((target) => !existsSync(join(docs, target)))).toEqual([]);
  });

  it('has a line for every room', () => {
    const rooms = quoted(section('Rooms'));
    const folders = foldersIn('shared', 'main', 'main/engine', 'renderer').filter((name) => name !== 'main/engine/');
    expect([...folders, 'preload/', 'test/'].filter((folder) => !rooms.includes(folder))).toEqual([]);
  });

  describe('on the way from a key to the disk', () => {
    const lines = section('From a key to the disk and back').split('\n');
    const [, down = [], back = []] = lines
      .join('\n')
      .split(/\n(?=1\. )/)
      .map((part) => part.match(/^\d+\. .*/gm) ?? []);

    it('has at most fifteen stops, each in a file, and a way back', () => {
      expect(down.length).toBeGreaterThan(9);
      expect(down.length).toBeLessThanOrEqual(15);
      for (const stop of down) expect(isPath(quoted(stop)[0] ?? ''), stop).toBe(true);
      expect(back.length).toBeGreaterThan(2);
    });

    it.each(lines.flatMap(namesInFiles))('finds in %s the name %s', (file, name) => {
      expect(readFileSync(join(root, file), 'utf8')).toContain(name);
    });
  });
});
