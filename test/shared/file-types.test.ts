import { describe, expect, it } from 'vitest';
import { purposeOfDropped } from '../../shared/file-types.ts';

describe('a file dropped on the window', () => {
  it.each([
    ['/home/a/unterlagen.jurybundle', 'open-bundle'],
    ['C:\\Jury\\BEWERTUNG.JURYSCORES', 'open-scores'],
    ['result.juryresult', null],
    ['sicherung.jurybackup', null],
    ['jurybundle', null],
    ['a.jurybundle.pdf', null],
    ['a.txt', null],
  ])('%s is for %s', (path, purpose) => {
    expect(purposeOfDropped(path)).toBe(purpose);
  });
});
