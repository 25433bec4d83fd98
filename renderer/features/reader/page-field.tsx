import { type SubmitEvent, type ReactNode, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { useWords } from '../../i18n/use-words.ts';
import type { Viewer } from './use-viewer.ts';

/** The page that is read, and the way to another one. */
export function PageField({ viewer: { view, send } }: { readonly viewer: Viewer }): ReactNode {
  const { say, number } = useWords();
  const [typed, setTyped] = useState<string | null>(null);
  const { page, pages } = view;
  const go = (wanted: number): void => {
    setTyped(null);
    if (Number.isInteger(wanted) && wanted >= 1 && wanted <= pages) send({ type: 'goToPage', page: wanted });
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    go(Number(typed));
  };
  return (
    <form className="jm-toolbar__group" onSubmit={submit}>
      <Button kind="tertiary" compact iconOnly icon="chevron-up" label={say('reader.previousPage')} disabled={page <= 1} onClick={() => go(page - 1)} />
      <input
        className="jm-small-input jm-small-input--page"
        inputMode="numeric"
        aria-label={say('reader.page')}
        value={typed ?? String(page)}
        onChange={(event) => setTyped(event.target.value.replace(/\D/g, '').slice(0, 6))}
        onBlur={() => setTyped(null)}
        disabled={pages === 0}
      />
      <span className="jm-number jm-nowrap">{say('reader.ofPages', { pages: pages === 0 ? '…' : number(pages) })}</span>
      <Button kind="tertiary" compact iconOnly icon="chevron-down" label={say('reader.nextPage')} disabled={page >= pages} onClick={() => go(page + 1)} />
    </form>
  );
}
