import type { ReactNode } from 'react';
import type { CompetitionView } from '../../../shared/contract/competition.ts';
import type { HandedIn } from '../../../shared/contract/handover.ts';
import { spacedReceipt } from '../../../shared/i18n/spaced-receipt.ts';
import { Button } from '../../components/button.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useTask } from '../../hooks/use-task.ts';
import { useTranslator } from '../../i18n/use-translator.ts';
import { FailureAlert } from '../../widgets/failure-alert.tsx';
import { PaperButtons } from './paper-buttons.tsx';

/** All files handed in so far, the newest first, each with what can still be done with it. */
export function HandedInFiles({
  files,
  competition,
}: {
  readonly files: readonly HandedIn[];
  readonly competition: CompetitionView;
}): ReactNode {
  const { t } = useTranslator();
  return (
    <section aria-labelledby="handed-in">
      <h2 id="handed-in" className="kern-heading-small">
        {t('handover.files')}
      </h2>
      {files.length === 0 ? (
        <p className="kern-body">{t('handover.noFiles')}</p>
      ) : (
        <ul className="jm-files">
          {files.toReversed().map((file) => (
            <li key={file.sequence}>
              <HandedInFile file={file} competition={competition} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function HandedInFile({
  file,
  competition,
}: {
  readonly file: HandedIn;
  readonly competition: CompetitionView;
}): ReactNode {
  const { t, dateTime, number } = useTranslator();
  const saveAgain = useAppStore((state) => state.saveAgain);
  const task = useTask();
  const offers = file.counts === null ? (['confirmation'] as const) : (['confirmation', 'ratings'] as const);
  return (
    <>
      <p className="jm-files__line">
        <strong>
          {t('handover.fileLine', { sequence: number(file.sequence), status: t(`handover.${file.status}`) })}
        </strong>
        <span className="jm-number">{dateTime(file.createdAt)}</span>
        <span className="jm-monospaced jm-nowrap">{spacedReceipt(file.receipt)}</span>
        <span className="jm-break">{file.name}</span>
        {file.savedAt === null ? <StateBadge kind="warning" icon="warning" label={t('receipt.notSaved')} /> : null}
      </p>
      <details className="jm-disclosure">
        <summary>{t('handover.fileActions', { sequence: number(file.sequence) })}</summary>
        <PaperButtons competition={competition} file={file} offers={offers} />
        <Button
          compact
          icon="hand-in"
          label={t('handover.saveAgain')}
          busy={task.busy}
          onClick={() => void task.run(() => saveAgain(file, t('handover.saveAs')))}
        />
        <FailureAlert failure={task.failure} onDismiss={task.clear} />
      </details>
    </>
  );
}
