import { type ReactNode, useEffect, useRef } from 'react';
import type { Desk } from '../../../shared/contract/desk.ts';
import type { HandedIn, HandoverReview } from '../../../shared/contract/handover.ts';
import { Button } from '../../components/button.tsx';
import { FactsList } from '../../components/facts-list.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { Fingerprint } from '../../spoken/fingerprint.tsx';

export interface ReceiptProps {
  readonly handedIn: HandedIn;
  readonly desk: Desk;
  readonly review: HandoverReview;
}

/** The confirmation: the receipt code large, to be read out on the phone, and everything for the files on paper. */
export function Receipt({ handedIn, desk, review }: ReceiptProps): ReactNode {
  const { say, local, dateTime, number } = useWords();
  const print = useAppStore((state) => state.print);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [handedIn.sha256]);
  return (
    <section className="jm-receipt jm-printable" aria-labelledby="receipt">
      <h2 id="receipt" ref={heading} tabIndex={-1} className="kern-heading-medium">
        {say(`receipt.title.${handedIn.status}`)}
      </h2>
      <p className="jm-receipt__label">{say('receipt.code')}</p>
      <p className="jm-receipt__code" aria-label={spelled(handedIn.receipt)}>
        {handedIn.receipt.slice(0, 4)} {handedIn.receipt.slice(4)}
      </p>
      <FactsList
        facts={[
          { name: say('receipt.competition'), value: local(desk.competition.title) },
          { name: say('receipt.person'), value: `${local(desk.me.name)} (${desk.me.id})` },
          { name: say('receipt.file'), value: handedIn.name },
          { name: say('receipt.sequence'), value: say('receipt.sequenceAndStatus', { sequence: number(handedIn.sequence), status: say(`handover.${handedIn.status}`) }) },
          { name: say('receipt.createdAt'), value: dateTime(handedIn.createdAt) },
          { name: say('receipt.content'), value: say('receipt.contentOf', { rated: number(review.rated), abstained: number(review.abstained), declared: number(review.declared), total: number(review.total) }) },
          { name: say('receipt.digest'), value: <Fingerprint value={handedIn.sha256} />, monospaced: true },
        ]}
      />
      <p className="kern-body">{say('receipt.next')}</p>
      <p className="kern-body kern-body--small kern-body--muted">{say('receipt.signature')}</p>
      <div className="jm-no-print">
        <Button icon="print" label={say('receipt.print')} onClick={() => void print()} />
      </div>
    </section>
  );
}

/** One sign at a time, so that it is not read aloud as a word. */
function spelled(code: string): string {
  return Array.from(code).join(' ');
}
