import type { RequestOf } from '../../../shared/contract/contract.ts';
import type { ConflictView } from '../../../shared/contract/merge.ts';
import { isRatable } from '../../../shared/domain/ballot.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Manifest } from '../../../shared/formats/manifest.ts';
import type { PaperContent, Transcript } from '../../../shared/formats/transcript.ts';
import type { ApplicationId, PersonId, Sha256 } from '../../../shared/ids.ts';
import { now } from '../clock.ts';
import { sha256 } from '../crypto/digest.ts';
import { signCompact } from '../crypto/jws.ts';
import { inTransaction } from '../store/database.ts';
import { deletePaperDrafts } from '../store/paper-drafts.ts';
import { manifestOf } from '../store/revisions.ts';
import { deleteTranscriptEntries, insertTranscript, putTranscriptEntry } from '../store/transcripts.ts';
import { recordActions } from '../vault/action-log.ts';
import { requireChair, secretsOf } from '../vault/identity.ts';
import type { OpenVault } from '../vault/vault.ts';
import { conflictsOf, decisionsByPair, keyOf } from './conflicts.ts';
import { closedToTypist } from './excluded-leader.ts';
import { countedSources, type Intake, type PresentIntake, presentIntake } from './intake.ts';
import { paperContent, paperDifferences, scansDiffer } from './paper-content.ts';
import { rangeObjection } from './range-objection.ts';
import { recordArrivals } from './record-arrivals.ts';
import { saidOf, typedEntries } from './standing-entries.ts';
import type { PaperEntry } from './transcripts.ts';

export type TranscribeRequest = RequestOf<'merge.transcribe'>;

/**
 * Enters what one person has typed from another's paper ballot. Once two people have typed the same, the leader's key
 * signs it; it is then recorded, and counts where no score file does (FORMATS section 3). Otherwise the entry waits,
 * and either of them may type again.
 * @returns the transcript's digest; null while the entries wait or differ
 * @throws AppError `not-the-chair`, `person-unknown`, `transcript-own-ballot`, `transcript-exists`,
 * `transcript-file-here`, `transcript-typist-excluded` if the typed content, or the typist's resting entry, is about an
 * application in which the typist may not take part, `transcript-pair-excluded` where neither of the two may read one,
 * `transcript-same-person` where the only entry is by the same person, `application-unknown`,
 * `application-not-admitted`, `criterion-unknown`, `value-out-of-scale`, `invalid-request` for what is named twice
 */
export async function transcribe(
  vault: OpenVault,
  { personId, enteredBy, ...typed }: TranscribeRequest,
): Promise<Sha256 | null> {
  requireChair(vault);
  const manifest = manifestOf(vault.jury);
  refusePeople(personId, enteredBy, manifest);
  refuseContent(typed, manifest);
  const present = await presentIntake(vault);
  const conflicts = conflictsOf(vault, present);
  const closed = closedToTypist(vault, conflicts, enteredBy);
  refuseTypist(saidOf(typed, closed), enteredBy);
  const { standing, resting } = typedEntries(vault, conflicts, personId);
  refuseTypist(resting.find((entry) => entry.enteredBy === enteredBy)?.applicationIds ?? [], enteredBy);
  refuseCounted(personId, present);
  if (standing.length === 1 && standing[0]?.enteredBy === enteredBy)
    throw new AppError('transcript-same-person', { personId });
  const content = paperContent(typed, manifest);
  const equal = standing.find((entry) => entry.enteredBy !== enteredBy && isEqual(entry.content, content, manifest));
  if (equal !== undefined) {
    const closedToOther = closedToTypist(vault, conflicts, equal.enteredBy);
    refusePair(closed.filter((id) => closedToOther.includes(id) && mayBeOnPaper(personId, id, conflicts)));
    return sign(vault, { personId, present, manifest, pair: [equal, { enteredBy, content }] });
  }
  const entry = { personId, enteredBy, content: JSON.stringify(content), enteredAt: now() };
  inTransaction(vault.jury, () => putTranscriptEntry(vault.jury, entry));
  return null;
}

function refusePeople(personId: PersonId, enteredBy: PersonId, { people }: Manifest): void {
  const unknown = [personId, enteredBy].find((id) => !people.some((person) => person.id === id));
  if (unknown !== undefined) throw new AppError('person-unknown', { personId: unknown });
  if (personId === enteredBy) throw new AppError('transcript-own-ballot', { personId });
}

