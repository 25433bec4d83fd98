import type { ReactNode } from 'react';
import type { CompetitionView } from '../../../shared/contract/competition.ts';
import type { MergeOverview } from '../../../shared/contract/merge.ts';
import { Alert } from '../../components/alert.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import { usePersonName } from '../../widgets/use-person-name.ts';

/** Who has not handed in anything that counts, by name. */
export function MissingPeople({
  competition,
  overview,
}: {
  readonly competition: CompetitionView;
  readonly overview: MergeOverview;
}): ReactNode {
  const { t, number } = useTranslator();
  const nameOf = usePersonName(competition);
  const { missing, people } = overview;
  const counts = { arrived: number(people.length - missing.length), total: number(people.length) };
  if (missing.length === 0) return <Alert kind="success" title={t('merge.nobodyMissing', counts)} />;
  return (
    <Alert kind="warning" title={t('merge.missing', { ...counts, count: missing.length })}>
      <ul className="jm-plain-list">
        {missing.map((personId) => (
          <li key={personId}>
            {nameOf(personId)} ({personId})
          </li>
        ))}
      </ul>
    </Alert>
  );
}
