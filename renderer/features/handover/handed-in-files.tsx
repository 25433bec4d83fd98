import type { ReactNode } from 'react';
import type { Desk } from '../../../shared/contract/desk.ts';
import type { HandedIn } from '../../../shared/contract/handover.ts';
import { Button } from '../../components/button.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useTask } from '../../hooks/use-task.ts';
import { useWords } from '../../i18n/use-translator.ts';
import { FailureAlert } from '../../widgets/failure-alert.tsx';
import { PaperButtons } from './paper-buttons.tsx';
import { spacedReceipt } from './receipt-code.ts';

/** Every file handed in so far, the newest first, each with what can still be done with it. */
export function HandedInFiles({
  files,
  desk,
}: {
  readonly files: readonly HandedIn[];
  readonly desk: Desk;
}): ReactNode {
  const { say } = useWords();
  return (
    <section aria-labelledby="handed-in">
      <h2 id="handed-in" className="kern-heading-small">
        {say('handover.files')}
      </h2>
      {files.length === 0 ? (
        <p className="kern-body">{say('handover.noFiles')}</p>
      ) : (
        <ul className="jm-files">
          {files.toReversed().map((file) => (
            <li key={file.sequence}>
              <HandedInFile file={file} desk={desk} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function HandedInFile({ file, desk }: { readonly file: HandedIn; readonly desk: Desk }): ReactNode {
  const { say, dateTime, number } = useWords();
  const saveAgain = useAppStore((state) => state.saveAgain);
  const task = useTask();
  const offers = file.counts === null ? (['confirmation'] as const) : (['confirmation', 'ratings'] as const);
  return (
    <>
      <p className="jm-files__line">
        <strong>
          {say('handover.fileLine', { sequence: number(file.sequence), status: say(`handover.${file.status}`) })}
        </strong>
        <span className="jm-number">{dateTime(file.createdAt)}</span>
        <span className="jm-monospaced jm-nowrap">{spacedReceipt(file.receipt)}</span>
        <span className="jm-break">{file.name}</span>
        {file.savedAt === null ? <StateBadge kind="warning" icon="warning" label={say('receipt.notSaved')} /> : null}
      </p>
      <details className="jm-disclosure">
        <summary>{say('handover.fileActions', { sequence: number(file.sequence) })}</summary>
        <PaperButtons desk={desk} file={file} offers={offers} />
        <Button
          compact
          icon="hand-in"
          label={say('handover.saveAgain')}
          busy={task.busy}
          onClick={() => void task.run(() => saveAgain(file, say('handover.saveAs')))}
        />
        <FailureAlert failure={task.failure} onDismiss={task.clear} />
      </details>
    </>
  );
}
