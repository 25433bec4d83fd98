import { describe, expect, it } from 'vitest';
import { purposeOf, withEnding } from '../../shared/file-types.ts';

describe('a file that was given to the app', () => {
  it.each([
    ['bundle', 'open-bundle'],
    ['scores', 'open-scores'],
    ['result', 'open-result'],
    ['backup', 'open-backup'],
    ['competition', 'competition-folder'],
    ['audit', null],
    ['codes', null],
    ['pdf', null],
    ['folder', null],
    ['other', null],
  ] as const)('%s may be used for %s', (kind, purpose) => {
    expect(purposeOf(kind)).toBe(purpose);
  });
});

describe('a file that is saved', () => {
  it.each([
    ['/home/a/Meine Bewertung', '/home/a/Meine Bewertung.juryscores'],
    ['/home/a/Bewertung J. Müller', '/home/a/Bewertung J. Müller.juryscores'],
    ['b.juryscores', 'b.juryscores'],
    ['C:\\B.JURYSCORES', 'C:\\B.JURYSCORES'],
    ['juryscores', 'juryscores.juryscores'],
  ])('%s has its ending: %s', (path, named) => {
    expect(withEnding(path, 'scores')).toBe(named);
  });
});
