import { expect, it } from 'vitest';
import { sha256 } from '../../../../main/engine/crypto/digest.ts';
import {
  headerObjection,
  type KnownRevisions,
  revisionObjection,
} from '../../../../main/engine/merge/revision-objection.ts';

function known(scoresFrom: number, ...revisions: readonly number[]): KnownRevisions {
  return {
    scoresFrom,
    revisions: revisions.map((revision) => ({ revision, headerSha256: sha256(`header ${String(revision)}`) })),
  };
}

function verdictOn(revision: number, context: KnownRevisions, header = `header ${String(revision)}`): string | null {
  const rated = { revision, headerSha256: sha256(header) };
  return (headerObjection(rated, context) ?? revisionObjection(rated, context))?.verdict ?? null;
}

it('a revision that is not here yet is newer, not foreign', () => {
  expect(verdictOn(2, known(1, 1))).toBe('newer-revision');
});

it('the verdict on an older revision is the same whichever were loaded on the way', () => {
  for (const context of [known(3, 1, 2, 3), known(3, 3)]) {
    expect([1, 2, 3].map((revision) => verdictOn(revision, context))).toEqual([
      'older-revision',
      'older-revision',
      null,
    ]);
  }
  for (const context of [known(2, 1, 2, 3), known(2, 2, 3), known(2, 3)]) {
    expect([1, 2, 3].map((revision) => verdictOn(revision, context))).toEqual(['older-revision', null, null]);
  }
});

it('a header that contradicts the one that is known is foreign', () => {
  expect(verdictOn(1, known(1, 1, 2), 'another header')).toBe('foreign-bundle');
  expect(verdictOn(2, known(1, 1, 2), 'another header')).toBe('foreign-bundle');
});
