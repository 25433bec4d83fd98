import type { RequestOf } from '../../shared/contract/contract.ts';
import type { CompetitionView } from '../../shared/contract/competition.ts';
import { conflictBases, type ConflictGround } from '../../shared/domain/conflict-grounds.ts';
import type { ApplicationId, CriterionId } from '../../shared/ids.ts';

/** What stands on the paper of one application, as it is being typed. */
export type PaperRow =
  | { readonly kind: 'rated'; readonly values: Readonly<Record<CriterionId, string>> }
  | { readonly kind: 'abstained'; readonly reason: string }
  | { readonly kind: 'declared'; readonly ground: ConflictGround | null };

/** One paper ballot as it is being typed; what has no row is empty. */
export type PaperDraft = Readonly<Record<ApplicationId, PaperRow>>;

export const emptyRow: PaperRow = { kind: 'rated', values: {} };

/** A typed number, with the comma or the point; null for an empty field, `wrong` for what is no step of the scale. */
export function stepOf(typed: string, { scale }: Pick<CompetitionView, 'scale'>): number | null | 'wrong' {
  const text = typed.trim().replace(',', '.');
  if (text === '') return null;
  const step = scale.find(({ value }) => String(value) === text);
  return step === undefined ? 'wrong' : step.value;
}

/** The applications whose row can't be taken as it is: a value of no step, an abstention without reason, no ground chosen. */
export function unfinishedRows(draft: PaperDraft, competition: CompetitionView): readonly ApplicationId[] {
  return competition.applications.map(({ id }) => id).filter((id) => !isFinished(draft[id] ?? emptyRow, competition));
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

type Typed = Pick<RequestOf<'merge.transcribe'>, 'ballots' | 'declarations'>;

/** What the engine is told of a finished draft. */
export function paperOf(
  draft: PaperDraft,
  competition: CompetitionView,
  groundText: (ground: ConflictGround) => string,
): Typed {
  const rows = competition.applications.map(({ id }) => ({ applicationId: id, row: draft[id] ?? emptyRow }));
  return {
    ballots: rows.flatMap(({ applicationId, row }): Typed['ballots'] => {
      if (row.kind === 'abstained') return [{ applicationId, ratings: [], abstention: { reason: row.reason.trim() } }];
      const ratings = row.kind === 'rated' ? ratingsOf(row.values, competition) : [];
      return ratings.length === 0 ? [] : [{ applicationId, ratings }];
    }),
    declarations: rows.flatMap(({ applicationId, row }) =>
      row.kind === 'declared' && row.ground !== null
        ? [{ applicationId, ground: groundText(row.ground), basis: conflictBases[row.ground], statement: '' }]
        : [],
    ),
  };
}

function ratingsOf(
  values: Readonly<Record<CriterionId, string>>,
  competition: CompetitionView,
): Typed['ballots'][number]['ratings'] {
  return competition.criteria.flatMap(({ id }) => {
    const value = stepOf(values[id] ?? '', competition);
    return value === null || value === 'wrong' ? [] : [{ criterionId: id, value }];
  });
}
