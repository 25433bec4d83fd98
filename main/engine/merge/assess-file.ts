import { type BallotContent, type Gap, gapsOf, isArithmeticGap, isRatable } from '../../../shared/domain/ballot.ts';
import type { ErrorDetails } from '../../../shared/errors.ts';
import type { Manifest } from '../../../shared/formats/manifest.ts';
import type { ScoreBallot, Scores, Verdict } from '../../../shared/formats/scores.ts';
import type { PersonId, Sha256, Thumbprint } from '../../../shared/ids.ts';
import type { Revision } from '../store/revisions.ts';
import type { VerifiedScoreFile } from './read-score-file.ts';

/** What the chair knows when a file is judged. */
export interface JudgeContext {
  readonly manifest: Manifest;
  /** files whose key their person has chosen */
  readonly enrolled: ReadonlySet<Sha256>;
  /** all revisions that were loaded, the newest last */
  readonly revisions: readonly Revision[];
  readonly confirmedKeys: readonly { readonly personId: PersonId; readonly thumbprint: Thumbprint }[];
}

/** What a file is by itself, before it is compared with the others of its writer. */
export interface Judgement {
  /** null: nothing against it */
  readonly verdict: Extract<
    Verdict,
    | 'foreign-bundle'
    | 'older-revision'
    | 'unknown-person'
    | 'unknown-key'
    | 'broken-chain'
    | 'out-of-range'
    | 'incomplete'
    | 'interim'
  > | null;
  readonly details: ErrorDetails;
  readonly gaps: readonly Gap[];
  readonly keyConfirmed: boolean;
}

/** Judges one verified file against the bundle and the roster (FORMATS section 2, "Verdicts"). */
export function assessFile(file: VerifiedScoreFile, context: JudgeContext): Judgement {
  const { payload, keyThumbprint } = file;
  const keyConfirmed = context.confirmedKeys.some(
    ({ personId, thumbprint }) => personId === payload.personId && thumbprint === keyThumbprint,
  );
  const base = { gaps: [], keyConfirmed };
  const against = objection(file, keyConfirmed, context);
  if (against !== null) return { ...base, ...against };
  const gaps = gapsOfFile(payload, context.manifest);
  if (payload.status === 'interim') return { ...base, verdict: 'interim', details: { gaps: gaps.length }, gaps };
  const missing = gaps.filter(isArithmeticGap);
  return {
    ...base,
    verdict: missing.length > 0 ? 'incomplete' : null,
    details: missing.length > 0 ? { gaps: missing.length } : {},
    gaps,
  };
}

type Objection = Pick<Judgement, 'verdict' | 'details'>;

function objection(
  { sha256, payload, keyThumbprint }: VerifiedScoreFile,
  keyConfirmed: boolean,
  { manifest, revisions, enrolled }: JudgeContext,
): Objection | null {
  const { personId, bundleId } = payload;
  if (bundleId !== manifest.bundleId)
    return { verdict: 'foreign-bundle', details: { expected: manifest.bundleId, found: bundleId } };
  const aboutRevision = revisionObjection(payload, revisions);
  if (aboutRevision !== null) return aboutRevision;
  const person = manifest.people.find(({ id }) => id === personId);
  if (person === undefined || person.enrolment === null) return { verdict: 'unknown-person', details: { personId } };
  if (!enrolled.has(sha256) && !keyConfirmed) return { verdict: 'unknown-key', details: { personId, found: keyThumbprint } };
  if ((payload.sequence === 1) !== (payload.previousFileSha256 === null))
    return { verdict: 'broken-chain', details: { sequence: payload.sequence } };
  return rangeObjection(payload, manifest);
}

function revisionObjection({ revision, headerSha256 }: Scores, revisions: readonly Revision[]): Objection | null {
  const newest = revisions.at(-1);
  const named = revisions.find((known) => known.headerSha256 === headerSha256);
  if (newest === undefined || named === undefined || named.revision !== revision) {
    return { verdict: 'foreign-bundle', details: { expected: newest?.headerSha256 ?? '', found: headerSha256 } };
  }
  return named.revision < newest.revision
    ? { verdict: 'older-revision', details: { expected: newest.revision, found: revision } }
    : null;
}

/** Every id must be of the bundle, named once, and every value a step of its scale. */
function rangeObjection(
  { ballots, declarations }: Scores,
  { applications, criteria, scale }: Manifest,
): Objection | null {
  const known = new Set<string>(applications.map(({ id }) => id));
  const ids = [...ballots, ...declarations].map(({ applicationId }) => applicationId);
  const unknown = ids.find((id) => !known.has(id));
  if (unknown !== undefined) return { verdict: 'out-of-range', details: { applicationId: unknown } };
  if (
    hasTwice(ballots.map(({ applicationId }) => applicationId)) ||
    hasTwice(declarations.map(({ applicationId }) => applicationId))
  )
    return { verdict: 'out-of-range', details: { problem: 'named twice' } };
  const steps = new Set(scale.map(({ value }) => value));
  const criterionIds = new Set<string>(criteria.map(({ id }) => id));
  for (const { applicationId, ratings } of ballots) {
    const wrong = ratings.find(
      ({ criterionId, value }) => !criterionIds.has(criterionId) || (value !== null && !steps.has(value)),
    );
    if (wrong !== undefined || hasTwice(ratings.map(({ criterionId }) => criterionId))) {
      return {
        verdict: 'out-of-range',
        details: {
          applicationId,
          ...(wrong === undefined ? {} : { criterionId: wrong.criterionId, value: String(wrong.value) }),
        },
      };
    }
  }
  return null;
}

function hasTwice(ids: readonly string[]): boolean {
  return new Set(ids).size !== ids.length;
}

/** What a file lacks: ballots on admitted applications that its writer may and must give. */
export function gapsOfFile({ ballots, declarations, personId }: Scores, manifest: Manifest): readonly Gap[] {
  const declared = new Set(declarations.map(({ applicationId }) => applicationId));
  return manifest.applications
    .filter(
      (application) =>
        isRatable(application) && !declared.has(application.id) && !isExcludedByOffice(application, personId),
    )
    .flatMap(({ id }) => {
      const ballot = ballots.find(({ applicationId }) => applicationId === id);
      return gapsOf(contentOf(ballot ?? { applicationId: id, state: 'open', ratings: [] }), manifest);
    });
}

function isExcludedByOffice({ conflicts }: Manifest['applications'][number], personId: PersonId): boolean {
  return conflicts?.some((conflict) => conflict.personId === personId && conflict.decision === 'excluded') ?? false;
}

/** A file's ballot as the arithmetic wants it; its `state` decides, so that an open ballot never counts as rated. */
export function contentOf({ applicationId, state, abstention, ratings, comment }: ScoreBallot): BallotContent {
  return {
    applicationId,
    ratings:
      state === 'open'
        ? []
        : ratings.map(({ criterionId, value, rationale }) => ({ criterionId, value, rationale: rationale ?? '' })),
    comment: comment ?? '',
    abstention: state === 'abstained' ? (abstention?.reason ?? '') : null,
  };
}
