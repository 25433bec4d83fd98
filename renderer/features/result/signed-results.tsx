import type { ReactNode } from 'react';
import type { ResultsView } from '../../../shared/contract/result.ts';
import { StateBadge } from '../../components/state-badge.tsx';
import { TableHead } from '../../components/table-head.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import { Fingerprint } from '../../widgets/fingerprint.tsx';

/** All results signed here, and whether each is still valid. */
export function SignedResults({ results: { results } }: { readonly results: ResultsView }): ReactNode {
  const { t, number, dateTime } = useTranslator();
  if (results.length === 0) return null;
  return (
    <section aria-labelledby="signed">
      <h2 id="signed" className="kern-heading-small">
        {t('result.signed')}
      </h2>
      <div className="jm-table-frame">
        <table className="jm-table">
          <TableHead
            columns={[
              { title: t('result.column.number'), isNumeric: true },
              { title: t('result.column.signedAt') },
              { title: t('result.column.state') },
              { title: t('receipt.digest') },
            ]}
          />
          <tbody>
            {results.map((result, index) => (
              <tr key={result.sha256}>
                <td className="jm-td--numeric">{number(result.number)}</td>
                <th scope="row">{dateTime(result.signedAt)}</th>
                <td>
                  <ResultState isNewest={index === 0} isOvertaken={result.overtakenBy.length > 0} />
                </td>
                <td>
                  <Fingerprint value={result.sha256} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function ResultState({
  isNewest,
  isOvertaken,
}: {
  readonly isNewest: boolean;
  readonly isOvertaken: boolean;
}): ReactNode {
  const { t } = useTranslator();
  if (!isNewest) return <StateBadge kind="neutral" icon="history" label={t('result.state.corrected')} />;
  return isOvertaken ? (
    <StateBadge kind="warning" icon="warning" label={t('result.state.overtaken')} />
  ) : (
    <StateBadge kind="success" icon="check" label={t('result.state.stands')} />
  );
}
