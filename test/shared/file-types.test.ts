import { describe, expect, it } from 'vitest';
import { purposeOfDropped, withEnding } from '../../shared/file-types.ts';

describe('a file dropped on the window', () => {
  it.each([
    ['/home/a/unterlagen.jurybundle', 'open-bundle'],
    ['C:\\Jury\\BEWERTUNG.JURYSCORES', 'open-scores'],
    ['result.juryresult', 'open-result'],
    ['sicherung.jurybackup', null],
    ['jurybundle', null],
    ['a.jurybundle.pdf', null],
    ['a.txt', null],
  ])('%s is for %s', (path, purpose) => {
    expect(purposeOfDropped(path)).toBe(purpose);
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
