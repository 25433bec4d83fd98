import type { RequestOf } from '../../shared/contract/contract.ts';
import type { CompetitionView } from '../../shared/contract/competition.ts';
import { conflictBases, type ConflictGround } from '../../shared/domain/conflict-grounds.ts';
import type { ApplicationId, CriterionId, Sha256 } from '../../shared/ids.ts';

/** What stands on the paper of one application, as it is being typed. */
export type PaperRow =
  | {
      readonly kind: 'rated';
      readonly values: Readonly<Record<CriterionId, string>>;
      readonly rationales: Readonly<Record<CriterionId, string>>;
      readonly comment: string;
    }
  | { readonly kind: 'abstained'; readonly reason: string; readonly comment: string }
  | { readonly kind: 'declared'; readonly ground: ConflictGround | null; readonly statement: string };

/** The scan that somebody types from: what it is called here, and what is kept of it. */
export interface PaperScan {
  readonly name: string;
  readonly sha256: Sha256;
}

/** One paper ballot as it is being typed; what has no row is empty. */
export interface PaperDraft {
  readonly rows: Readonly<Record<ApplicationId, PaperRow>>;
  readonly scan: PaperScan | null;
}

export const emptyRow: PaperRow = { kind: 'rated', values: {}, rationales: {}, comment: '' };
export const emptyDraft: PaperDraft = { rows: {}, scan: null };

/** A typed number, with the comma or the point; null for an empty field, `wrong` for what is no step of the scale. */
export function stepOf(typed: string, { scale }: Pick<CompetitionView, 'scale'>): number | null | 'wrong' {
  const text = typed.trim().replace(',', '.');
  if (text === '') return null;
  const step = scale.find(({ value }) => String(value) === text);
  return step === undefined ? 'wrong' : step.value;
}

/** The applications whose row can't be taken as it is: a value of no step, an abstention without reason, no ground chosen. */
export function unfinishedRows({ rows }: PaperDraft, competition: CompetitionView): readonly ApplicationId[] {
  return competition.applications.map(({ id }) => id).filter((id) => !isFinished(rows[id] ?? emptyRow, competition));
}

function isFinished(row: PaperRow, competition: CompetitionView): boolean {
  switch (row.kind) {
    case 'rated':
      return Object.values(row.values).every((typed) => stepOf(typed, competition) !== 'wrong');
    case 'abstained':
      return row.reason.trim() !== '';
    case 'declared':
      return row.ground !== null;
    default:
      return row satisfies never;
  }
}

type Typed = Pick<RequestOf<'merge.transcribe'>, 'ballots' | 'declarations' | 'scanSha256'>;

/** What the engine is told of a finished draft. */
export function paperOf(
  { rows, scan }: PaperDraft,
  competition: CompetitionView,
  groundText: (ground: ConflictGround) => string,
): Typed {
  const all = competition.applications.map(({ id }) => ({ applicationId: id, row: rows[id] ?? emptyRow }));
  return {
    scanSha256: scan?.sha256 ?? null,
    ballots: all.flatMap(({ applicationId, row }) => ballotOf(applicationId, row, competition)),
    declarations: all.flatMap(({ applicationId, row }) =>
      row.kind === 'declared' && row.ground !== null
        ? [
            {
              applicationId,
              ground: groundText(row.ground),
              basis: conflictBases[row.ground],
              statement: row.statement.trim(),
            },
          ]
        : [],
    ),
  };
}

function ballotOf(applicationId: ApplicationId, row: PaperRow, competition: CompetitionView): Typed['ballots'] {
  switch (row.kind) {
    case 'rated': {
      const ratings = ratingsOf(row, competition);
      const comment = textOrNull(row.comment);
      return ratings.length === 0 && comment === null ? [] : [{ applicationId, ratings, comment }];
    }
    case 'abstained': {
      const abstention = { reason: row.reason.trim() };
      return [{ applicationId, ratings: [], abstention, comment: textOrNull(row.comment) }];
    }
    case 'declared':
      return [];
    default:
      return row satisfies never;
  }
}

function ratingsOf(
  { values, rationales }: Extract<PaperRow, { readonly kind: 'rated' }>,
  competition: CompetitionView,
): Typed['ballots'][number]['ratings'] {
  return competition.criteria.flatMap(({ id }) => {
    const step = stepOf(values[id] ?? '', competition);
    const value = step === 'wrong' ? null : step;
    const rationale = textOrNull(rationales[id] ?? '');
    return value === null && rationale === null ? [] : [{ criterionId: id, value, rationale }];
  });
}

/** What was typed, without the space around it; null where that is all. */
function textOrNull(typed: string): string | null {
  const text = typed.trim();
  return text === '' ? null : text;
}
