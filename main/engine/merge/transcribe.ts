import type { RequestOf } from '../../../shared/contract/contract.ts';
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
import { conflictsOf } from './conflicts.ts';
import { closedToTypist } from './excluded-leader.ts';
import { countedSources, type Intake, type PresentIntake, presentIntake } from './intake.ts';
import { isTyped, paperContent, paperDifferences, scansDiffer } from './paper-content.ts';
import { rangeObjection } from './range-objection.ts';
import { recordArrivals } from './record-arrivals.ts';
import { entriesOf, type PaperEntry } from './transcripts.ts';

export type TranscribeRequest = RequestOf<'merge.transcribe'>;

/**
 * One person types another's paper ballot. What two people have typed alike is signed by whoever leads, recorded and
 * counts where no score file does (FORMATS section 3); else it waits, and either may type again.
 * @returns the transcript's digest; null while the entries wait or differ
 * @throws AppError `not-the-chair`, `person-unknown`, `transcript-own-ballot`, `transcript-exists`, `transcript-file-here`,
 * `transcript-typist-excluded` for what is typed of an application in which the typist may not take part,
 * `transcript-same-person` where the only entry is by the same person, `application-unknown`, `application-not-admitted`,
 * `criterion-unknown`, `value-out-of-scale`, `invalid-request` for what is named twice
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
  refuseTypist(typed, closedToTypist(vault, conflictsOf(vault, present), enteredBy), enteredBy);
  refuseCounted(personId, present);
  const entries = entriesOf(vault, personId);
  if (entries.length === 1 && entries[0]?.enteredBy === enteredBy)
    throw new AppError('transcript-same-person', { personId });
  const content = paperContent(typed, manifest);
  const equal = entries.find((entry) => entry.enteredBy !== enteredBy && isEqual(entry.content, content, manifest));
  if (equal !== undefined) return sign(vault, { personId, present, manifest, pair: [equal, { enteredBy, content }] });
  const entry = { personId, enteredBy, content: JSON.stringify(content), enteredAt: now() };
  inTransaction(vault.jury, () => putTranscriptEntry(vault.jury, entry));
  return null;
}

function refusePeople(personId: PersonId, enteredBy: PersonId, { people }: Manifest): void {
  const unknown = [personId, enteredBy].find((id) => !people.some((person) => person.id === id));
  if (unknown !== undefined) throw new AppError('person-unknown', { personId: unknown });
  if (personId === enteredBy) throw new AppError('transcript-own-ballot', { personId });
}

/** Whoever may not take part in an application reads nothing that others think of it, on paper neither. */
function refuseTypist(
  { ballots }: Pick<TranscribeRequest, 'ballots'>,
  closed: readonly ApplicationId[],
  typist: PersonId,
): void {
  const read = ballots.filter(isTyped).map(({ applicationId }) => applicationId);
  const refused = closed.filter((id) => read.includes(id));
  if (refused.length > 0)
    throw new AppError('transcript-typist-excluded', { personId: typist, applications: refused.join(', ') });
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
    const isKnown = applicationId === undefined || applications.some(({ id }) => id === applicationId);
    throw new AppError(isKnown ? 'invalid-request' : 'application-unknown', { problem: 'named twice', ...details });
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

/** The same whoever typed first: the two stand in the roster's order. The later entry knows the newest competition. */
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
