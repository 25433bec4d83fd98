import type { ReactNode } from 'react';
import type { Desk } from '../../../shared/contract/desk.ts';
import { Alert } from '../../components/alert.tsx';
import { FactsList } from '../../components/facts-list.tsx';
import { useWords } from '../../i18n/use-translator.ts';
import type { DeskRow } from '../../store/desk/desk-rows.ts';

/** Why a ballot can't be filled in. */
export function BallotLockNotice({ desk, row }: { readonly desk: Desk; readonly row: DeskRow }): ReactNode {
  const { say, local, dateTime } = useWords();
  const { lock, declaration } = row.ballot;
  if (!desk.me.votes) return <Alert kind="info" title={say('ballot.noVote')} />;
  if (lock === null) return null;
  const { withheld, formalCheck } = row.application;
  const reason = lock === 'not-admitted' ? formalCheck.reason : (withheld?.reason ?? null);
  return (
    <Alert kind="info" title={say(`ballot.lock.${lock}.title`)}>
      <p className="kern-body">{say(`ballot.lock.${lock}.text`)}</p>
      {reason === null ? null : <p className="kern-body kern-body--bold">{local(reason)}</p>}
      {declaration === null ? null : (
        <FactsList
          facts={[
            { name: say('conflict.ground'), value: declaration.ground },
            { name: say('conflict.basis'), value: declaration.basis },
            ...(declaration.statement === ''
              ? []
              : [{ name: say('conflict.statement'), value: declaration.statement }]),
            { name: say('conflict.declaredAt'), value: dateTime(declaration.declaredAt) },
          ]}
        />
      )}
    </Alert>
  );
}
