import { type ReactNode, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import type { DeskRow } from '../../store/desk-rows.ts';
import { ConflictDialog } from './conflict-dialog.tsx';
import { useFormDraft } from './use-form-draft.ts';

export function ConflictPanel({ row }: { readonly row: DeskRow }): ReactNode {
  const { t } = useTranslator();
  const [open, setOpen] = useState(false);
  const [, setStatement] = useFormDraft(row.application.id, 'statement');
  const declared = (): void => {
    setStatement(null);
    setOpen(false);
  };
  return (
    <>
      <Button icon="warning" label={t('conflict.declare')} onClick={() => setOpen(true)} />
      {open ? <ConflictDialog row={row} onClose={() => setOpen(false)} onDeclared={declared} /> : null}
    </>
  );
}
