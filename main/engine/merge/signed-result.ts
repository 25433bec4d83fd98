import type { ActionKind } from '../../../shared/formats/action-log.ts';
import type { Result } from '../../../shared/formats/result.ts';
import { countedCriteria } from '../../../shared/domain/ballot.ts';
import { AppError } from '../../../shared/errors.ts';
import { now } from '../clock.ts';
import { sha256 } from '../crypto/digest.ts';
import { lastActionOf, listActionsAfter } from '../store/actions.ts';
import { listClosedInputs, listClosings } from '../store/closings.ts';
import type { ReadableDatabase } from '../store/database.ts';
import { competitionJwsOf, manifestOf, newestRevision } from '../store/revisions.ts';
import { type SignedResult, lastSignedResult } from '../store/signed-results.ts';
import { headOfLog, readAction } from '../vault/action-log.ts';
import type { OpenVault } from '../vault/vault.ts';
import { conflictsOf } from './conflicts.ts';
import { refuseExcludedLeader } from './excluded-leader.ts';
import { closedIntake, type Intake } from './intake.ts';
import { resultFrom } from './result.ts';

/** These entries are about a result itself and don't make it outdated. */
const withoutEffect: readonly ActionKind[] = ['checkpoint', 'result-signed'];

/** The kinds of entries logged since a result was signed: if there are any, the result is outdated. */
export function overtakenBy(jury: ReadableDatabase, { n }: SignedResult): readonly ActionKind[] {
  const kinds = listActionsAfter(jury, n).map((row) => readAction(row).kind);
  return [...new Set(kinds)].filter((kind) => !withoutEffect.includes(kind));
}

/**
 * The content of a result signed now (FORMATS section 3).
 * @param correction why there is a further result
 * @throws AppError `not-the-chair`, `intake-open`, `closing-outdated`, `leader-excluded`, `result-needs-reason`
 */
export async function resultPayload(vault: OpenVault, correction: string): Promise<Result> {
  const { jury } = vault;
  const previous = lastSignedResult(jury);
  if (previous !== null && correction.trim() === '') throw new AppError('result-needs-reason');
  const { closed, present } = await closedIntake(vault);
  const counted = new Set(countedCriteria(manifestOf(jury).criteria).map(({ id }) => id));
  const { ranking, notFundable, withheldFromLeader, budgetCents } = resultFrom(vault, closed, present);
  refuseExcludedLeader(withheldFromLeader);
  return {
    format: 'jurymappe-result',
    version: 1,
    ...competitionFacts(jury),
    createdAt: now(),
    number: (previous?.number ?? 0) + 1,
    previousResultSha256: previous?.sha256 ?? null,
    correction: previous === null ? null : correction.trim(),
    signer: leaderOf(jury),
    ...intakeFacts(vault, present, closed),
    conflicts: conflictsOf(vault, closed).map(({ personId, applicationId, source, ground, basis, ...decided }) => ({
      ...{ personId, applicationId, source, ground, basis },
      ...{
        decision: decided.decision,
        decidedAt: decided.decidedAt,
        motionId: null,
        reason: decided.decidedAt === null ? null : decided.reason,
      },
    })),
    attendance: [],
    changes: [],
    totals: [...ranking, ...notFundable].map(({ applicationId, total, validVotes, criterionMeans, rank }) => ({
      ...{ applicationId, total, validVotes, rank },
      criterionMeans: criterionMeans.filter(({ criterionId }) => counted.has(criterionId)),
    })),
    ties: [],
    motions: [],
    decisions: [],
    // Nothing is awarded before the session has decided: being above the funding line is no award.
    budget: { budgetCents, awardedCents: 0, remainingCents: budgetCents },
    minutes: { sha256: null },
    log: headOfLog(jury) ?? noLog(),
  };
}

/** The leader as recorded in the action log, with the same proof rather than a new one for the same key. */
function leaderOf(jury: ReadableDatabase): Result['signer'] {
  const n = lastActionOf(jury, 'leader') ?? noLog();
  const [row] = listActionsAfter(jury, n - 1);
  const action = row === undefined ? noLog() : readAction(row);
  return action.kind === 'leader' ? action.data : noLog();
}

function noLog(): never {
  throw new AppError('vault-damaged', { problem: 'action log' });
}

function competitionFacts(
  jury: ReadableDatabase,
): Pick<Result, 'bundleId' | 'revision' | 'headerSha256' | 'competitionJwsSha256'> {
  const { bundleId } = manifestOf(jury);
  const newest = newestRevision(jury);
  if (newest === null) throw new AppError('vault-wrong-role');
  const { revision, headerSha256 } = newest;
  return { bundleId, revision, headerSha256, competitionJwsSha256: sha256(competitionJwsOf(jury, revision) ?? '') };
}

/** The closings, and every file and transcript that is here with the first closing that includes it. */
function intakeFacts(
  { jury }: OpenVault,
  present: Intake,
  closed: Intake,
): Pick<Result, 'closings' | 'files' | 'transcripts'> {
  const closings = listClosings(jury);
  const first = new Map<string, number>();
  for (const { number } of [...closings].reverse())
    for (const { sha256: digest } of listClosedInputs(jury, number)) first.set(digest, number);
  const verdicts = new Map(closed.files.map((file) => [file.sha256, file.verdict]));
  return {
    closings: closings.map(({ number, closedAt, setSha256, reason }) => ({ number, at: closedAt, setSha256, reason })),
    files: present.files.map(({ sha256: digest, file, verdict }) => ({
      sha256: digest,
      personId: file?.payload.personId ?? null,
      sequence: file?.payload.sequence ?? null,
      verdict: verdicts.get(digest) ?? verdict,
      closing: first.get(digest) ?? null,
    })),
    transcripts: present.transcripts.map(({ sha256: digest, payload: { personId, transcribedBy } }) => ({
      ...{ sha256: digest, personId, transcribedBy },
      closing: first.get(digest) ?? null,
    })),
  };
}
