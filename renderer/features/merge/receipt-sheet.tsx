import type { ReactNode } from 'react';
import type { FileReport } from '../../../shared/contract/merge.ts';
import { spacedReceipt } from '../../../shared/i18n/spaced-receipt.ts';
import { Button } from '../../components/button.tsx';
import { useTask } from '../../hooks/use-task.ts';
import { useTranslator } from '../../i18n/use-translator.ts';
import { FailureAlert } from '../../widgets/failure-alert.tsx';
import '../../widgets/paper.css';
import './receipt-sheet.css';
import { type PrintJob, usePrintLayout } from '../../widgets/use-print-layout.tsx';
import { usePersonName } from '../../widgets/use-person-name.ts';
import type { IntakeProps } from './intake-closing.tsx';

/** The sheet on which everybody confirms by signature that this very file is theirs; printed or as a PDF. */
export function ReceiptSheet({ competition, overview }: IntakeProps): ReactNode {
  const { t, local } = useTranslator();
  const task = useTask();
  const layout = usePrintLayout();
  const last = overview.intake.closings.at(-1);
  if (last === undefined) return null;
  const title = `${local(competition.details.title)} · ${t('receiptSheet.title')}`.slice(0, 200);
  const job: PrintJob = {
    content: <Sheet competition={competition} overview={overview} />,
    texts: { title, footer: t('receiptSheet.footer', { digest: last.setSha256.slice(0, 20) }) },
    fileName: t('receiptSheet.fileName'),
  };
  return (
    <div className="jm-papers">
      <div className="jm-row">
        <Button
          compact
          icon="print"
          label={t('receiptSheet.print')}
          busy={task.busy}
          onClick={() => void task.run(() => layout.print(job))}
        />
        <Button
          compact
          icon="document"
          label={t('receiptSheet.pdf')}
          busy={task.busy}
          onClick={() => void task.run(() => layout.savePdf(job))}
        />
      </div>
      <p role="status">{layout.saved === null ? null : t('paper.saved', { name: layout.saved })}</p>
      <FailureAlert failure={task.failure} onDismiss={task.clear} />
      {layout.printRoot}
    </div>
  );
}

function Sheet({ competition, overview }: IntakeProps): ReactNode {
  const { t, number, dateTime, local } = useTranslator();
  const nameOf = usePersonName(competition);
  const last = overview.intake.closings.at(-1);
  return (
    <article>
      <h1>{t('receiptSheet.title')}</h1>
      <p>{local(competition.details.title)}</p>
      {last === undefined ? null : (
        <p>{t('receiptSheet.closing', { number: number(last.number), when: dateTime(last.at) })}</p>
      )}
      <p>{t('receiptSheet.hint')}</p>
      <table className="jm-receipts">
        <thead>
          <tr>
            {(['person', 'file', 'receipt', 'checkCode', 'signature'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`receiptSheet.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {overview.people.map(({ personId, countedFile }) => {
            const file = overview.files.find(({ sha256 }) => sha256 === countedFile);
            return (
              <tr key={personId}>
                <th scope="row">{nameOf(personId)}</th>
                <td className="jm-paper__number">{numberOf(file)}</td>
                <td className="jm-paper__number">
                  {file === undefined ? t('receiptSheet.none') : spacedReceipt(file.receipt)}
                </td>
                <td>{file?.keyCheckCode ?? ''}</td>
                <td />
              </tr>
            );
          })}
        </tbody>
      </table>
    </article>
  );

  function numberOf(file: FileReport | undefined): string {
    return file === undefined || file.sequence === null ? '–' : number(file.sequence);
  }
}
