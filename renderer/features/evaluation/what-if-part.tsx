import { type ReactNode, useState } from 'react';
import type { Language } from '../../../shared/contract/app.ts';
import type { CompetitionView } from '../../../shared/contract/competition.ts';
import type { SuppositionRequest, WhatIfView } from '../../../shared/contract/evaluation.ts';
import { type Exact, exactOf, sumOf } from '../../../shared/domain/fraction.ts';
import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useTask } from '../../hooks/use-task.ts';
import { useTranslator } from '../../i18n/use-translator.ts';
import { FailureAlert } from '../../widgets/failure-alert.tsx';
import type { RankingDisplayOptions } from './ranking-display-options.ts';
import { SupposedRanking } from './supposed-ranking.tsx';

const averages = ['mean', 'median', 'trimmed-mean'] as const;
type Average = (typeof averages)[number];

interface Typed {
  readonly weights: Readonly<Record<string, string>>;
  readonly threshold: string;
  readonly average: Average;
}

interface Supposed {
  readonly typed: Typed;
  readonly view: WhatIfView;
  /** of the weights as typed */
  readonly weightSum: Exact;
}

/**
 * Tries other weights, another threshold or another average, on a scratch pad that can't be mistaken for the result.
 */
export function WhatIfPart(look: RankingDisplayOptions): ReactNode {
  const { t, language } = useTranslator();
  const { criteria, rules } = look.competition;
  const suppose = useAppStore((state) => state.suppose);
  const counted = criteria.filter(({ informationOnly }) => !informationOnly);
  const [typed, setTyped] = useState<Typed>({
    weights: Object.fromEntries(counted.map(({ id, weight }) => [id, typedNumber(weight, language)])),
    threshold: rules.totalThreshold === null ? '' : typedNumber(rules.totalThreshold, language),
    average: 'mean',
  });
  const [supposed, setSupposed] = useState<Supposed | null>(null);
  const task = useTask();
  const request = requestOf(
    typed,
    counted.map(({ id }) => id),
  );
  const compute = async () => {
    if (request === null) return null;
    const found = await suppose(request);
    if (!found.ok) return found.error;
    const weightSum = sumOf(request.weights.map(({ weight }) => exactOf(weight)));
    setSupposed({ typed, view: found.value, weightSum });
    return null;
  };
  // Every change makes a new `typed`, so a result computed from earlier numbers is no longer shown.
  const change = (part: Partial<Typed>): void => {
    setTyped({ ...typed, ...part });
  };
  return (
    <div className="jm-scratch jm-stack">
      <Alert kind="warning" title={t('evaluation.whatIf.title')}>
        <p className="kern-body">{t('evaluation.whatIf.hint')}</p>
      </Alert>
      <SuppositionFields typed={typed} criteria={counted} onChange={change} />
      {request === null ? <p role="status">{t('evaluation.whatIf.notANumber')}</p> : null}
      <FailureAlert failure={task.failure} onDismiss={task.clear} />
      <div>
        <Button
          compact
          label={t('evaluation.whatIf.compute')}
          disabled={request === null}
          busy={task.busy}
          onClick={() => void task.run(compute)}
        />
      </div>
      {supposed?.typed === typed ? (
        <SupposedRanking {...look} supposed={supposed.view} weightSum={supposed.weightSum} />
      ) : null}
    </div>
  );
}

/** A weight for each criterion that counts, a threshold, and how votes become one number. */
function SuppositionFields({
  typed,
  criteria,
  onChange,
}: {
  readonly typed: Typed;
  readonly criteria: CompetitionView['criteria'];
  readonly onChange: (part: Partial<Typed>) => void;
}): ReactNode {
  const { t, local } = useTranslator();
  return (
    <div className="jm-scratch__fields">
      {criteria.map(({ id, name }) => (
        <TextField
          key={id}
          label={t('evaluation.whatIf.weight', { criterion: `${id} · ${local(name)}` })}
          value={typed.weights[id] ?? ''}
          error={numberIn(typed.weights[id] ?? '') === undefined ? t('evaluation.whatIf.notANumberHere') : undefined}
          maxLength={12}
          onChange={(text) => onChange({ weights: { ...typed.weights, [id]: text } })}
        />
      ))}
      <TextField
        label={t('evaluation.whatIf.threshold')}
        value={typed.threshold}
        error={thresholdIn(typed.threshold) === undefined ? t('evaluation.whatIf.notANumberHere') : undefined}
        maxLength={12}
        onChange={(threshold) => onChange({ threshold })}
      />
      <SelectField
        label={t('evaluation.whatIf.average')}
        value={typed.average}
        options={averages.map((value) => ({ value, label: t(`evaluation.whatIf.${value}`) }))}
        onChange={(average) => onChange({ average })}
      />
    </div>
  );
}

/** As people type it: with the language's sign before the decimals, and without grouping. */
function typedNumber(value: number, language: Language): string {
  return language === 'de' ? String(value).replace('.', ',') : String(value);
}

/** Null while a field holds no number or all weights are 0; an empty threshold means none. */
function requestOf(
  { weights, threshold, average }: Typed,
  ids: readonly SuppositionRequest['weights'][number]['criterionId'][],
): SuppositionRequest | null {
  const found = ids.map((criterionId) => ({ criterionId, weight: numberIn(weights[criterionId] ?? '') }));
  const totalThreshold = thresholdIn(threshold);
  if (found.some(({ weight }) => weight === undefined) || totalThreshold === undefined) return null;
  const named = found.map(({ criterionId, weight }) => ({ criterionId, weight: weight ?? 0 }));
  if (named.every(({ weight }) => weight === 0)) return null;
  const aggregate = average === 'trimmed-mean' ? { by: average, percent: 10 } : { by: average };
  return { weights: named, totalThreshold, aggregate };
}

/** Null for an empty field, which means no threshold; undefined for anything that isn't a number. */
function thresholdIn(text: string): number | null | undefined {
  return text.trim() === '' ? null : numberIn(text);
}

/** A number of up to six digits, and up to four after a comma or point; undefined for anything else. */
function numberIn(text: string): number | undefined {
  const plain = text.trim().replace(',', '.');
  return /^\d{1,6}(\.\d{1,4})?$/.test(plain) ? Number(plain) : undefined;
}