/** A person who may not take part in an application must not read what others think of it, even on paper. */
function refuseTypist(read: readonly ApplicationId[], typist: PersonId): void {
  if (read.length > 0)
    throw new AppError('transcript-typist-excluded', { personId: typist, applications: read.join(', ') });
}

/** On an application that neither may read, both entries are empty: their agreement proves nothing. */
function refusePair(unread: readonly ApplicationId[]): void {
  if (unread.length > 0) throw new AppError('transcript-pair-excluded', { applications: unread.join(', ') });
}

/**
 * An exclusion by the committee or the office voids that part of a person's paper ballot, so nobody needs to read it.
 */
function mayBeOnPaper(personId: PersonId, applicationId: ApplicationId, conflicts: readonly ConflictView[]): boolean {
  return decisionsByPair(conflicts).get(keyOf(personId, applicationId)) !== 'excluded';
}

function refuseCounted(personId: PersonId, present: Intake): void {
  if (present.transcripts.some(({ payload }) => payload.personId === personId))
    throw new AppError('transcript-exists', { personId });
  const counted = countedSources(present).get(personId);
  if (counted !== undefined) throw new AppError('transcript-file-here', { personId, sha256: counted.sha256 });
}

/** As a score file's content is checked; typed content is refused with what a person can mend. */
function refuseContent(typed: Omit<TranscribeRequest, 'personId' | 'enteredBy'>, manifest: Manifest): void {
  const { applications, criteria } = manifest;
  const admitted = new Set(applications.filter(isRatable).map(({ id }) => id));
  const details = rangeObjection(typed, manifest);
  if (details !== null) {
    const { applicationId, criterionId } = details;
    if (criterionId !== undefined)
      throw new AppError(
        criteria.some(({ id }) => id === criterionId) ? 'value-out-of-scale' : 'criterion-unknown',
        details,
      );
    if (applicationId !== undefined && !applications.some(({ id }) => id === applicationId))
      throw new AppError('application-unknown', details);
    throw new AppError('invalid-request', { problem: 'named twice', ...details });
  }
  const refused = typed.ballots.find(({ applicationId }) => !admitted.has(applicationId));
  if (refused !== undefined) throw new AppError('application-not-admitted', { applicationId: refused.applicationId });
}

function isEqual(one: PaperContent, other: PaperContent, manifest: Manifest): boolean {
  return !scansDiffer(one, other) && paperDifferences(one, other, manifest).length === 0;
}

async function sign(
  vault: OpenVault,
  {
    personId,
    present,
    manifest,
    pair,
  }: {
    readonly personId: PersonId;
    readonly present: PresentIntake;
    readonly manifest: Manifest;
    readonly pair: readonly [PaperEntry, PaperEntry];
  },
): Promise<Sha256> {
  const payload = transcriptOf(personId, pair, manifest);
  const jws = await signCompact(payload, { key: secretsOf(vault).signingKey, typ: 'jurymappe-transcript+jws' });
  const digest = sha256(jws);
  const { transcribedBy, at } = payload;
  await recordActions(vault, (append) => {
    recordArrivals(vault, present, append);
    append({ kind: 'transcript', data: { sha256: digest, personId, transcribedBy } });
    insertTranscript(vault.jury, { sha256: digest, personId, recordedAt: at, jws });
    deleteTranscriptEntries(vault.jury, personId);
    deletePaperDrafts(vault.jury, personId);
  });
  return digest;
}

/**
 * The same, whoever typed first: the two are named in the roster's order. The later entry knows the newest competition.
 */
function transcriptOf(
  personId: PersonId,
  [one, other]: readonly [PaperEntry, PaperEntry],
  manifest: Manifest,
): Transcript {
  const position = (id: PersonId): number => manifest.people.findIndex((person) => person.id === id);
  const isInOrder = position(one.enteredBy) < position(other.enteredBy);
  return {
    format: 'jurymappe-transcript',
    version: 1,
    bundleId: manifest.bundleId,
    personId,
    transcribedBy: isInOrder ? [one.enteredBy, other.enteredBy] : [other.enteredBy, one.enteredBy],
    at: now(),
    ...other.content,
    scanSha256: other.content.scanSha256 ?? one.content.scanSha256,
  };
}
