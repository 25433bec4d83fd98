import type { ReactNode } from 'react';
import type { CompetitionView } from '../../../shared/contract/competition.ts';
import type { ApplicationId } from '../../../shared/ids.ts';
import { Alert } from '../../components/alert.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import { ApplicationLink } from '../../widgets/application-link.tsx';

/** Applications that an amendment changed after they were rated. They don't prevent handing in. */
export function ToCheckList({
  competition,
  applicationIds,
}: {
  readonly competition: CompetitionView;
  readonly applicationIds: readonly ApplicationId[];
}): ReactNode {
  const { t, local } = useTranslator();
  if (applicationIds.length === 0) return null;
  return (
    <Alert kind="warning" title={t('handover.toCheck', { count: applicationIds.length })}>
      <ul>
        {competition.applications
          .filter(({ id }) => applicationIds.includes(id))
          .map(({ id, title }) => (
            <li key={id}>
              <ApplicationLink applicationId={id}>{`${id} · ${local(title)}`}</ApplicationLink>
            </li>
          ))}
      </ul>
    </Alert>
  );
}
