import type { ReactNode } from 'react';
import { limits } from '../../../shared/limits.ts';
import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { ChoiceField } from '../../components/choice-field.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { CountedTextArea } from '../../widgets/counted-text-area.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import { FailureAlert } from '../../widgets/failure-alert.tsx';
import type { DeskRow } from '../../store/desk-rows.ts';
import { conflictBases, conflictGrounds } from '../../../shared/domain/conflict-grounds.ts';
import { type ConflictDeclaration, useConflictDeclaration } from './use-conflict-declaration.ts';

/**
 * Declares a possible conflict: legal ground, the person's own words, and the consequences. Nothing is preselected. Words
 * typed before the dialog was closed are there again.
 */
export function ConflictDialog({
  row,
  onClose,
  onDeclared,
}: {
  readonly row: DeskRow;
  readonly onClose: () => void;
  readonly onDeclared: () => void;
}): ReactNode {
  const { t, local } = useTranslator();
  const declaration = useConflictDeclaration(row.application.id, onDeclared);
  const { id, title, applicant } = row.application;
  return (
    <Dialog
      title={t('conflict.title')}
      closeLabel={t('app.cancel')}
      onClose={onClose}
      wide
      actions={
        <>
          <Button label={t('app.cancel')} onClick={onClose} />
          <Button
            kind="primary"
            icon="lock"
            label={t('conflict.confirm')}
            busy={declaration.task.busy}
            onClick={declaration.confirm}
          />
        </>
      }
    >
      <p className="kern-body kern-body--bold">
        {id} · {local(title)} · {applicant.name}
      </p>
      <Alert kind="warning" title={t('conflict.consequence')}>
        <p className="kern-body">{t('conflict.consequenceText')}</p>
      </Alert>
      <GroundAndStatement declaration={declaration} />
      <FailureAlert failure={declaration.task.failure} />
    </Dialog>
  );
}

function GroundAndStatement({
  declaration: { ground, setGround, statement, setStatement, wasTried, needsWords, firstGround, words },
}: {
  readonly declaration: ConflictDeclaration;
}): ReactNode {
  const { t } = useTranslator();
  return (
    <>
      <ChoiceField
        legend={t('conflict.ground')}
        error={wasTried && ground === null ? t('conflict.groundMissing') : undefined}
        first={firstGround}
        value={ground}
        choices={conflictGrounds.map((value) => ({
          value,
          label: t(`conflict.grounds.${value}`),
          hint: conflictBases[value],
        }))}
        onChange={setGround}
      />
      <CountedTextArea
        ref={words}
        label={t('conflict.statement')}
        optional={ground === 'bias' ? t('ballot.required') : t('ballot.optional')}
        hint={t('conflict.statementHint')}
        error={wasTried && needsWords ? t('conflict.statementMissing') : undefined}
        value={statement}
        limit={limits.textCharacters}
        rows={3}
        onChange={setStatement}
      />
    </>
  );
}
