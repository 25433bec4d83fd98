import { type SubmitEvent, type ReactNode, useState } from 'react';
import { IconButton } from '../../components/icon-button.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import type { Viewer } from './use-viewer.ts';

/** The page that is read, by the name that the document gives it, and the way to another one. */
export function PageField({ viewer: { view, send } }: { readonly viewer: Viewer }): ReactNode {
  const { t, number } = useTranslator();
  const [typed, setTyped] = useState<string | null>(null);
  const { page, pages, label } = view;
  const go = (wanted: number): void => {
    setTyped(null);
    if (wanted >= 1 && wanted <= pages) send({ type: 'goToPage', page: wanted });
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (typed !== null && typed.trim() !== '') send({ type: 'goToLabel', label: typed.trim() });
    setTyped(null);
  };
  const isNamed = label !== null && label !== String(page);
  return (
    <form className="jm-toolbar__group" onSubmit={submit}>
      <IconButton
        icon="chevron-up"
        label={t('reader.previousPage')}
        disabled={page <= 1}
        onClick={() => go(page - 1)}
      />
      <input
        className="jm-small-input jm-small-input--page"
        aria-label={t('reader.page')}
        value={typed ?? label ?? String(page)}
        maxLength={20}
        onChange={(event) => setTyped(event.target.value)}
        onFocus={(event) => event.target.select()}
        onBlur={() => setTyped(null)}
        disabled={pages === 0}
      />
      <span className="jm-number jm-nowrap">
        {isNamed
          ? t('reader.ofNamedPages', { page: number(page), pages: number(pages) })
          : t('reader.ofPages', { pages: pages === 0 ? '…' : number(pages) })}
      </span>
      <IconButton
        icon="chevron-down"
        label={t('reader.nextPage')}
        disabled={page >= pages}
        onClick={() => go(page + 1)}
      />
    </form>
  );
}
