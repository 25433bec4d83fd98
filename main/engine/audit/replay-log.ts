import { joinManifest, type Manifest } from '../../../shared/formats/manifest.ts';
import type { ActionLine } from '../../../shared/formats/action-log.ts';
import type { Result } from '../../../shared/formats/result.ts';
import type { Transcript } from '../../../shared/formats/transcript.ts';
import type { Instant } from '../../../shared/formats/values.ts';
import type { Sha256 } from '../../../shared/ids.ts';
import { type AssessContext, type AssessedFile, assessFiles } from '../merge/assess-files.ts';
import { enrolledFiles } from '../merge/check-enrolment.ts';
import { type Intake, inputsOf, setDigestOf } from '../merge/intake.ts';
import { knownConflicts } from '../merge/known-conflicts.ts';
import { isVerified, type VerifiedScoreFile } from '../merge/read-score-file.ts';
import type { StoredTranscript } from '../merge/transcripts.ts';
import type { ConflictDecision } from '../store/chair-decisions.ts';
import type { Findings } from './findings.ts';
import type { OfficeWords } from './office-words.ts';
import { isOfUnread, type ReadScores } from './open-scores.ts';
import { type LogLine, placeOf } from './verify-log.ts';
import type { CheckedRevision } from './verify-revisions.ts';
import type { SignedRecord } from './verify-signed.ts';

/** What a log is checked against. */
export interface Evidence {
  readonly revisions: readonly CheckedRevision[];
  readonly scores: ReadScores;
  readonly transcripts: readonly SignedRecord<Transcript>[];
  readonly officeWords: OfficeWords;
}

/** The state that the log describes up to some line. */
export interface ReplayedState {
  readonly revision: CheckedRevision;
  readonly manifest: Manifest;
  /** everything that is here, given the decisions so far */
  readonly present: Intake;
  /** what the last closing fixed; null while totals have to wait for one */
  readonly closed: Intake | null;
  readonly closings: Result['closings'];
  readonly closingOf: ReadonlyMap<Sha256, number>;
  readonly decisions: readonly ConflictDecision[];
  /** how ties were decided, in the log's order */
  readonly ties: Result['ties'];
}

/** Replays the log as the chair's app wrote it and recomputes every verdict and closing (checks A3, C2, C3). */
export class LogReplay {
  private readonly evidence: Evidence;
  private readonly findings: Findings;
  private readonly enrolled = new Map<number, ReadonlySet<Sha256>>();
  private readonly loaded: CheckedRevision[] = [];
  private readonly received = new Set<Sha256>();
  private readonly transcripts: StoredTranscript[] = [];
  private readonly confirmedKeys: AssessContext['confirmedKeys'][number][] = [];
  private readonly setAside: AssessContext['setAside'][number][] = [];
  private readonly chosen: Sha256[] = [];
  private readonly decisions: ConflictDecision[] = [];
  private readonly ties: Result['ties'] = [];
  private readonly closings: Result['closings'] = [];
  private readonly closingOf = new Map<Sha256, number>();
  private closed: Intake | null = null;

  constructor(evidence: Evidence, findings: Findings) {
    this.evidence = evidence;
    this.findings = findings;
  }

  /** Replays the next line. */
  async take({ n, action }: LogLine): Promise<void> {
    if (action === null) return;
    const place = placeOf(n);
    switch (action.kind) {
      case 'revision-loaded':
        return this.load(action.data, place);
      case 'file-received':
        this.receive(action.data, place);
        return;
      case 'file-set-aside':
        this.setAside.push({ ...action.data, setAsideAt: action.at });
        return;
      case 'file-chosen':
        this.chosen.push(action.data.sha256);
        return;
      case 'key-confirmed':
        this.confirmedKeys.push({ personId: action.data.personId, thumbprint: action.data.keyThumbprint });
        return;
      case 'transcript':
        this.transcribe(action.data.sha256);
        return;
      case 'intake-closed':
        this.close(action.data, action.at, place);
        return;
      case 'conflict-decided':
        this.decide(action.data, action.at);
        return;
      case 'tie-decided':
        this.ties.push(action.data);
        return;
      case 'leader':
      case 'rating-changed':
      case 'checkpoint':
      case 'result-signed':
      case 'attendance':
      case 'agenda':
      case 'motion':
      case 'decision':
      case 'minutes':
        return;
      default:
        action satisfies never;
    }
  }

  /** Null before any revision is loaded. */
  state(): ReplayedState | null {
    const revision = this.loaded.at(-1);
    if (revision === undefined) return null;
    return {
      revision,
      manifest: this.manifestOf(revision),
      present: this.present(revision),
      closed: this.closed,
      closings: [...this.closings],
      closingOf: new Map(this.closingOf),
      decisions: [...this.decisions],
      ties: [...this.ties],
    };
  }

  private async load({ revision, headerSha256 }: DataOf<'revision-loaded'>, place: string): Promise<void> {
    const found = this.evidence.revisions.find((checked) => checked.revision === revision);
    this.findings.expect('A3', found?.headerSha256 === headerSha256, place);
    if (found === undefined) return;
    const files = [...this.evidence.scores.values()].filter(isVerified);
    this.enrolled.set(revision, await enrolledFiles(files, found.competition));
    this.loaded.push(found);
    this.loaded.sort((a, b) => a.revision - b.revision);
    this.closed = null;
  }

