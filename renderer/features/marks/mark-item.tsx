import type { MouseEvent, ReactNode } from 'react';
import type { DocumentView } from '../../../shared/contract/competition.ts';
import type { MarkView } from '../../../shared/contract/marks.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { MarkSwatch } from '../../components/mark-swatch.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import { MarkPlace } from '../../widgets/mark-place.tsx';
import { shortQuote } from '../../store/short-quote.ts';
import { focusListOrDocument } from './lead-focus.ts';

/** One mark: its text, its place, the criterion it is evidence for, its note. The text links to its place. */
export function MarkItem({
  mark,
  documents,
}: {
  readonly mark: MarkView;
  readonly documents: readonly DocumentView[];
}): ReactNode {
  const { t, number } = useTranslator();
  const goToMark = useAppStore((state) => state.goToMark);
  const removeMark = useAppStore((state) => state.removeMark);
  const report = useAppStore((state) => state.report);
  const { markId, colour, quote, note, page, pageName, criterionId, documentId, documentName } = mark;
  const text = quote === '' ? t('marks.wholePage') : t('marks.quoted', { quote });
  const name = documents.find((document) => document.documentId === documentId)?.name ?? documentName;
  return (
    <li className="jm-marks-item">
      <div className="jm-marks-item__head">
        <MarkSwatch colour={colour} />
        <span className="kern-sr-only">{t(`marks.colour.${colour}`)}</span>
        {criterionId === null ? null : <strong>{criterionId}</strong>}
        <span className="jm-marks-item__place" title={name}>
          {t('marks.place', { page: pageName ?? number(page + 1), name })}
        </span>
        <IconButton
          icon="bin"
          label={t('marks.removeThis', { text: shortQuote(text) })}
          onClick={() => void removeMark(markId).then(report)}
        />
      </div>
      {documentId === null ? (
        <>
          <p className="jm-marks-item__quote">{text}</p>
          <p className="jm-marks-item__earlier">{t('marks.earlierHint')}</p>
        </>
      ) : (
        <button type="button" className="jm-marks-item__quote" onClick={() => goToMark(mark)}>
          {text}
        </button>
      )}
      {note === '' ? null : <p className="jm-marks-item__note">{note}</p>}
    </li>
  );
}

/** A removed mark that can still be restored. */
export function RemovedItem({ mark }: { readonly mark: MarkView }): ReactNode {
  const { t } = useTranslator();
  const restoreMark = useAppStore((state) => state.restoreMark);
  const report = useAppStore((state) => state.report);
  const restore = (event: MouseEvent<HTMLButtonElement>): void => {
    focusListOrDocument(event.currentTarget);
    void restoreMark(mark.markId).then(report);
  };
  return (
    <li className="jm-marks-item jm-marks-item--removed">
      <MarkPlace mark={mark} />
      <IconButton
        icon="undo"
        label={t('marks.restoreThis', { text: mark.quote === '' ? t('marks.wholePage') : shortQuote(mark.quote) })}
        onClick={restore}
      />
    </li>
  );
}
