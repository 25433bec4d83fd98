import { type ReactNode, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { useWords } from '../../i18n/use-translator.ts';
import type { DeskRow } from '../../store/desk/desk-rows.ts';
import { ConflictDialog } from './conflict-dialog.tsx';
import { useUnsent } from './use-form-draft.ts';

export function ConflictPanel({ row }: { readonly row: DeskRow }): ReactNode {
  const { say } = useWords();
  const [open, setOpen] = useState(false);
  const [, setStatement] = useUnsent(row.application.id, 'statement');
  const close = (): void => {
    setStatement(null);
    setOpen(false);
  };
  return (
    <>
      <Button icon="warning" label={say('conflict.declare')} onClick={() => setOpen(true)} />
      {open ? <ConflictDialog row={row} onClose={close} /> : null}
    </>
  );
}
