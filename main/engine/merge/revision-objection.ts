import type { ErrorDetails } from '../../../shared/errors.ts';
import type { Scores } from '../../../shared/formats/scores.ts';
import type { Revision } from '../store/revisions.ts';

type Rated = Pick<Scores, 'revision' | 'headerSha256'>;

interface Objection<Verdict extends string> {
  readonly verdict: Verdict;
  readonly details: ErrorDetails;
}

/** The known revisions of this bundle, and the lowest one whose score files still count. */
export interface KnownRevisions {
  readonly revisions: readonly Pick<Revision, 'revision' | 'headerSha256'>[];
  readonly scoresFrom: number;
}

/** A file that names a known revision with another header has rated something else; null where that isn't so. */
export function headerObjection(
  { revision, headerSha256 }: Rated,
  { revisions }: KnownRevisions,
): Objection<'foreign-bundle'> | null {
  const named = revisions.find((known) => known.revision === revision);
  return named === undefined || named.headerSha256 === headerSha256
    ? null
    : { verdict: 'foreign-bundle', details: { expected: named.headerSha256, found: headerSha256 } };
}

/**
 * What speaks against the revision that a file rates; null if nothing does. A revision of this bundle that isn't known
 * here is judged by its number, so that the verdict doesn't depend on which revisions were loaded.
 */
export function revisionObjection(
  { revision }: Rated,
  { revisions, scoresFrom }: KnownRevisions,
): Objection<'older-revision' | 'newer-revision'> | null {
  const newest = Math.max(...revisions.map((known) => known.revision));
  const details = { expected: newest, found: revision };
  if (revision > newest) return { verdict: 'newer-revision', details };
  return revision < scoresFrom ? { verdict: 'older-revision', details } : null;
}
