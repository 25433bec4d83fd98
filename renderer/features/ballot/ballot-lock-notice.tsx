import type { ReactNode } from 'react';
import { Alert } from '../../components/alert.tsx';
import { FactsList } from '../../components/facts-list.tsx';
import { useMe } from '../../hooks/use-me.ts';
import { useTranslator } from '../../i18n/use-translator.ts';
import type { DeskRow } from '../../store/desk-rows.ts';

/** Why a ballot can't be filled in. */
export function BallotLockNotice({ row }: { readonly row: DeskRow }): ReactNode {
  const { t, local, dateTime } = useTranslator();
  const me = useMe();
  const { lock, declaration } = row.ballot;
  if (me?.votes !== true) return <Alert kind="info" title={t('ballot.noVote')} />;
  if (lock === null) return null;
  const { withheld, formalCheck } = row.application;
  const reason = lock === 'not-admitted' ? formalCheck.reason : (withheld?.reason ?? null);
  return (
    <Alert kind="info" title={t(`ballot.lock.${lock}.title`)}>
      <p className="kern-body">{t(`ballot.lock.${lock}.text`)}</p>
      {reason === null ? null : <p className="kern-body kern-body--bold">{local(reason)}</p>}
      {declaration === null ? null : (
        <FactsList
          facts={[
            { name: t('conflict.ground'), value: declaration.ground },
            { name: t('conflict.basis'), value: declaration.basis },
            ...(declaration.statement === '' ? [] : [{ name: t('conflict.statement'), value: declaration.statement }]),
            { name: t('conflict.declaredAt'), value: dateTime(declaration.declaredAt) },
          ]}
        />
      )}
    </Alert>
  );
}
