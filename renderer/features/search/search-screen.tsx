import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useRef } from 'react';
import './search.css';
import type { CompetitionView } from '../../../shared/contract/competition.ts';
import { limits } from '../../../shared/limits.ts';
import { Button } from '../../components/button.tsx';
import { ScreenHeading } from '../../components/screen-heading.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import { FailureAlert } from '../../widgets/failure-alert.tsx';
import { SearchHits } from './search-hits.tsx';
import { SearchedSoFar } from './searched-so-far.tsx';

/** A search begins after a pause in typing of this many milliseconds. */
const debounceMs = 200;

/** Searches all documents that this person may read. */
export function SearchScreen(): ReactNode {
  const competition = useAppStore((state) => state.competition);
  return competition === null ? null : <LoadedSearch competition={competition} />;
}

function LoadedSearch({ competition }: { readonly competition: CompetitionView }): ReactNode {
  const { t } = useTranslator();
  const query = useAppStore((state) => state.query);
  const setQuery = useAppStore((state) => state.setQuery);
  const failure = useAppStore((state) => state.searchFailure);
  const field = useRef<HTMLInputElement>(null);
  const results = useRef<HTMLDivElement>(null);
  useSearchOnPause();
  useFirstFocus(field, results);
  return (
    <div className="jm-page jm-stack jm-search">
      <ScreenHeading title={t('screen.search')} takesFocus={false} />
      <search onKeyDown={(event) => walkHits(event, results.current)}>
        <TextField
          ref={field}
          label={t('search.field')}
          hint={t('search.hint')}
          type="search"
          value={query}
          onChange={setQuery}
          maxLength={limits.queryCharacters}
        />
      </search>
      <SearchedSoFar documents={competition.documents} />
      <FailureAlert failure={failure} />
      <Summary />
      <div
        ref={results}
        className="jm-search__results"
        onKeyDown={(event) => walkHits(event, results.current, field.current)}
      >
        <SearchHits competition={competition} />
      </div>
    </div>
  );
}

/** Summarises what was found, read aloud when it changes, and offers to search what was read since. */
function Summary(): ReactNode {
  const { t, number } = useTranslator();
  const found = useAppStore((state) => state.found);
  const query = useAppStore((state) => state.query);
  const progress = useAppStore((state) => state.searchProgress);
  const find = useAppStore((state) => state.find);
  const searchWithin = useAppStore((state) => state.searchWithin);
  const isMoreRead = found !== null && progress !== null && progress.pages > found.result.progress.pages;
  const isEmpty = found?.result.pages === 0;
  // Hits must not move under the pointer, so the person asks for more; without hits nothing can move, so the search
  // repeats.
  useEffect(() => {
    if (isMoreRead && isEmpty) void find();
  }, [isMoreRead, isEmpty, find, progress]);
  return (
    <div className="jm-row jm-search__summary">
      <p role="status">{found === null || query.trim() === '' ? '' : summaryOf(found.result)}</p>
      {found !== null && found.within !== null ? (
        <Button
          kind="tertiary"
          compact
          icon="arrow-left"
          label={t('search.everywhere')}
          onClick={() => void searchWithin(null)}
        />
      ) : null}
      {isMoreRead && !isEmpty ? (
        <Button compact icon="search" label={t('search.again')} onClick={() => void find()} />
      ) : null}
    </div>
  );

  function summaryOf({ pages, isMore, applications }: NonNullable<typeof found>['result']): string {
    if (pages === 0) return t('search.nothing', { query: found?.query ?? '' });
    const texts = [
      t(isMore ? 'search.moreThan' : 'search.pages', { count: pages, number: number(pages) }),
      t('search.inApplications', { count: applications, number: number(applications) }),
    ];
    const first = found?.within === null ? texts.join(' ') : (texts[0] ?? '');
    const isCut = isMore || applications > limits.searchGroups;
    return isCut ? `${first}. ${t('search.more', { number: number(limits.searchGroups) })}` : `${first}.`;
  }
}

function useSearchOnPause(): void {
  const query = useAppStore((state) => state.query);
  const find = useAppStore((state) => state.find);
  const isFound = useAppStore((state) => state.found?.query === state.query);
  useEffect(() => {
    if (isFound) return undefined;
    const timer = setTimeout(() => void find(), query.trim() === '' ? 0 : debounceMs);
    return () => clearTimeout(timer);
  }, [query, find, isFound]);
}

/** People who return from a document continue at the hit that led there. */
function useFirstFocus(field: RefObject<HTMLInputElement | null>, results: RefObject<HTMLElement | null>): void {
  const followed = useAppStore((state) => state.followedHit);
  const first = useRef(followed);
  useEffect(() => {
    const hit =
      first.current === null ? null : results.current?.querySelector<HTMLElement>(`[data-hit="${first.current}"]`);
    (hit ?? field.current)?.focus();
    if (hit === null) field.current?.select();
  }, [field, results]);
}

/** Arrow keys lead from the field to the hits, from hit to hit, and back. */
function walkHits(event: KeyboardEvent, results: HTMLElement | null, before: HTMLElement | null = null): void {
  if (results === null || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
  const hits = [...results.querySelectorAll<HTMLElement>('[data-hit]')];
  const at = hits.findIndex((hit) => hit === event.target);
  const next = event.key === 'ArrowDown' ? hits[at + 1] : (hits[at - 1] ?? before);
  if (next === null || next === undefined || (at === -1 && event.key === 'ArrowUp')) return;
  event.preventDefault();
  next.focus();
}
