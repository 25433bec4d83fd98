import type { Gap } from '../../../shared/domain/ballot.ts';
import type { CriterionId } from '../../../shared/ids.ts';

/** Element id of a criterion's scale. */
export function scaleId(criterionId: CriterionId): string {
  return `rate-${criterionId}`;
}

/** Element id of the line after the last criterion. */
export const criteriaEndId = 'criteria-end';

/** Id of the element in which a gap can be filled. */
export function fieldId(gap: Gap): string {
  switch (gap.kind) {
    case 'rating':
      return scaleId(gap.criterionId);
    case 'rationale':
      return `rationale-${gap.criterionId}`;
    case 'comment':
      return 'ballot-comment';
    case 'abstention-reason':
      return 'ballot-abstention';
    case 'text-too-long':
      if (gap.criterionId !== null) return `rationale-${gap.criterionId}`;
      return gap.field === 'abstained' ? 'ballot-abstention' : 'ballot-comment';
    default:
      return gap satisfies never;
  }
}

/** Puts the focus on a place of the ballot and scrolls it into view. */
export function focusField(frame: HTMLElement | null, id: string): void {
  const place = frame?.querySelector<HTMLElement>(`#${CSS.escape(id)}`) ?? null;
  const target =
    place?.matches('[role="radiogroup"]') === true ? place.querySelector<HTMLElement>('[tabindex="0"]') : place;
  target?.scrollIntoView({ block: 'center' });
  target?.focus({ preventScroll: true });
}
