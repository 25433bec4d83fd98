import type { Gap } from '../../../shared/domain/ballot.ts';
import { isArithmeticGap } from '../../../shared/domain/ballot.ts';
import type { ErrorDetails } from '../../../shared/errors.ts';
import type { Verdict } from '../../../shared/formats/scores.ts';
import type { PersonId, Sha256 } from '../../../shared/ids.ts';
import type { SetAside } from '../store/chair-decisions.ts';
import { assessFile, genuineObjection, isConfirmed, type FileContext, type FileAssessment } from './assess-file.ts';
import { type ChainFile, type ChainState, assessChain } from './file-chain.ts';
import { isRefused, isVerified, type RefusedFile, type VerifiedScoreFile } from './read-score-file.ts';

export type Remark = 'predecessor-missing' | 'rationales-missing' | 'key-confirmed-by-chair';

/** A file with its verdict, given all the others. */
export interface AssessedFile {
  readonly sha256: Sha256;
  /** null where nothing in it can be used */
  readonly file: VerifiedScoreFile | null;
  readonly verdict: Exclude<Verdict, 'duplicate'>;
  readonly details: ErrorDetails;
  readonly gaps: readonly Gap[];
  readonly remarks: readonly Remark[];
  /** null for what isn't its person's own file for this bundle */
  readonly chain: ChainState | null;
  /** the chair has set it aside: whatever its verdict, it never counts */
  readonly setAside: SetAside | null;
}

export interface AssessContext extends FileContext {
  readonly setAside: readonly SetAside[];
  /** the files that the chair has chosen among conflicting ones, the first choice first */
  readonly chosen: readonly Sha256[];
}

/** A genuine file, its own assessment, and its state in the chain. */
interface Link {
  readonly file: VerifiedScoreFile;
  readonly assessment: FileAssessment;
  readonly state: ChainState;
}

/**
 * Gives every file its verdict: a pure function of the set of files, the revisions of this bundle and the chair's
 * decisions, so that neither the order nor the repetition of imports matters. The result is ordered by the files'
 * digests.
 */
export function assessFiles(
  files: readonly (VerifiedScoreFile | RefusedFile)[],
  context: AssessContext,
): readonly AssessedFile[] {
  const once = [...new Map(files.map((file) => [file.sha256, file])).values()];
  const genuine = once.filter(isVerified).filter((file) => genuineObjection(file, context) === null);
  const chains = chainsOf(genuine, context);
  const setAside = new Map(context.setAside.map((file) => [file.sha256, file]));
  return once
    .map((file): Omit<AssessedFile, 'setAside'> => {
      if (isRefused(file)) return { ...plain(file.sha256), verdict: file.verdict, details: file.details };
      const against = genuineObjection(file, context);
      return against === null
        ? assessLink(file, chains.get(file.payload.personId) ?? [], context)
        : { ...plain(file.sha256), file, ...against };
    })
    .map((file): AssessedFile => ({ ...file, setAside: setAside.get(file.sha256) ?? null }))
    .sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
}

function plain(sha256: Sha256): Omit<AssessedFile, 'verdict' | 'details' | 'setAside'> {
  return { sha256, file: null, gaps: [], remarks: [], chain: null };
}

/**
 * The verdict that `assessFiles` gives one file among the files of its person.
 * @param own genuine or not, including the file itself
 */
export function verdictAmong(
  file: VerifiedScoreFile,
  own: readonly VerifiedScoreFile[],
  context: AssessContext,
): AssessedFile['verdict'] {
  const against = genuineObjection(file, context);
  if (against !== null) return against.verdict;
  const genuine = own.filter((other) => genuineObjection(other, context) === null);
  return assessLink(file, chainsOf(genuine, context).get(file.payload.personId) ?? [], context).verdict;
}

/** Each file's own assessment, computed once for each context. */
const assessments = new WeakMap<AssessContext, Map<VerifiedScoreFile, FileAssessment>>();

function assessmentOf(file: VerifiedScoreFile, context: AssessContext): FileAssessment {
  const known = assessments.get(context) ?? new Map<VerifiedScoreFile, FileAssessment>();
  assessments.set(context, known);
  const found = known.get(file) ?? assessFile(file, context);
  known.set(file, found);
  return found;
}

/** A chain holds only files that its person really signed: strangers' files can't disturb it. */
function chainsOf(
  genuine: readonly VerifiedScoreFile[],
  context: AssessContext,
): ReadonlyMap<PersonId, readonly Link[]> {
  const byPerson = new Map<PersonId, VerifiedScoreFile[]>();
  for (const file of genuine) {
    const own = byPerson.get(file.payload.personId) ?? [];
    own.push(file);
    byPerson.set(file.payload.personId, own);
  }
  return new Map(
    [...byPerson].map(([personId, files]) => {
      const states = assessChain(files.map(chainFileOf), context.chosen);
      const links = files.flatMap((file) => {
        const state = states.get(file.sha256);
        return state === undefined ? [] : [{ file, assessment: assessmentOf(file, context), state }];
      });
      return [personId, links];
    }),
  );
}

/** The part of a file that its chain depends on. */
export function chainFileOf({ sha256, keyThumbprint, payload }: VerifiedScoreFile): ChainFile {
  const { sequence, previousFileSha256 } = payload;
  return { sha256, sequence, previousFileSha256, keyThumbprint };
}

function assessLink(
  file: VerifiedScoreFile,
  chain: readonly Link[],
  context: AssessContext,
): Omit<AssessedFile, 'setAside'> {
  const link = chain.find((candidate) => candidate.file === file) ?? {
    file,
    assessment: assessmentOf(file, context),
    state: 'broken' as const,
  };
  return {
    sha256: file.sha256,
    file,
    ...verdictInChain(link, chain),
    gaps: link.assessment.gaps,
    remarks: remarksOn(link, chain, context),
    chain: link.state,
  };
}

function verdictInChain(
  { file, assessment, state }: Link,
  chain: readonly Link[],
): Pick<AssessedFile, 'verdict' | 'details'> {
  const { sequence } = file.payload;
  switch (state) {
    case 'broken':
      return { verdict: 'broken-chain', details: { sequence } };
    case 'conflicting':
      return { verdict: 'conflicting', details: { sequence } };
    case 'lost':
      return { verdict: 'superseded', details: { sequence } };
    case 'sound': {
      if (assessment.verdict !== null) return { verdict: assessment.verdict, details: assessment.details };
      const newest = Math.max(...chain.filter(mayCount).map((link) => link.file.payload.sequence));
      return newest > sequence
        ? { verdict: 'superseded', details: { sequence, by: newest } }
        : { verdict: 'accepted', details: {} };
    }
  }
}

/** A complete file supersedes earlier ones, even while it is undecided which of several conflicting files is valid. */
function mayCount({ state, assessment }: Link): boolean {
  return (state === 'sound' || state === 'conflicting') && assessment.verdict === null;
}

function remarksOn(
  { file, assessment, state }: Link,
  chain: readonly Link[],
  context: AssessContext,
): readonly Remark[] {
  const { previousFileSha256 } = file.payload;
  const hasPredecessor = previousFileSha256 === null || chain.some((link) => link.file.sha256 === previousFileSha256);
  return [
    ...(hasPredecessor || state === 'broken' ? [] : ['predecessor-missing' as const]),
    ...(assessment.gaps.some((gap) => !isArithmeticGap(gap)) ? ['rationales-missing' as const] : []),
    ...(isConfirmed(file, context) ? ['key-confirmed-by-chair' as const] : []),
  ];
}
