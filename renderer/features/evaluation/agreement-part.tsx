import type { ReactNode } from 'react';
import type { Agreement } from '../../../shared/contract/evaluation.ts';
import { TableHead } from '../../components/table-head.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import { usePersonName } from '../../widgets/use-person-name.ts';
import { NormalisedRanks } from './normalised-ranks.tsx';
import { Tendencies } from './tendencies.tsx';
import type { EvaluationPartProps } from './ranking-display-options.ts';

/** How far the jurors agree, who is lenient or severe, and what the ranks would be with equal standards. */
export function AgreementPart({ evaluation, ...look }: EvaluationPartProps): ReactNode {
  const { t, local } = useTranslator();
  const personName = usePersonName(look.competition);
  const nameOf = look.hidesNames ? (id: string) => id : personName;
  const { totals, criteria } = evaluation.agreement;
  const nameOfCriterion = (id: string): string => {
    const criterion = look.competition.criteria.find((candidate) => candidate.id === id);
    return criterion === undefined ? id : `${id} · ${local(criterion.name)}`;
  };
  return (
    <>
      <p className="kern-body">{t('evaluation.agreement.caveat')}</p>
      <div className="jm-table-frame">
        <table className="jm-table jm-table--evaluation">
          <caption>{t('evaluation.agreement.caption')}</caption>
          <TableHead
            columns={[
              { title: t('evaluation.agreement.about') },
              { title: t('evaluation.agreement.icc'), isNumeric: true },
              { title: t('evaluation.agreement.iccMean'), isNumeric: true },
              { title: t('evaluation.agreement.alpha'), isNumeric: true },
              { title: t('evaluation.agreement.kendall'), isNumeric: true },
              { title: t('evaluation.agreement.basis') },
            ]}
          />
          <tbody>
            <AgreementRow name={t('evaluation.column.total')} agreement={totals} />
            {criteria.map(({ criterionId, ...agreement }) => (
              <AgreementRow key={criterionId} name={nameOfCriterion(criterionId)} agreement={agreement} />
            ))}
          </tbody>
        </table>
      </div>
      <Tendencies tendencies={evaluation.tendencies} nameOf={nameOf} />
      <NormalisedRanks {...look} evaluation={evaluation} />
    </>
  );
}

function AgreementRow({ name, agreement }: { readonly name: string; readonly agreement: Agreement }): ReactNode {
  const { t, number } = useTranslator();
  const { icc, alphaInterval, kendallW } = agreement;
  const shown = (value: number | null | undefined): string =>
    value === null || value === undefined ? '–' : number(value, 2);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="jm-td--numeric">{shown(icc.value?.single2)}</td>
      <td className="jm-td--numeric">{shown(icc.value?.mean2)}</td>
      <td className="jm-td--numeric">{shown(alphaInterval.value)}</td>
      <td className="jm-td--numeric">{shown(kendallW.value)}</td>
      <td>
        {icc.refused === null
          ? t('evaluation.agreement.restsOn', { applications: number(icc.applications), jurors: number(icc.jurors) })
          : t(`evaluation.refused.${icc.refused}`)}
      </td>
    </tr>
  );
}
