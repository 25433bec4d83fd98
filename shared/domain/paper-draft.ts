import type { PaperDraft, PaperGround, PaperRow } from '../contract/paper-draft.ts';
import type { Criterion, ScaleStep } from '../formats/competition.ts';
import type { TypedPaper } from '../formats/transcript.ts';
import type { ApplicationId } from '../ids.ts';
import { limits } from '../limits.ts';
import { conflictBases, type ConflictGround } from './conflict-grounds.ts';

/** The parts of a competition that paper ballots show. */
export interface OnPaper {
  readonly applications: readonly { readonly id: ApplicationId }[];
  readonly criteria: readonly Pick<Criterion, 'id'>[];
  readonly scale: readonly Pick<ScaleStep, 'value'>[];
}

export const emptyRow: PaperRow = { kind: 'rated', values: {}, rationales: {}, comment: '' };
export const emptyGround: PaperGround = { ground: null, statement: '' };
export const emptyDraft: PaperDraft = { rows: {}, scan: null };

/** A typed number, with a comma or a point; null for an empty field, `wrong` if it isn't a step of the scale. */
export function stepOf(typed: string, { scale }: Pick<OnPaper, 'scale'>): number | null | 'wrong' {
  const text = typed.trim().replace(',', '.');
  if (text === '') return null;
  const step = scale.find(({ value }) => String(value) === text);
  return step === undefined ? 'wrong' : step.value;
}

/**
 * The applications whose row can't be accepted as it is: a value that isn't a step, an abstention without a reason, no
 * ground chosen or the same one twice, or a text that is too long.
 */
export function unfinishedRows({ rows }: PaperDraft, competition: OnPaper): readonly ApplicationId[] {
  return competition.applications.map(({ id }) => id).filter((id) => !isFinished(rows[id] ?? emptyRow, competition));
}

function isFinished(row: PaperRow, competition: OnPaper): boolean {
  switch (row.kind) {
    case 'rated':
      return (
        Object.values(row.values).every((typed) => stepOf(typed, competition) !== 'wrong') &&
        [...Object.values(row.rationales), row.comment].every(isShortEnough)
      );
    case 'abstained':
      return row.reason.trim() !== '' && [row.reason, row.comment].every(isShortEnough);
    case 'declared':
      return row.grounds.every(
        ({ ground, statement }, at) => ground !== null && !isNamedBefore(row.grounds, at) && isShortEnough(statement),
      );
    default:
      return row satisfies never;
  }
}

/** Whether the same ground was already named earlier on the same paper. */
export function isNamedBefore(grounds: readonly PaperGround[], at: number): boolean {
  const ground = grounds[at]?.ground ?? null;
  return ground !== null && grounds.findIndex((other) => other.ground === ground) < at;
}

function isShortEnough(text: string): boolean {
  return text.length <= limits.textCharacters;
}

/** A finished draft's content, in the form in which it is handed over. */
export function paperOf(
  { rows, scan }: PaperDraft,
  competition: OnPaper,
  groundText: (ground: ConflictGround) => string,
): TypedPaper {
  const all = competition.applications.map(({ id }) => ({ applicationId: id, row: rows[id] ?? emptyRow }));
  return {
    scanSha256: scan?.sha256 ?? null,
    ballots: all.flatMap(({ applicationId, row }) => ballotOf(applicationId, row, competition)),
    declarations: all.flatMap(({ applicationId, row }) =>
      row.kind === 'declared' ? declarationsOf(applicationId, row.grounds, groundText) : [],
    ),
  };
}

function declarationsOf(
  applicationId: ApplicationId,
  grounds: readonly PaperGround[],
  groundText: (ground: ConflictGround) => string,
): TypedPaper['declarations'] {
  return grounds.flatMap(({ ground, statement }) =>
    ground === null
      ? []
      : [{ applicationId, ground: groundText(ground), basis: conflictBases[ground], statement: statement.trim() }],
  );
}

function ballotOf(applicationId: ApplicationId, row: PaperRow, competition: OnPaper): TypedPaper['ballots'] {
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
  competition: OnPaper,
): TypedPaper['ballots'][number]['ratings'] {
  return competition.criteria.flatMap(({ id }) => {
    const step = stepOf(values[id] ?? '', competition);
    const value = step === 'wrong' ? null : step;
    const rationale = textOrNull(rationales[id] ?? '');
    return value === null && rationale === null ? [] : [{ criterionId: id, value, rationale }];
  });
}

/** The typed text without surrounding space; null if nothing else is left. */
function textOrNull(typed: string): string | null {
  const text = typed.trim();
  return text === '' ? null : text;
}
