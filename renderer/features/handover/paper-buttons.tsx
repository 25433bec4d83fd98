import type { ReactNode } from 'react';
import type { Desk } from '../../../shared/contract/desk.ts';
import type { HandedIn } from '../../../shared/contract/handover.ts';
import type { Failure } from '../../../shared/errors.ts';
import { Button } from '../../components/button.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useTask } from '../../hooks/use-task.ts';
import { useTranslator } from '../../i18n/use-translator.ts';
import { FailureAlert } from '../../widgets/failure-alert.tsx';
import { ConfirmationPaper } from './confirmation-paper.tsx';
import { RatingsPaper } from './ratings-paper.tsx';
import { spacedReceipt } from './receipt-code.ts';
import { type PaperOrder, usePaper } from './use-paper.tsx';

export interface PaperButtonsProps {
  readonly desk: Desk;
  /** null: the own ratings as they are now, as a draft */
  readonly file: HandedIn | null;
  readonly offers: readonly ('confirmation' | 'ratings')[];
}

/** Printing and saving as PDF: the confirmation of a file, and a copy of the own ratings. */
export function PaperButtons({ desk, file, offers }: PaperButtonsProps): ReactNode {
  const { t, local, number } = useTranslator();
  const readContent = useAppStore((state) => state.readContent);
  const task = useTask();
  const paper = usePaper();
  const footer =
    file === null
      ? t('paper.draft')
      : t('paper.footer', {
          code: spacedReceipt(file.receipt),
          sequence: number(file.sequence),
          status: t(`handover.${file.status}`),
        });

  const orderOf = async (
    offer: PaperButtonsProps['offers'][number],
    deliver: (order: PaperOrder) => Promise<Failure | null>,
  ): Promise<Failure | null> => {
    const texts = {
      title: `${local(desk.competition.title)} · ${t(`paper.${offer}`)} · ${local(desk.me.name)}`.slice(0, 200),
      footer,
    };
    const fileName = t(`paper.fileName.${offer}`, {
      person: desk.me.id,
      sequence: file === null ? t('paper.draftName') : file.sequence,
    });
    if (offer === 'confirmation')
      return file === null
        ? null
        : deliver({ texts, fileName, content: <ConfirmationPaper desk={desk} file={file} /> });
    const content = await readContent(file?.sequence ?? null);
    return content.ok
      ? deliver({ texts, fileName, content: <RatingsPaper desk={desk} file={file} content={content.value} /> })
      : content.error;
  };
  return (
    <div className="jm-papers">
      {offers.map((offer) => (
        <div key={offer} className="jm-row">
          <Button
            compact
            icon="print"
            label={t(`paper.print.${offer}`)}
            busy={task.busy}
            onClick={() => void task.run(() => orderOf(offer, paper.print))}
          />
          <Button
            compact
            icon="document"
            label={t(`paper.pdf.${offer}`)}
            busy={task.busy}
            onClick={() => void task.run(() => orderOf(offer, paper.savePdf))}
          />
        </div>
      ))}
      <p role="status">{paper.saved === null ? null : t('paper.saved', { name: paper.saved })}</p>
      <FailureAlert failure={task.failure} onDismiss={task.clear} />
      {paper.sheet}
    </div>
  );
}
