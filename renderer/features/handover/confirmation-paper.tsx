import type { ReactNode } from 'react';
import type { CompetitionView } from '../../../shared/contract/competition.ts';
import type { HandedIn } from '../../../shared/contract/handover.ts';
import { spacedReceipt } from '../../../shared/i18n/spaced-receipt.ts';
import { FactsList } from '../../components/facts-list.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import { useConfirmationFacts } from './confirmation-facts.tsx';

/** The confirmation of one file on one page, for paper records. */
export function ConfirmationPaper({
  competition,
  file,
}: {
  readonly competition: CompetitionView;
  readonly file: HandedIn;
}): ReactNode {
  const { t } = useTranslator();
  const facts = useConfirmationFacts(competition, file);
  return (
    <article>
      <h1>{t(`paper.confirmationTitle.${file.status}`)}</h1>
      <p>{t('receipt.code')}</p>
      <p className="jm-paper__code">{spacedReceipt(file.receipt)}</p>
      <FactsList facts={facts} />
      <p>{t('receipt.next', { name: file.name })}</p>
      <p>{t('receipt.signature')}</p>
      <div className="jm-paper__signature">
        <p>{t('paper.placeAndDate')}</p>
        <p>{t('paper.signature')}</p>
      </div>
    </article>
  );
}
