import type { Result } from '../../../shared/formats/result.ts';
import { canonicalJson } from '../crypto/canonical-json.ts';
import { sha256 } from '../crypto/digest.ts';
import { decidedConflicts } from '../merge/conflicts.ts';
import { rankingFrom } from '../merge/result.ts';
import { signedTotals } from '../merge/signed-totals.ts';
import { inDecidedOrder } from './decided-ties.ts';
import type { Findings } from './findings.ts';
import { expectVerdict, type ReplayedState } from './replay-log.ts';
import { withChanges } from './second-round.ts';
import type { SignedRecord } from './verify-signed.ts';

/** Compares a result with what the log says as of its signing (checks C4, C5, C6, C8, C9, C14). */
export function checkResult(
  { place, payload }: SignedRecord<Result>,
  state: ReplayedState | null,
  findings: Findings,
): void {
  findings.expect('C14', state !== null, place);
  if (state === null) return;
  checkFrame(payload, state, place, findings);
  checkIntake(payload, state, place, findings);
  checkFiles(payload, state, place, findings);
  findings.expect('C5', state.closed !== null, place);
  if (state.closed === null) return;
  const conflicts = decidedConflicts(state.manifest, state.closed, state.decisions);
  const listed = conflicts.map(({ personId, applicationId, source, ground, basis, decision, decidedAt, reason }) => ({
    ...{ personId, applicationId, source, ground, basis, decision, decidedAt },
    ...{ motionId: null, reason: decidedAt === null ? null : reason },
  }));
  // The number of a motion comes from the minutes and isn't checked here.
  const signed = payload.conflicts.map((conflict) => ({ ...conflict, motionId: null }));
  findings.expect('C6', isSameSet(listed, signed), place);
  const counted = withChanges(state.closed, payload.changes);
  const tied = signedTotals(rankingFrom(state.manifest, counted, conflicts), state.manifest.criteria);
  const { totals, isTold } = inDecidedOrder(tied, state.ties, payload.ties);
  findings.expect('C9', isTold, place);
  findings.expect('C8', canonicalJson(totals) === canonicalJson(payload.totals), place);
  findings.expect('C9', canonicalJson(totals.map(ranks)) === canonicalJson(payload.totals.map(ranks)), place);
}

function ranks({ applicationId, rank }: Result['totals'][number]): unknown {
  return { applicationId, rank };
}

function checkFrame(payload: Result, { revision }: ReplayedState, place: string, findings: Findings): void {
  const { header, headerSha256 } = revision;
  const isSame =
    payload.bundleId === header.bundleId &&
    payload.revision === revision.revision &&
    payload.headerSha256 === headerSha256 &&
    payload.competitionJwsSha256 === header.competition.jwsSha256;
  findings.expect('C14', isSame, place);
}

function checkIntake(payload: Result, state: ReplayedState, place: string, findings: Findings): void {
  findings.expect('C5', canonicalJson(payload.closings) === canonicalJson(state.closings), place);
  const transcripts = state.present.transcripts.map(({ sha256: digest, payload: { personId, transcribedBy } }) => ({
    ...{ sha256: digest, personId, transcribedBy },
    closing: state.closingOf.get(digest) ?? null,
  }));
  findings.expect('C5', isSameSet(transcripts, payload.transcripts), place);
  const files = state.present.files.map(({ sha256: digest, file }) => ({
    sha256: digest,
    personId: file?.payload.personId ?? null,
    sequence: file?.payload.sequence ?? null,
    closing: state.closingOf.get(digest) ?? null,
  }));
  const listed = payload.files.map(({ sha256: digest, personId, sequence, closing }) => ({
    ...{ sha256: digest, personId, sequence, closing },
  }));
  findings.expect('C5', isSameSet(files, listed), place);
}

/** A file that a closing has found keeps its verdict; a later one has its verdict as of the signing. */
function checkFiles(payload: Result, { present, closed }: ReplayedState, place: string, findings: Findings): void {
  findings.seen('C4');
  const found = new Map([...present.files, ...(closed?.files ?? [])].map((file) => [file.sha256, file]));
  for (const { sha256: digest, verdict } of payload.files) {
    const file = found.get(digest);
    if (file === undefined) continue;
    expectVerdict('C4', { found: file, verdict, place: `scores/${digest}.juryscores` }, findings);
    if (file.verdict !== verdict) findings.fail('C4', place);
  }
}

/** Whether two lists hold the same elements, in any order. */
function isSameSet(a: readonly unknown[], b: readonly unknown[]): boolean {
  const sorted = (list: readonly unknown[]): string => sha256(list.map(canonicalJson).sort().join('\n'));
  return a.length === b.length && sorted(a) === sorted(b);
}
