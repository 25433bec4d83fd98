import { type ReactNode, useEffect, useRef } from 'react';
import type { CompetitionView } from '../../../shared/contract/competition.ts';
import type { HandedIn } from '../../../shared/contract/handover.ts';
import { spacedReceipt } from '../../../shared/i18n/spaced-receipt.ts';
import { FactsList } from '../../components/facts-list.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import { useConfirmationFacts } from './confirmation-facts.tsx';
import { PaperButtons } from './paper-buttons.tsx';

/**
 * The confirmation: the receipt code in large type for reading it out on the phone, and everything for paper records.
 */
export function Receipt({
  handedIn,
  competition,
}: {
  readonly handedIn: HandedIn;
  readonly competition: CompetitionView;
}): ReactNode {
  const { t } = useTranslator();
  const heading = useRef<HTMLHeadingElement>(null);
  const facts = useConfirmationFacts(competition, handedIn);
  useEffect(() => heading.current?.focus(), [handedIn.sha256, handedIn.savedAt]);
  return (
    <section className="jm-receipt" aria-labelledby="receipt">
      <h2 id="receipt" ref={heading} tabIndex={-1} className="kern-heading-medium">
        {t(`receipt.title.${handedIn.status}`)}
      </h2>
      <p className="kern-body">{t('receipt.next', { name: handedIn.name })}</p>
      <p className="jm-receipt__label">{t('receipt.code')}</p>
      <p className="jm-receipt__code" aria-label={spelled(handedIn.receipt)}>
        {spacedReceipt(handedIn.receipt)}
      </p>
      <FactsList facts={facts} />
      <p className="kern-body kern-body--small kern-body--muted">{t('receipt.signature')}</p>
      <PaperButtons competition={competition} file={handedIn} offers={['confirmation', 'ratings']} />
    </section>
  );
}

/** Separates the characters, so that screen readers don't read the code as a word. */
function spelled(code: string): string {
  return Array.from(code).join(' ');
}
