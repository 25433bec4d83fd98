import type { ReactNode } from 'react';
import type { MarkView } from '../../shared/contract/marks.ts';
import { MarkSwatch } from '../components/mark-swatch.tsx';
import { useTranslator } from '../i18n/use-translator.ts';
import { shortQuote } from '../store/short-quote.ts';

/** A mark in one line: its colour, its text or note, and where it is. */
export function MarkPlace({
  mark: { colour, quote, note, page, pageName, documentId, documentName },
}: {
  readonly mark: MarkView;
}): ReactNode {
  const { t, number } = useTranslator();
  const place = t('marks.page', { page: pageName ?? number(page + 1) });
  return (
    <>
      <MarkSwatch colour={colour} />
      <span className="kern-sr-only">{t(`marks.colour.${colour}`)}: </span>
      <span className="jm-evidence__quote">
        {quote === '' ? (note === '' ? t('marks.wholePage') : note) : t('marks.quoted', { quote: shortQuote(quote) })}
      </span>
      <span className="jm-evidence__place jm-number" title={documentName}>
        {documentId === null ? t('marks.earlier', { place }) : place}
      </span>
    </>
  );
}
