import type { ReactNode } from 'react';
import type { PageNotice } from '../../../shared/contract/page-notice.ts';
import type { UnsearchablePages } from '../../../shared/contract/search.ts';
import { pageRanges } from '../../../shared/i18n/page-ranges.ts';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import type { ReaderView } from './reader-view.ts';

/** Nothing is visible on a page with one of these notices. */
const blank: ReadonlySet<PageNotice> = new Set(['page-empty', 'page-blank', 'page-damaged']);

/**
 * Which of a document's text can't be relied on, by page: pictures without text, text that doesn't match what is seen,
 * symbols of missing fonts.
 */
export function TextNotices({ view }: { readonly view: ReaderView }): ReactNode {
  const { t } = useTranslator();
  const unsearchable = useAppStore((state) => state.searchProgress?.unsearchable);
  if (view.status !== 'shown') return null;
  // The search reads only the document's own pages, not those of a file within it.
  const pages = (view.attached === null ? (unsearchable ?? []) : []).filter(
    ({ documentId, state }) => documentId === view.documentId && state !== 'damaged',
  );
  // What is visible on the page takes precedence over what was read from it.
  const isBlank = (view.pageNotices[view.page] ?? []).some((notice) => blank.has(notice));
  const isScan = view.hasNoText || pages.some(({ state, count, pages: all }) => state === 'picture' && count === all);
  return (
    <>
      {isScan && !isBlank ? <p className="jm-reader__hint">{t('reader.noText')}</p> : null}
      {pages
        .filter(({ state }) => state !== 'picture' || !isScan)
        .map((some) => (
          <PagesNotice key={some.state} some={some} page={isBlank ? null : view.page} />
        ))}
      {view.missingFonts.length === 0 ? null : (
        <p className="jm-reader__hint">{t('reader.fontsMissing', { fonts: view.missingFonts.join(', ') })}</p>
      )}
    </>
  );
}

function PagesNotice({ some, page }: { readonly some: UnsearchablePages; readonly page: number | null }): ReactNode {
  const { t, number } = useTranslator();
  const { state, count, pages, ranges } = some;
  const kind = state === 'unclear' ? 'unclear' : 'picture';
  const isHere = page !== null && ranges.some(([first, last]) => page >= first && page <= last);
  const counted = { count, number: number(count), all: number(pages), list: pageRanges(ranges, number) };
  return (
    <p className="jm-reader__hint" data-pages={kind}>
      {isHere ? <strong>{t(`reader.thisPage.${kind}`)} </strong> : null}
      {t(`reader.somePages.${kind}`, counted)}
    </p>
  );
}
