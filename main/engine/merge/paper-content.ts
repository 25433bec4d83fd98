import { type BallotContent, ballotStateOf, isRatable } from '../../../shared/domain/ballot.ts';
import { differencesBetween, isDeclaredAlike } from '../../../shared/domain/score-differences.ts';
import type { ApplicationDifference } from '../../../shared/contract/handover.ts';
import type { Manifest } from '../../../shared/formats/manifest.ts';
import type { Declaration, ScoreBallot } from '../../../shared/formats/scores.ts';
import type { PaperContent, TypedPaper } from '../../../shared/formats/transcript.ts';
import type { ApplicationId } from '../../../shared/ids.ts';

type TypedBallot = TypedPaper['ballots'][number];

/**
 * What was typed, in the one form in which two entries are compared: every application and criterion in the
 * competition's order, null for what was left out, and white space in texts as single spaces.
 */
export function paperContent({ scanSha256, ballots, declarations }: TypedPaper, manifest: Manifest): PaperContent {
  const { applications, criteria } = manifest;
  const typed = new Map(ballots.map((ballot) => [ballot.applicationId, ballot]));
  return {
    scanSha256,
    declarations: applications.flatMap(({ id }) => declaredOn(id, declarations)),
    ballots: applications.filter(isRatable).map(({ id }) => plainBallot(id, typed.get(id), criteria)),
  };
}

/** Whether any part of a ballot was typed. */
export function isTyped({ ratings, abstention, comment }: TypedBallot): boolean {
  const isRated = ratings.some(({ value, rationale }) => value !== null || textOrNull(rationale) !== null);
  return isRated || (abstention ?? null) !== null || textOrNull(comment) !== null;
}

/** How the second entry differs from the first, in the competition's order: the ballot's content only, not its scan. */
export function paperDifferences(
  first: PaperContent,
  second: PaperContent,
  { applications }: Manifest,
): readonly ApplicationDifference[] {
  const ofBallots = new Map(
    differencesBetween({ ballots: first.ballots, declarations: [] }, { ballots: second.ballots, declarations: [] }).map(
      ({ applicationId, changes }) => [applicationId, changes],
    ),
  );
  return applications.flatMap(({ id }) => {
    const own = ofBallots.get(id) ?? [];
    const changes = isDeclaredAlike(first, second, id) ? own : [...own, { kind: 'declaration' as const }];
    return changes.length === 0 ? [] : [{ applicationId: id, changes }];
  });
}

/** Whether both were typed from scans, but from different ones. */
export function scansDiffer(first: PaperContent, second: PaperContent): boolean {
  return first.scanSha256 !== null && second.scanSha256 !== null && first.scanSha256 !== second.scanSha256;
}

/** All grounds about one application, sorted so that the order in which they were typed doesn't matter. */
function declaredOn(applicationId: ApplicationId, declarations: readonly Declaration[]): readonly Declaration[] {
  const own = declarations.filter((declaration) => declaration.applicationId === applicationId).map(plainDeclaration);
  return own.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

function plainBallot(
  applicationId: ApplicationId,
  typed: TypedBallot | undefined,
  criteria: Manifest['criteria'],
): ScoreBallot {
  const ratings = criteria.map(({ id }) => {
    const rating = typed?.ratings.find(({ criterionId }) => criterionId === id);
    return { criterionId: id, value: rating?.value ?? null, rationale: textOrNull(rating?.rationale) };
  });
  const abstention = typed?.abstention ?? null;
  const content: BallotContent = {
    applicationId,
    ratings: ratings.map((rating) => ({ ...rating, rationale: rating.rationale ?? '' })),
    comment: '',
    abstention: abstention?.reason ?? null,
  };
  return {
    applicationId,
    state: ballotStateOf(content, criteria),
    abstention: abstention === null ? null : { reason: plainText(abstention.reason) },
    ratings,
    comment: textOrNull(typed?.comment),
  };
}

function plainDeclaration({ applicationId, ground, basis, statement }: Declaration): Declaration {
  return {
    applicationId,
    ground: plainText(ground),
    basis: plainText(basis),
    statement: plainText(statement),
  };
}

function textOrNull(text: string | null | undefined): string | null {
  const plain = plainText(text ?? '');
  return plain === '' ? null : plain;
}

function plainText(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
}
