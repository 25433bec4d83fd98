import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { filesIn, GivenFiles } from '../../../main/shell/given-files.ts';

const workingDirectory = resolve('/home/a/Dokumente');
const app = resolve('/opt/app');

describe('files of a start', () => {
  it.each([
    [['jurymappe', '/post/a.jurybundle'], [resolve('/post/a.jurybundle')]],
    [['jurymappe', 'mit Leerzeichen.jurybundle'], [join(workingDirectory, 'mit Leerzeichen.jurybundle')]],
    [['jurymappe', '../b.txt', '--user-data-dir=/x', '-psn_0_123', ''], [resolve('/home/a/b.txt')]],
    [['jurymappe', pathToFileURL(resolve('/post/Größe 1.juryscores')).href], [resolve('/post/Größe 1.juryscores')]],
    [['jurymappe', 'https://example.org/a.jurybundle', 'mailto:a@example.org'], []],
    [['electron', '--no-sandbox', '-r', 'first.cjs', '/opt/app', '--x', 'a'], [join(workingDirectory, 'a')]],
    [['electron', '/opt/app'], []],
    [['jurymappe'], []],
    [[], []],
  ])('%o', (argv, files) => {
    expect(filesIn(argv, { workingDirectory, appPath: app })).toEqual(files);
  });
});

it('hands files over once', () => {
  const given = new GivenFiles();
  given.add(['a']);
  given.add(['b', 'c']);
  expect(given.take()).toEqual(['a', 'b', 'c']);
  expect(given.take()).toEqual([]);
});
