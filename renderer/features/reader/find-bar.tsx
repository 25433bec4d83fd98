import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import type { Viewer } from './use-viewer.ts';

export interface FindBarProps {
  /** words that are found already, because a search has led to them: then the focus stays where it is */
  readonly ledTo: string;
  readonly viewer: Viewer;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onClose: () => void;
}

/** Milliseconds after the last key until what was typed is looked for. */
const pause = 250;

/** Finds words in the document that is shown, while they are typed. Enter goes on, Shift+Enter back, Escape ends. It lies over the pages, so nothing moves. */
export function FindBar({ ledTo, viewer, field, onClose }: FindBarProps): ReactNode {
  const { t } = useTranslator();
  const [query, setQuery] = useState(ledTo);
  const { view, send, endFind } = viewer;
  useEffect(() => {
    if (ledTo === '') field.current?.focus();
  }, [field, ledTo]);

  const found = view.hits?.query;
  useFindWhileTyping(viewer, query, ledTo);

  const find = (step: 'next' | 'previous'): void => {
    if (query.trim() === '') return;
    send({ type: 'find', query, step: found === query ? step : 'first' });
  };
  const end = (): void => {
    endFind();
    onClose();
  };
  const press = (event: KeyboardEvent): void => {
    const isField = event.target instanceof HTMLInputElement;
    if ((event.key === 'Enter' && isField) || event.key === 'F3') {
      event.preventDefault();
      find(event.shiftKey ? 'previous' : 'next');
    }
    if (event.key !== 'Escape') return;
    event.preventDefault();
    end();
  };

  return (
    <search className="jm-find" onKeyDown={press}>
      <input
        ref={field}
        className="jm-small-input jm-small-input--find"
        type="search"
        aria-label={t('reader.find')}
        placeholder={t('reader.find')}
        value={query}
        maxLength={200}
        disabled={view.hasNoText}
        onChange={(event) => {
          setQuery(event.target.value);
          if (event.target.value === '') endFind();
        }}
      />
      <span className="jm-find__hits jm-number" role="status">
        {hitsText(view.hits, query, t)}
      </span>
      <Button
        kind="tertiary"
        compact
        iconOnly
        icon="chevron-up"
        label={t('reader.previousHit')}
        disabled={query === ''}
        onClick={() => find('previous')}
      />
      <Button
        kind="tertiary"
        compact
        iconOnly
        icon="chevron-down"
        label={t('reader.nextHit')}
        disabled={query === ''}
        onClick={() => find('next')}
      />
      <Button kind="tertiary" compact iconOnly icon="close" label={t('reader.endFind')} onClick={end} />
    </search>
  );
}

/** Looks for what is typed once typing rests; words that a search has led to were looked for already, from their page on. */
function useFindWhileTyping({ view, send }: Viewer, query: string, ledTo: string): void {
  const isShown = view.status === 'shown';
  const found = view.hits?.query;
  useEffect(() => {
    if (!isShown || query.trim() === '' || query === found || query === ledTo) return undefined;
    const timer = setTimeout(() => send({ type: 'find', query, step: 'first' }), pause);
    return () => clearTimeout(timer);
  }, [isShown, query, found, ledTo, send]);
}

function hitsText(hits: Viewer['view']['hits'], query: string, t: ReturnType<typeof useTranslator>['t']): string {
  if (hits === null || hits.query !== query) return '';
  if (hits.total === 0) return t(hits.searching ? 'reader.searching' : 'reader.noHits');
  return t('reader.hits', { current: hits.current, total: hits.total });
}
