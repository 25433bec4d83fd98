import { type ReactNode, type RefObject, useMemo, useState } from 'react';
import type { CompetitionView } from '../../../shared/contract/competition.ts';
import type { ApplicationId, CriterionId } from '../../../shared/ids.ts';
import { createDecimals } from '../../components/decimals.ts';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import type { DeskRow } from '../../store/desk-rows.ts';
import { CriterionItem } from './criterion-item.tsx';
import { HistoryDialog } from './history-dialog.tsx';
import { criteriaEndId, focusField, scaleId } from './field-id.ts';

export interface CriteriaListProps {
  readonly competition: CompetitionView;
  readonly row: DeskRow;
  readonly frame: RefObject<HTMLElement | null>;
  readonly disabled: boolean;
}

/**
 * The criteria in the bundle's order. A digit moves the focus to the next criterion, and from the last one to a line
 * that takes no digits, so that one digit too many changes nothing.
 */
export function CriteriaList({ competition, row, frame, disabled }: CriteriaListProps): ReactNode {
  const { applicationId } = row.ballot;
  const { t } = useTranslator();
  const rate = useAppStore((state) => state.rate);
  const [opened, setOpened] = useState<{ applicationId: ApplicationId; criterionId: CriterionId } | null>(null);
  const historyOf = opened?.applicationId === applicationId ? opened.criterionId : null;
  const decimals = useMemo(
    () =>
      createDecimals<CriterionId>(
        competition.scale.map(({ value }) => value),
        (criterionId, value) => void rate(applicationId, criterionId, value),
      ),
    [competition.scale, rate, applicationId],
  );
  return (
    <>
      <ol className="jm-criteria" onPointerDown={decimals.forget}>
        {competition.criteria.map((criterion, index) => {
          const next = competition.criteria[index + 1];
          return (
            <CriterionItem
              key={criterion.id}
              competition={competition}
              criterion={criterion}
              ballot={row.ballot}
              disabled={disabled}
              takesKey={decimals.take}
              onDigit={(value) => {
                decimals.rated(criterion.id, value);
                focusField(frame.current, next === undefined ? criteriaEndId : scaleId(next.id));
              }}
              onHistory={() => setOpened({ applicationId, criterionId: criterion.id })}
            />
          );
        })}
      </ol>
      {disabled ? null : (
        <p
          id={criteriaEndId}
          className="jm-criteria__end jm-muted"
          tabIndex={-1}
          onKeyDown={(event) => {
            if (decimals.take(event.key)) event.preventDefault();
          }}
        >
          {t('ballot.criteriaEnd')}
        </p>
      )}
      {historyOf === null ? null : (
        <HistoryDialog
          competition={competition}
          applicationId={applicationId}
          criterionId={historyOf}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  );
}
