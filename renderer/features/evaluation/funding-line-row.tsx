import type { ReactNode } from 'react';
import type { ResultView } from '../../../shared/contract/merge.ts';
import { useTranslator } from '../../i18n/use-translator.ts';

/** The line below which the budget isn't sufficient. */
export function FundingLineRow({
  result,
  columns,
}: {
  readonly result: ResultView;
  readonly columns: number;
}): ReactNode {
  const { t, euros } = useTranslator();
  return (
    <tr className="jm-funding-line">
      <td colSpan={columns}>
        <strong>{t('evaluation.line.title')}</strong>{' '}
        {t('evaluation.line.text', {
          committed: euros(result.committedCents),
          budget: euros(result.budgetCents),
          residual: euros(result.residualCents),
        })}
      </td>
    </tr>
  );
}
