import type { ErrorDetails } from '../../../shared/errors.ts';
import type { Gap } from '../../../shared/domain/ballot.ts';
import { isArithmeticGap } from '../../../shared/domain/ballot.ts';
import type { Verdict } from '../../../shared/formats/scores.ts';
import type { PersonId, Sha256 } from '../../../shared/ids.ts';
import { type JudgeContext, type Judgement, assessFile } from './assess-file.ts';
import { isRefused, isVerified, type RefusedFile, type VerifiedScoreFile } from './read-score-file.ts';

export type Remark = 'predecessor-missing' | 'rationales-missing' | 'key-confirmed-by-chair';

/** One file with its verdict among all files. */
export interface AssessedFile {
  readonly sha256: Sha256;
  /** null where nothing in it can be used */
  readonly file: VerifiedScoreFile | null;
  readonly verdict: Exclude<Verdict, 'duplicate'>;
  readonly details: ErrorDetails;
  readonly gaps: readonly Gap[];
  readonly remarks: readonly Remark[];
}

export interface AssessContext extends JudgeContext {
  readonly choices: readonly { readonly personId: PersonId; readonly sequence: number; readonly sha256: Sha256 }[];
}

/** A file of its writer's chain, with what was found out so far. */
interface Candidate {
  readonly file: VerifiedScoreFile;
  readonly judgement: Judgement;
}

/**
 * Gives every file its verdict: a pure function of the set of files and the chair's decisions, so that neither order nor
 * repetition of imports matters. The answer is in the order of the files' digests.
 */
export function assessFiles(
  files: readonly (VerifiedScoreFile | RefusedFile)[],
  context: AssessContext,
): readonly AssessedFile[] {
  const once = [...new Map(files.map((file) => [file.sha256, file])).values()];
  const candidates = once.filter(isVerified).map((file) => ({ file, judgement: assessFile(file, context) }));
  const chains = groupByPerson(candidates);
  const assessed = once.map((file): AssessedFile => {
    if (isRefused(file))
      return { sha256: file.sha256, file: null, verdict: file.verdict, details: file.details, gaps: [], remarks: [] };
    return assessCandidate(file, chains.get(file.payload.personId) ?? [], context);
  });
  return assessed.sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
}

/** A chain holds what its person has really signed: strangers' files don't disturb it. */
function groupByPerson(candidates: readonly Candidate[]): ReadonlyMap<PersonId, readonly Candidate[]> {
  const chains = new Map<PersonId, Candidate[]>();
  for (const candidate of candidates) {
    const { personId } = candidate.file.payload;
    chains.set(personId, [...(chains.get(personId) ?? []), candidate]);
  }
  return chains;
}

function assessCandidate(file: VerifiedScoreFile, chain: readonly Candidate[], context: AssessContext): AssessedFile {
  const own = chain.find((candidate) => candidate.file === file);
  const judgement = own?.judgement ?? assessFile(file, context);
  const genuine = chain.filter(isGenuine);
  const found: Found = isGenuine({ file, judgement })
    ? verdictInChain({ file, judgement }, genuine, context)
    : { verdict: judgement.verdict ?? 'accepted', details: judgement.details };
  return { sha256: file.sha256, file, ...found, gaps: judgement.gaps, remarks: remarksOn(file, judgement, genuine) };
}

/** Signed by the person for this bundle, and well linked in itself. */
function isGenuine({ judgement: { verdict } }: Candidate): boolean {
  return verdict === null || verdict === 'incomplete' || verdict === 'interim' || verdict === 'out-of-range';
}

type Found = Pick<AssessedFile, 'verdict' | 'details'>;

function verdictInChain(candidate: Candidate, chain: readonly Candidate[], context: AssessContext): Found {
  const { file, judgement } = candidate;
  const { sequence } = file.payload;
  if (isBrokenLink(file, chain)) return { verdict: 'broken-chain', details: { sequence } };
  const rivals = chain.filter((other) => other.file.payload.sequence === sequence && !isBrokenLink(other.file, chain));
  const chosen = context.choices.find(
    (choice) => choice.personId === file.payload.personId && choice.sequence === sequence,
  );
  const isChosen = chosen?.sha256 === file.sha256;
  const choiceStands = rivals.some((rival) => rival.file.sha256 === chosen?.sha256);
  if (rivals.length > 1 && !choiceStands)
    return { verdict: 'conflicting', details: { sequence, files: rivals.length } };
  if (rivals.length > 1 && !isChosen) return { verdict: 'superseded', details: { sequence, by: sequence } };
  if (judgement.verdict !== null) return { verdict: judgement.verdict, details: judgement.details };
  const later = chain.filter(
    (other) =>
      other.judgement.verdict === null && other.file.payload.sequence > sequence && !isBrokenLink(other.file, chain),
  );
  const newest = Math.max(...later.map((other) => other.file.payload.sequence));
  return later.length > 0
    ? { verdict: 'superseded', details: { sequence, by: newest } }
    : { verdict: 'accepted', details: {} };
}

/** The file before this one is here, and it isn't the one that this one names. */
function isBrokenLink(
  { payload: { sequence, previousFileSha256 } }: VerifiedScoreFile,
  chain: readonly Candidate[],
): boolean {
  const predecessors = chain.filter(({ file }) => file.payload.sequence === sequence - 1);
  return predecessors.length > 0 && !predecessors.some(({ file }) => file.sha256 === previousFileSha256);
}

function remarksOn(
  { payload: { sequence } }: VerifiedScoreFile,
  { gaps, keyConfirmed }: Judgement,
  chain: readonly Candidate[],
): readonly Remark[] {
  const hasPredecessor = sequence === 1 || chain.some(({ file }) => file.payload.sequence === sequence - 1);
  return [
    ...(hasPredecessor ? [] : ['predecessor-missing' as const]),
    ...(gaps.some((gap) => !isArithmeticGap(gap)) ? ['rationales-missing' as const] : []),
    ...(keyConfirmed ? ['key-confirmed-by-chair' as const] : []),
  ];
}
