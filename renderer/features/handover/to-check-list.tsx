import type { ReactNode } from 'react';
import type { Desk } from '../../../shared/contract/desk.ts';
import type { ApplicationId } from '../../../shared/ids.ts';
import { Alert } from '../../components/alert.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import { ApplicationLink } from '../../widgets/application-link.tsx';

/** Applications that an amendment changed after they were rated. They hinder nothing: it is the person's rating. */
export function ToCheckList({
  desk,
  applicationIds,
}: {
  readonly desk: Desk;
  readonly applicationIds: readonly ApplicationId[];
}): ReactNode {
  const { t, local } = useTranslator();
  if (applicationIds.length === 0) return null;
  return (
    <Alert kind="warning" title={t('handover.toCheck', { count: applicationIds.length })}>
      <ul>
        {desk.applications
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
