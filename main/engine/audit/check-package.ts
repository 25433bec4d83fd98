import { AppError } from '../../../shared/errors.ts';
import type { Intake } from '../merge/intake.ts';
import { checkResult } from './check-result.ts';
import { compareRecords } from './compare-records.ts';
import { type CheckedPart, Findings } from './findings.ts';
import { possibleOfficeWords } from './office-words.ts';
import { readScores } from './open-scores.ts';
import { type PackageReader, withPackage } from './read-package.ts';
import { type Evidence, LogReplay, type ReplayedState } from './replay-log.ts';
import { type LogLine, verifyLog } from './verify-log.ts';
import { verifyRevisions } from './verify-revisions.ts';
import { type SignedRecords, verifySigned } from './verify-signed.ts';

export interface CheckedPackage {
  readonly checks: readonly CheckedPart[];
  /** true if no check failed */
  readonly ok: boolean;
}

/**
 * Checks an audit package (FORMATS section 4) from its bytes alone: what is in it, who signed it, and whether
 * recomputing gives the same verdicts, closings and totals. A second opinion beside the package's own `verify.py`, with
 * the app's own code.
 * @param path of a ZIP, or of a folder into which it was unpacked
 * @throws AppError `file-not-found`, `file-unreadable`; what is no ZIP, or far too large, fails a check instead
 */
export async function checkPackage(path: string): Promise<CheckedPackage> {
  const findings = new Findings();
  try {
    await withPackage(path, findings, (reader) => checkRecords(reader, findings));
  } catch (thrown) {
    if (!(thrown instanceof AppError) || !brokenZip.includes(thrown.code)) throw thrown;
    findings.fail('A1', String(thrown.details['problem'] ?? thrown.code));
  }
  return { checks: findings.list(), ok: findings.count === 0 };
}

const brokenZip: readonly AppError['code'][] = ['bundle-structure', 'limit-exceeded'];

/** A checked result, with the state that the log describes for the moment of its signing. */
export interface CheckedResult {
  readonly record: SignedRecords['results'][number];
  readonly state: ReplayedState;
  /** the intake that counts */
  readonly closed: Intake;
}

/** As `checkPackage`, for members that can already be read. Returns the results that could be compared with the log. */
export async function checkRecords(reader: PackageReader, findings: Findings): Promise<readonly CheckedResult[]> {
  const revisions = await verifyRevisions(reader, findings);
  const lines = await verifyLog(reader, findings);
  const signed = await verifySigned(reader, revisions, lines, findings);
  await compareRecords({ reader, revisions, lines, signed }, findings);
  const roundKey = revisions.at(-1)?.roundKeyThumbprint;
  if (roundKey === undefined) return [];
  const scores = await readScores(reader, roundKey, findings);
  const replay = await replayed({ revisions, scores, transcripts: signed.transcripts }, lines, signed);
  findings.add(replay.findings);
  return replay.results;
}

interface Replayed {
  readonly findings: Findings;
  readonly results: readonly CheckedResult[];
}

/**
 * Replays the log with every possibility that the office's words leave open. One that reproduces everything is enough.
 */
async function replayed(
  evidence: Omit<Evidence, 'officeWords'>,
  lines: readonly LogLine[],
  signed: SignedRecords,
): Promise<Replayed> {
  let best: Replayed | null = null;
  const numbers = evidence.revisions.map(({ revision }) => revision);
  for (const officeWords of possibleOfficeWords(signed.results, numbers)) {
    const replay = await replayOnce({ ...evidence, officeWords }, lines, signed);
    if (replay.findings.count === 0) return replay;
    if (best === null || replay.findings.count < best.findings.count) best = replay;
  }
  return best ?? { findings: new Findings(), results: [] };
}

async function replayOnce(
  evidence: Evidence,
  lines: readonly LogLine[],
  { results }: SignedRecords,
): Promise<Replayed> {
  const findings = new Findings();
  const replay = new LogReplay(evidence, findings);
  const states = new Map<number, ReplayedState | null>();
  const asked = new Set(results.map(({ payload }) => payload.log.count));
  for (const line of lines) {
    await replay.take(line);
    if (asked.has(line.n)) states.set(line.n, replay.state());
  }
  const checked = results.flatMap((record) => {
    const state = states.get(record.payload.log.count) ?? null;
    checkResult(record, state, findings);
    return state === null || state.closed === null ? [] : [{ record, state, closed: state.closed }];
  });
  return { findings, results: checked };
}
