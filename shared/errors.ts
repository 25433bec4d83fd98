import { z } from 'zod';
import { type CompetitionProblem, competitionProblemSchema } from './contract/competition-problem.ts';

/**
 * Everything that can go wrong, as codes. Each code has a text in both languages (`error.<code>`) saying what happened,
 * what it means for the person's work, and what to do next.
 */
export const errorCodes = [
  // the program itself
  'internal',
  'invalid-request',
  'not-allowed',
  'cancelled',
  'engine-stopped',
  'database-unavailable',
  // files
  'file-not-found',
  'file-unreadable',
  'file-not-writable',
  'file-name-reserved',
  'file-changed',
  'disk-full',
  'limit-exceeded',
  'print-failed',
  // common to all formats
  'json-invalid',
  'spelling-changed',
  'format-unknown',
  'version-unknown',
  'not-verifiable',
  // bundle
  'not-a-bundle',
  'bundle-structure',
  'bundle-header-invalid',
  'bundle-header-signature',
  'bundle-envelope-digest',
  'bundle-envelope-damaged',
  'bundle-not-for-you',
  'bundle-manifest-invalid',
  'bundle-manifest-signature',
  'bundle-competition-damaged',
  'bundle-competition-invalid',
  'bundle-mismatch',
  'bundle-office-key-changed',
  'bundle-older-revision',
  'bundle-other-competition',
  'bundle-revision-gap',
  'document-damaged',
  'document-missing',
  'document-unknown',
  // invitation codes and cards
  'code-malformed',
  'code-checksum',
  'letter-replaced',
  'card-invalid',
  // vault
  'vault-exists',
  'vault-not-found',
  'vault-damaged',
  'vault-in-use',
  'vault-locked',
  'vault-newer',
  'vault-wrong-role',
  'vault-not-deleted',
  'earlier-data-left',
  'earlier-data-unmoved',
  'vault-title-wrong',
  'copy-failed',
  'documents-missing',
  'not-a-backup',
  'backup-damaged',
  'backup-version-unknown',
  'passphrase-wrong',
  'passphrase-weak',
  // the juror's work
  'application-unknown',
  'application-not-admitted',
  'application-withheld',
  'ballot-abstained',
  'ballot-locked',
  'ballots-incomplete',
  'criterion-unknown',
  'not-a-juror',
  'mark-unknown',
  'marks-too-many',
  'nothing-to-undo',
  'nothing-to-redo',
  'text-too-long',
  'value-out-of-scale',
  // score files and the chair's work
  'score-file-unreadable',
  'not-for-this-chair',
  'not-the-chair',
  'person-unknown',
  'file-unknown',
  'file-not-conflicting',
  'conflict-unknown',
  'own-conflict',
  'leader-excluded',
  'conflict-news',
  'key-unknown',
  'intake-open',
  'decision-needs-reason',
  'closing-outdated',
  'closing-needs-reason',
  'closing-unchanged',
  'transcript-same-person',
  'transcript-own-ballot',
  'transcript-file-here',
  'transcript-exists',
  'transcript-typist-excluded',
  'transcript-pair-excluded',
  'transcript-held-back-unfinished',
  'result-needs-reason',
  'result-foreign',
  'result-not-genuine',
  'audit-without-result',
  'audit-failed',
  // result
  'result-invalid',
  'result-signature',
  // the office's work
  'competition-invalid',
  'competition-documents',
  'competition-doubtful',
  'names-changed',
  'amendment-impossible',
  'amendment-unchanged',
  'recipient-unknown',
  'nothing-packed',
  'packed-document-changed',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** Facts that a text may mention: a file, a limit, a document. Never secrets. */
export type ErrorDetails = Readonly<Record<string, string | number>>;

export const failureSchema = z.strictObject({
  code: z.enum(errorCodes),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
  problems: z.array(competitionProblemSchema).readonly().optional(),
});

/** An error as it crosses a process boundary: plain data, because thrown errors lose their code on the way. */
export type Failure = {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;
  /** why a competition can't be packed: the first problems, in the file's order */
  readonly problems?: readonly CompetitionProblem[] | undefined;
};

/** A failure that a person is told about; each code has a text in every language. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;
  readonly problems: Failure['problems'];

  constructor(
    code: ErrorCode,
    details: ErrorDetails = {},
    { problems, ...options }: ErrorOptions & Pick<Failure, 'problems'> = {},
  ) {
    super(code, options);
    this.name = 'AppError';
    this.code = code;
    this.details = details;
    this.problems = problems;
  }
}

/** Turns anything thrown into a failure; foreign errors become `internal` with their name only, so no content leaks. */
export function failureOf(thrown: unknown): Failure {
  if (thrown instanceof AppError) {
    const { code, details, problems } = thrown;
    return problems === undefined ? { code, details } : { code, details, problems };
  }
  return { code: 'internal', details: { name: thrown instanceof Error ? thrown.name : typeof thrown } };
}
