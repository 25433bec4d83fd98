import type { Scores } from '../../../shared/formats/scores.ts';
import { verdictTraits } from '../../../shared/domain/verdict-traits.ts';
import { AppError } from '../../../shared/errors.ts';
import type { PersonId, Sha256 } from '../../../shared/ids.ts';
import { canonicalJson } from '../crypto/canonical-json.ts';
import { sha256 as digestOf } from '../crypto/digest.ts';
import { lastActionOf } from '../store/actions.ts';
import type { SetAside } from '../store/chair-decisions.ts';
import { type ClosedInput, type Closing, listClosedInputs, listClosings } from '../store/closings.ts';
import type { ReadableDatabase } from '../store/database.ts';
import type { OpenVault } from '../vault/vault.ts';
import type { AssessedFile } from './assess-files.ts';
import { type Assessment, assessment } from './stored-files.ts';
import { readTranscripts, type StoredTranscript } from './transcripts.ts';

/** A person's ballots and declarations, from a score file or a transcript. */
export interface BallotSource {
  readonly sha256: Sha256;
  readonly payload: Pick<Scores, 'personId' | 'ballots' | 'declarations'>;
}

/** Everything that has come in, each with its verdict. */
export interface Intake {
  readonly files: readonly AssessedFile[];
  readonly transcripts: readonly StoredTranscript[];
}

/** An intake with what its verdicts are based on. */
export type PresentIntake = Intake & Assessment;

/** What is here now. @throws AppError `not-the-chair` */
export async function presentIntake(vault: OpenVault): Promise<PresentIntake> {
  return { ...(await assessment(vault)), transcripts: readTranscripts(vault) };
}

/**
 * The source that counts for each person: the accepted file, otherwise the transcript of a paper ballot. An accepted
 * file that the chair has set aside doesn't count.
 */
export function countedSources({ files, transcripts }: Intake): ReadonlyMap<PersonId, BallotSource> {
  const accepted = files.flatMap(({ file, verdict, setAside }) =>
    file !== null && verdictTraits[verdict].counts && setAside === null ? [file] : [],
  );
  return new Map([...transcripts, ...accepted].map((source) => [source.payload.personId, source]));
}

/** What a closing fixes, ordered by digest. */
export function inputsOf({ files, transcripts }: Intake): readonly ClosedInput[] {
  const ofFiles = files.map(({ sha256, file, verdict, chain, setAside }): ClosedInput => ({
    sha256,
    personId: file?.payload.personId ?? null,
    sequence: file?.payload.sequence ?? null,
    verdict,
    chain,
    setAside: setAside === null ? 0 : 1,
  }));
  const ofTranscripts = transcripts.map(({ sha256, payload: { personId } }): ClosedInput => ({
    sha256,
    personId,
    sequence: null,
    verdict: 'transcript',
    chain: null,
    setAside: 0,
  }));
  return [...ofFiles, ...ofTranscripts].sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
}

/** The digest over what a closing fixes, ordered by the inputs' digests (FORMATS section 3). */
export function setDigestOf(inputs: readonly ClosedInput[]): Closing['setSha256'] {
  return digestOf(canonicalJson(inputs.map(({ personId, sha256, verdict }) => ({ personId, sha256, verdict }))));
}

/** What counts after a closing: only what it found, with the verdicts that it fixed. */
export function intakeAt(vault: OpenVault, present: Intake, { number, closedAt }: Closing): Intake {
  const closed = new Map(listClosedInputs(vault.jury, number).map((input) => [input.sha256, input]));
  return {
    files: present.files.flatMap((file) => {
      const input = closed.get(file.sha256);
      if (input === undefined || input.verdict === 'transcript') return [];
      const { verdict, chain } = input;
      return [{ ...file, verdict, chain, setAside: input.setAside === 1 ? setAsideOf(file, closedAt) : null }];
    }),
    transcripts: present.transcripts.filter(({ sha256 }) => closed.has(sha256)),
  };
}

function setAsideOf({ sha256, setAside }: AssessedFile, closedAt: Closing['closedAt']): SetAside {
  return setAside ?? { sha256, reason: '', setAsideAt: closedAt };
}

/**
 * The closing that totals are based on.
 * @throws AppError `intake-open` before the first one, `closing-outdated` where an amendment was loaded since
 */
export function standingClosing({ jury }: OpenVault): Closing {
  const last = listClosings(jury).at(-1);
  if (last === undefined) throw new AppError('intake-open');
  if (isOutdated(jury, last)) throw new AppError('closing-outdated');
  return last;
}

/** Whether an amendment was loaded since a closing: then there are no totals until the next one. */
export function isOutdated(jury: ReadableDatabase, { n }: Closing): boolean {
  return (lastActionOf(jury, 'revision-loaded') ?? 0) > n;
}

/** What totals are based on, and everything that is here. @throws AppError `not-the-chair`, and as `standingClosing` */
export async function closedIntake(
  vault: OpenVault,
): Promise<{ readonly closing: Closing; readonly closed: Intake; readonly present: PresentIntake }> {
  const present = await presentIntake(vault);
  const closing = standingClosing(vault);
  return { closing, closed: intakeAt(vault, present, closing), present };
}

/** What has come or changed since a closing, and counts only after the next one. */
export function newsSince(vault: OpenVault, present: Intake, closing: Closing | undefined): readonly ClosedInput[] {
  const closed = new Map(
    closing === undefined ? [] : listClosedInputs(vault.jury, closing.number).map((input) => [input.sha256, input]),
  );
  return inputsOf(present).filter((input) => {
    const before = closed.get(input.sha256);
    return before === undefined || before.verdict !== input.verdict || before.setAside !== input.setAside;
  });
}
