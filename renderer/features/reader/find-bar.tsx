import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useState } from 'react';
import { IconButton } from '../../components/icon-button.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import type { FindOptions } from '../../store/reader.ts';
import { FindSwitches } from './find-switches.tsx';
import { findWords } from './find-words.ts';
import type { Viewer } from './use-viewer.ts';

export interface FindBarProps {
  /** words that are found already, because a search has led to them: then the focus stays where it is */
  readonly initialQuery: string;
  readonly viewer: Viewer;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onClose: () => void;
}

/** Pause in typing, in milliseconds, before the text is searched for. */
const debounceMs = 250;

/**
 * Finds words in the current document while they are typed. Enter continues, Shift+Enter goes back, Escape ends. The
 * bar lies over the pages, so nothing moves.
 */
export function FindBar({ initialQuery, viewer, field, onClose }: FindBarProps): ReactNode {
  const { t } = useTranslator();
  const [query, setQuery] = useState(initialQuery);
  const { view, send, endFind } = viewer;
  useEffect(() => {
    if (initialQuery === '') field.current?.focus();
  }, [field, initialQuery]);

  const found = view.hits?.query;
  const options = useAppStore((state) => state.findOptions);
  useFindWhileTyping(viewer, { query, initialQuery, options });

  const find = (step: 'next' | 'previous'): void => {
    findWords(send, query, found === query ? step : 'first', options);
  };
  const press = (event: KeyboardEvent): void => {
    const isField = event.target instanceof HTMLInputElement;
    if ((event.key === 'Enter' && isField) || event.key === 'F3') {
      event.preventDefault();
      find(event.shiftKey ? 'previous' : 'next');
    }
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onClose();
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
      <FindSwitches onChange={(changed) => findWords(send, query, 'first', changed)} />
      <StepButtons disabled={query === ''} onStep={find} />
      <IconButton icon="close" label={t('reader.endFind')} onClick={onClose} />
    </search>
  );
}

interface StepButtonsProps {
  readonly disabled: boolean;
  readonly onStep: (step: 'next' | 'previous') => void;
}

function StepButtons({ disabled, onStep }: StepButtonsProps): ReactNode {
  const { t } = useTranslator();
  return (['previous', 'next'] as const).map((step) => (
    <IconButton
      key={step}
      icon={step === 'previous' ? 'chevron-up' : 'chevron-down'}
      label={t(step === 'previous' ? 'reader.previousHit' : 'reader.nextHit')}
      disabled={disabled}
      onClick={() => onStep(step)}
    />
  ));
}

/** Searches once typing pauses; words that a search has led to were already searched for, from their page on. */
function useFindWhileTyping(
  { view, send }: Viewer,
  { query, initialQuery, options }: { query: string; initialQuery: string; options: FindOptions },
): void {
  const isShown = view.status === 'shown';
  const found = view.hits?.query;
  useEffect(() => {
    if (!isShown || query.trim() === '' || query === found || query === initialQuery) return undefined;
    const timer = setTimeout(() => findWords(send, query, 'first', options), debounceMs);
    return () => clearTimeout(timer);
  }, [isShown, query, found, initialQuery, options, send]);
}

function hitsText(hits: Viewer['view']['hits'], query: string, t: ReturnType<typeof useTranslator>['t']): string {
  if (hits === null || hits.query !== query) return '';
  if (hits.total === 0) return t(hits.searching ? 'reader.searching' : 'reader.noHits');
  return t('reader.hits', { current: hits.current, total: hits.total });
}
