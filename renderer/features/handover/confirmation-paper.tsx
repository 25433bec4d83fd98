import type { ReactNode } from 'react';
import type { Desk } from '../../../shared/contract/desk.ts';
import type { HandedIn } from '../../../shared/contract/handover.ts';
import { FactsList } from '../../components/facts-list.tsx';
import { useWords } from '../../i18n/use-translator.ts';
import { useConfirmationFacts } from './confirmation-facts.tsx';
import { spacedReceipt } from './receipt-code.ts';

/** The confirmation of one file on one page, for the files on paper. */
export function ConfirmationPaper({ desk, file }: { readonly desk: Desk; readonly file: HandedIn }): ReactNode {
  const { say } = useWords();
  const facts = useConfirmationFacts(desk, file);
  return (
    <article>
      <h1>{say(`paper.confirmationTitle.${file.status}`)}</h1>
      <p>{say('receipt.code')}</p>
      <p className="jm-paper__code">{spacedReceipt(file.receipt)}</p>
      <FactsList facts={facts} />
      <p>{say('receipt.next')}</p>
      <p>{say('receipt.signature')}</p>
      <div className="jm-paper__signature">
        <p>{say('paper.placeAndDate')}</p>
        <p>{say('paper.signature')}</p>
      </div>
    </article>
  );
}
