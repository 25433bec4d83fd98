import type { ReactNode } from 'react';
import type { MarkView } from '../../shared/contract/marks.ts';
import { MarkSwatch } from '../components/mark-swatch.tsx';
import { useWords } from '../i18n/use-translator.ts';
import { shortQuote } from '../store/marks/short-quote.ts';

/** A mark in one line: its colour, its text or note, where it stands. */
export function MarkPlace({
  mark: { colour, quote, note, page, pageName, documentId, documentName },
}: {
  readonly mark: MarkView;
}): ReactNode {
  const { say, number } = useWords();
  const place = say('marks.page', { page: pageName ?? number(page + 1) });
  return (
    <>
      <MarkSwatch colour={colour} />
      <span className="kern-sr-only">{say(`marks.colour.${colour}`)}: </span>
      <span className="jm-evidence__quote">
        {quote === ''
          ? note === ''
            ? say('marks.wholePage')
            : note
          : say('marks.quoted', { quote: shortQuote(quote) })}
      </span>
      <span className="jm-evidence__place jm-number" title={documentName}>
        {documentId === null ? say('marks.earlier', { place }) : place}
      </span>
    </>
  );
}
