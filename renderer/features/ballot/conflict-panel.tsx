import { type ReactNode, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { useWords } from '../../i18n/use-words.ts';
import type { DeskRow } from '../../store/desk/desk-rows.ts';
import { ConflictDialog } from './conflict-dialog.tsx';

export function ConflictPanel({ row }: { readonly row: DeskRow }): ReactNode {
  const { say } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon="warning" label={say('conflict.declare')} onClick={() => setOpen(true)} />
      {open ? <ConflictDialog row={row} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