  private receive({ sha256, personId, sequence, verdict }: DataOf<'file-received'>, place: string): void {
    const file = this.evidence.scores.get(sha256);
    const revision = this.loaded.at(-1);
    if (file === undefined || revision === undefined) return;
    const isAgain = this.received.has(sha256);
    this.received.add(sha256);
    const found = this.assess(revision, isVerified(file) ? this.ownFiles(file) : [sha256]).find(
      (assessed) => assessed.sha256 === sha256,
    );
    const payload = found?.file?.payload;
    const isSame = (payload?.personId ?? null) === personId && (payload?.sequence ?? null) === sequence;
    this.findings.expect('C3', isSame, place);
    // A repeated file may be logged again, but only as a duplicate, which says nothing about its verdict.
    if (isAgain || verdict === 'duplicate') this.findings.expect('C3', isAgain && verdict === 'duplicate', place);
    else if (found !== undefined && verdict !== null)
      expectVerdict('C3', { found, verdict, place: `scores/${sha256}.juryscores` }, this.findings);
  }

  /** A verdict depends only on other files of the same person. */
  private ownFiles({ payload }: VerifiedScoreFile): readonly Sha256[] {
    return [...this.received].filter((sha256) => {
      const other = this.evidence.scores.get(sha256);
      return other !== undefined && isVerified(other) && other.payload.personId === payload.personId;
    });
  }

  private transcribe(sha256: Sha256): void {
    const found = this.evidence.transcripts.find((record) => record.sha256 === sha256);
    if (found !== undefined) this.transcripts.push({ sha256, payload: found.payload });
  }

  private close({ number, setSha256, reason }: DataOf<'intake-closed'>, at: Instant, place: string): void {
    const isFirst = this.closings.length === 0;
    const hasReason = reason !== null && reason.trim() !== '';
    this.findings.expect('C2', number === this.closings.length + 1 && isFirst === (reason === null), place);
    this.findings.expect('C2', isFirst || hasReason, place);
    this.closings.push({ number, at, setSha256, reason });
    const revision = this.loaded.at(-1);
    if (revision === undefined) return;
    this.closed = this.present(revision);
    const inputs = inputsOf(this.closed);
    this.findings.expect('C2', setDigestOf(inputs) === setSha256, place);
    for (const { sha256 } of inputs) if (!this.closingOf.has(sha256)) this.closingOf.set(sha256, number);
  }

  /** A decision covers everything known about the person and the application when it was taken. */
  private decide({ personId, applicationId, decision, reason }: DataOf<'conflict-decided'>, decidedAt: Instant): void {
    const revision = this.loaded.at(-1);
    if (revision === undefined) return;
    for (const known of knownConflicts(this.manifestOf(revision), this.present(revision)))
      if (known.personId === personId && known.applicationId === applicationId)
        this.decisions.push({ personId, applicationId, entry: known.entry, decision, reason, decidedAt });
  }

  private present(revision: CheckedRevision): Intake {
    return { files: this.assess(revision, [...this.received]), transcripts: [...this.transcripts] };
  }

  private assess(revision: CheckedRevision, digests: readonly Sha256[]): readonly AssessedFile[] {
    const files = digests.flatMap((sha256) => this.evidence.scores.get(sha256) ?? []);
    return assessFiles(files, {
      manifest: this.manifestOf(revision),
      enrolled: this.enrolled.get(revision.revision) ?? new Set(),
      revisions: this.loaded,
      scoresFrom: revision.competition.scoresFrom,
      confirmedKeys: this.confirmedKeys,
      setAside: this.setAside,
      chosen: this.chosen,
    });
  }

  /** The manifest as in the chair's vault, but without the keys, which aren't needed here. */
  private manifestOf({ competition, officeKeyThumbprint, revision }: CheckedRevision): Manifest {
    const { bundleId, people } = competition;
    const chair = people.find(({ role }) => role === 'chair') ?? { id: '' as never, role: 'chair' as const };
    return joinManifest(competition, {
      ...{ format: 'jurymappe-manifest', version: 1, bundleId, revision, officeKeyThumbprint },
      recipient: { personId: chair.id, role: chair.role },
      ...{ competitionKey: '', documentKeys: [], withheld: [] },
      conflicts: [...this.evidence.officeWords(revision)],
    });
  }
}

type DataOf<Kind extends ActionLine['kind']> = Extract<ActionLine, { kind: Kind }>['data'];

/**
 * Compares a given verdict with the computed one; also fails the check on signatures that it contradicts (B3 to B5).
 */
export function expectVerdict(
  check: 'C3' | 'C4',
  {
    found,
    verdict,
    place,
  }: { readonly found: AssessedFile; readonly verdict: AssessedFile['verdict'] | 'duplicate'; readonly place: string },
  findings: Findings,
): void {
  findings.expect(check, found.verdict === verdict, place);
  if (found.verdict === verdict || isOfUnread(verdict)) return;
  if (found.file === null) findings.fail(found.verdict === 'tampered' ? 'B3' : 'B4', place);
  if (found.verdict === 'unknown-key') findings.fail('B5', place);
}
