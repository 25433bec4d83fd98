import { type BallotContent, type Gap, gapsOf, isArithmeticGap, isRatable } from '../../../shared/domain/ballot.ts';
import type { ErrorDetails } from '../../../shared/errors.ts';
import type { Manifest } from '../../../shared/formats/manifest.ts';
import type { ScoreBallot, Scores, Verdict } from '../../../shared/formats/scores.ts';
import type { PersonId, Sha256, Thumbprint } from '../../../shared/ids.ts';
import { rangeObjection } from './range-objection.ts';
import type { VerifiedScoreFile } from './read-score-file.ts';
import { headerObjection, type KnownRevisions, revisionObjection } from './revision-objection.ts';

/** What the chair's vault knows when a file is assessed. */
export interface FileContext extends KnownRevisions {
  readonly manifest: Manifest;
  /** the files whose signing key was chosen by the person named in them */
  readonly enrolled: ReadonlySet<Sha256>;
  readonly confirmedKeys: readonly { readonly personId: PersonId; readonly thumbprint: Thumbprint }[];
}

/** An objection that precedes all others: the file isn't the person's own, or not of this bundle. */
export interface NotGenuine {
  readonly verdict: Extract<Verdict, 'foreign-bundle' | 'unknown-person' | 'unknown-key'>;
  readonly details: ErrorDetails;
}

/** What a genuine file is worth in itself, before it is compared with its writer's other files. */
export interface FileAssessment {
  /** null where nothing speaks against it */
  readonly verdict: Extract<
    Verdict,
    'older-revision' | 'newer-revision' | 'out-of-range' | 'incomplete' | 'interim'
  > | null;
  readonly details: ErrorDetails;
  readonly gaps: readonly Gap[];
}

/**
 * Why a file is not of this bundle or not its person's own; otherwise null. The key is checked before what it signed.
 */
export function genuineObjection(file: VerifiedScoreFile, context: FileContext): NotGenuine | null {
  const { personId, bundleId } = file.payload;
  const { manifest, enrolled } = context;
  if (bundleId !== manifest.bundleId)
    return { verdict: 'foreign-bundle', details: { expected: manifest.bundleId, found: bundleId } };
  if (!manifest.people.some(({ id }) => id === personId)) return { verdict: 'unknown-person', details: { personId } };
  if (!enrolled.has(file.sha256) && !isConfirmed(file, context))
    return { verdict: 'unknown-key', details: { personId, found: file.keyThumbprint } };
  return headerObjection(file.payload, context);
}

/** Whether the chair's side has compared this key with the person. */
export function isConfirmed({ payload, keyThumbprint }: VerifiedScoreFile, { confirmedKeys }: FileContext): boolean {
  return confirmedKeys.some(
    ({ personId, thumbprint }) => personId === payload.personId && thumbprint === keyThumbprint,
  );
}

/** Assesses one genuine file by the newest competition (FORMATS section 2, "Verdicts" and "Revisions"). */
export function assessFile({ payload }: VerifiedScoreFile, context: FileContext): FileAssessment {
  const { manifest } = context;
  const aboutRevision = revisionObjection(payload, context);
  if (aboutRevision !== null) return { ...aboutRevision, gaps: [] };
  const aboutRange = rangeObjection(payload, manifest);
  if (aboutRange !== null) return { verdict: 'out-of-range', details: aboutRange, gaps: [] };
  const gaps = gapsOfFile(payload, manifest);
  if (payload.status === 'interim') return { verdict: 'interim', details: { gaps: gaps.length }, gaps };
  const missing = gaps.filter(isArithmeticGap).length;
  return missing > 0
    ? { verdict: 'incomplete', details: { gaps: missing }, gaps }
    : { verdict: null, details: {}, gaps };
}

/** What a file lacks: ballots on admitted applications that its writer may and must give. */
function gapsOfFile({ ballots, declarations, personId }: Scores, manifest: Manifest): readonly Gap[] {
  const declared = new Set(declarations.map(({ applicationId }) => applicationId));
  const byId = new Map(ballots.map((ballot) => [ballot.applicationId, ballot]));
  return manifest.applications
    .filter(
      (application) =>
        isRatable(application) && !declared.has(application.id) && !isExcludedByOffice(application, personId),
    )
    .flatMap(({ id }) => {
      return gapsOf(contentOf(byId.get(id) ?? { applicationId: id, state: 'open', ratings: [] }), manifest);
    });
}

function isExcludedByOffice({ conflicts }: Manifest['applications'][number], personId: PersonId): boolean {
  return conflicts?.some((conflict) => conflict.personId === personId && conflict.decision === 'excluded') ?? false;
}

/** A file's ballot as the calculation needs it; its `state` decides, so that an open ballot never counts as rated. */
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
