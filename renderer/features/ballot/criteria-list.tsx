import type { ReactNode, RefObject } from 'react';
import type { Desk } from '../../../shared/contract/desk.ts';
import type { DeskRow } from '../../store/desk/desk-rows.ts';
import { CriterionItem } from './criterion-item.tsx';
import { focusPlace, scaleId } from './place-id.ts';

export interface CriteriaListProps {
  readonly desk: Desk;
  readonly row: DeskRow;
  readonly frame: RefObject<HTMLElement | null>;
  readonly disabled: boolean;
}

/** The criteria in the bundle's order; a digit goes on to the next one. */
export function CriteriaList({ desk, row, frame, disabled }: CriteriaListProps): ReactNode {
  return (
    <ol className="jm-criteria">
      {desk.criteria.map((criterion, index) => {
        const next = desk.criteria[index + 1];
        return (
          <CriterionItem
            key={criterion.id}
            desk={desk}
            criterion={criterion}
            ballot={row.ballot}
            disabled={disabled}
            onNext={() => {
              if (next !== undefined) focusPlace(frame.current, scaleId(next.id));
            }}
          />
        );
      })}
    </ol>
  );
}
