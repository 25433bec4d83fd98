import type { ErrorDetails } from '../../../shared/errors.ts';
import type { Scores } from '../../../shared/formats/scores.ts';
import type { Revision } from '../store/revisions.ts';

export interface RevisionObjection {
  readonly verdict: 'foreign-bundle' | 'older-revision' | 'newer-revision';
  readonly details: ErrorDetails;
}

/** Which revisions of this bundle are known, and from which on score files still count. */
export interface KnownRevisions {
  readonly revisions: readonly Pick<Revision, 'revision' | 'headerSha256'>[];
  readonly scoresFrom: number;
}

/**
 * What speaks against the revision that a file rates; null: nothing. A revision of this bundle that isn't known here is
 * assessed by its number, so that the verdict doesn't depend on which revisions were loaded on the way.
 */
export function revisionObjection(
  { revision, headerSha256 }: Pick<Scores, 'revision' | 'headerSha256'>,
  { revisions, scoresFrom }: KnownRevisions,
): RevisionObjection | null {
  const newest = Math.max(...revisions.map((known) => known.revision));
  if (revision > newest) return { verdict: 'newer-revision', details: { expected: newest, found: revision } };
  const named = revisions.find((known) => known.revision === revision);
  if (named !== undefined && named.headerSha256 !== headerSha256)
    return { verdict: 'foreign-bundle', details: { expected: named.headerSha256, found: headerSha256 } };
  return revision < scoresFrom ? { verdict: 'older-revision', details: { expected: newest, found: revision } } : null;
}
