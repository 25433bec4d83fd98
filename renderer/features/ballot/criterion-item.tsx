import type { ReactNode } from 'react';
import type { BallotView } from '../../../shared/contract/ballot.ts';
import type { CompetitionView } from '../../../shared/contract/competition.ts';
import { needsRationale } from '../../../shared/domain/ballot.ts';
import type { Criterion } from '../../../shared/formats/competition.ts';
import type { CriterionId } from '../../../shared/ids.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { RatingScale } from '../../components/rating-scale.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useShownRating } from '../../hooks/use-shown-ratings.ts';
import { useTranslator } from '../../i18n/use-translator.ts';
import { EvidenceList } from '../../widgets/evidence-list.tsx';
import { useRatingSteps } from '../../widgets/use-rating-steps.ts';
import { DraftField } from './draft-field.tsx';
import { fieldId, scaleId } from './field-id.ts';

export interface CriterionItemProps {
  readonly competition: CompetitionView;
  readonly criterion: Criterion;
  readonly ballot: BallotView;
  readonly disabled: boolean;
  readonly onDigit: (value: number) => void;
  readonly takesKey: (key: string) => boolean;
  readonly onHistory: () => void;
}

/** One criterion: question, weight, scale, rationale. */
export function CriterionItem({
  competition,
  criterion,
  ballot,
  disabled,
  onDigit,
  takesKey,
  onHistory,
}: CriterionItemProps): ReactNode {
  const { t, local, number } = useTranslator();
  const { applicationId } = ballot;
  const rate = useAppStore((state) => state.rate);
  const digits = useAppStore((state) => state.preferences.characterShortcuts);
  const value = useShownRating(ballot, criterion.id);
  const steps = useRatingSteps(competition, criterion);
  const titleId = `${scaleId(criterion.id)}-title`;
  return (
    <li className="jm-criterion">
      <div className="jm-criterion__head">
        <h2 id={titleId} className="jm-criterion__name">
          {criterion.id} · {local(criterion.name)}
        </h2>
        <div className="jm-criterion__side">
          <ScaleButtons
            criterionId={criterion.id}
            onClear={value === null || disabled ? null : () => void rate(applicationId, criterion.id, null)}
            onHistory={onHistory}
          />
          <span className="jm-criterion__weight jm-number" title={t('ballot.weight')}>
            {criterion.informationOnly
              ? t('ballot.informationOnly')
              : t('reader.percent', { percent: number(criterion.weight) })}
          </span>
        </div>
      </div>
      <p className="jm-criterion__question">{local(criterion.question)}</p>
      <RatingScale
        anchorId={scaleId(criterion.id)}
        labelledBy={titleId}
        steps={steps}
        value={value}
        disabled={disabled}
        digits={digits}
        emptyText={t(disabled ? 'ballot.noPoints' : 'ballot.notRated')}
        onRate={(chosen) => void rate(applicationId, criterion.id, chosen)}
        onDigit={onDigit}
        takesKey={takesKey}
      />
      <EvidenceList applicationId={applicationId} criterionId={criterion.id} />
      <Rationale competition={competition} criterion={criterion} ballot={ballot} value={value} disabled={disabled} />
    </li>
  );
}

interface ScaleButtonsProps {
  readonly criterionId: CriterionId;
  /** null: there is nothing to clear */
  readonly onClear: (() => void) | null;
  readonly onHistory: () => void;
}

function ScaleButtons({ criterionId, onClear, onHistory }: ScaleButtonsProps): ReactNode {
  const { t } = useTranslator();
  return (
    <>
      <div className="jm-criterion__clear">
        {onClear === null ? null : (
          <IconButton icon="close" label={t('ballot.clear', { criterion: criterionId })} onClick={onClear} />
        )}
      </div>
      <IconButton icon="history" label={t('ballot.criterionHistory', { criterion: criterionId })} onClick={onHistory} />
    </>
  );
}

interface RationaleProps extends Pick<CriterionItemProps, 'competition' | 'criterion' | 'ballot' | 'disabled'> {
  readonly value: number | null;
}

function Rationale({
  competition: { rules },
  criterion,
  ballot: { applicationId, ratings },
  value,
  disabled,
}: RationaleProps): ReactNode {
  const { t, number } = useTranslator();
  const saved = ratings.find(({ criterionId }) => criterionId === criterion.id)?.rationale ?? '';
  const required = needsRationale(criterion, value, rules);
  if (disabled && saved === '') return null;
  return (
    <DraftField
      key={applicationId}
      applicationId={applicationId}
      field={`rationale/${criterion.id}`}
      saved={saved}
      label={t('ballot.rationale', { criterion: criterion.id })}
      {...(disabled ? {} : { optional: required ? why() : t('ballot.optional') })}
      anchor={fieldId({ kind: 'rationale', applicationId, criterionId: criterion.id })}
      required={required}
      disabled={disabled}
      rows={1}
    />
  );

  function why(): string {
    const { atMost, atLeast } = rules.rationaleRequired;
    if (value !== null && atMost !== null && value <= atMost) return t('ballot.requiredLow', { bound: number(atMost) });
    return t('ballot.requiredHigh', { bound: number(atLeast ?? 0) });
  }
}
