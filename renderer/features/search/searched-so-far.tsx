import type { ReactNode } from 'react';
import type { DocumentView } from '../../../shared/contract/competition.ts';
import type { SearchProgress } from '../../../shared/contract/search.ts';
import type { DocumentId } from '../../../shared/ids.ts';
import { pageRanges } from '../../../shared/i18n/page-ranges.ts';
import { Button } from '../../components/button.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import { FailureAlert } from '../../widgets/failure-alert.tsx';

/** How much of the documents the search covers so far, and what it can't find anything in. */
export function SearchedSoFar({ documents }: { readonly documents: readonly DocumentView[] }): ReactNode {
  const { t, number } = useTranslator();
  const progress = useAppStore((state) => state.searchProgress);
  const stopped = useAppStore((state) => state.readingStopped);
  const readNext = useAppStore((state) => state.readNext);
  if (progress === null && stopped === null) return <p className="jm-muted">{t('search.beginning')}</p>;
  return (
    <div className="jm-search__progress">
      {progress === null ? null : <p className="jm-muted jm-number">{progressText(progress)}</p>}
      {stopped === null ? null : (
        <>
          <FailureAlert failure={stopped} />
          <Button compact label={t('search.goOn')} onClick={() => void readNext()} />
        </>
      )}
      {progress === null ? null : (
        <Left documents={documents} ids={progress.withoutText} textKey="search.withoutText" />
      )}
      {progress === null ? null : <Left documents={documents} ids={progress.unreadable} textKey="search.unreadable" />}
      {progress === null ? null : <LeftPages documents={documents} progress={progress} />}
    </div>
  );

  function progressText({ documents: all, pages, read, unreadable }: NonNullable<typeof progress>): string {
    const isDone = read + unreadable.length >= all;
    const counted = { count: all, number: number(all), read: number(read + unreadable.length) };
    return `${t(isDone ? 'search.allRead' : 'search.reading', counted)} ${t('search.pagesRead', { count: pages, number: number(pages) })}`;
  }
}

/** Documents that the search leaves out, and why. */
function Left({
  documents,
  ids,
  textKey,
}: {
  readonly documents: readonly DocumentView[];
  readonly ids: readonly DocumentId[];
  readonly textKey: 'search.withoutText' | 'search.unreadable';
}): ReactNode {
  const { t, number } = useTranslator();
  if (ids.length === 0) return null;
  const left = new Set(ids);
  return (
    <details>
      <summary>{t(textKey, { count: ids.length, number: number(ids.length) })}</summary>
      <ul>
        {documents
          .filter(({ documentId }) => left.has(documentId))
          .map(({ documentId, applicationId, name }) => (
            <li key={documentId}>
              <span className="jm-number">{applicationId}</span> {name}
            </li>
          ))}
      </ul>
    </details>
  );
}

const stateTexts = { picture: 'search.pictures', unclear: 'search.unclear', damaged: 'search.damaged' } as const;

/** Pages that the search leaves out, in documents whose other pages it covers. */
function LeftPages({
  documents,
  progress: { unsearchable, withoutText },
}: {
  readonly documents: readonly DocumentView[];
  readonly progress: SearchProgress;
}): ReactNode {
  const { t, number } = useTranslator();
  const named = new Map(documents.map((document) => [document.documentId, document]));
  const isNamed = new Set(withoutText);
  return (['picture', 'unclear', 'damaged'] as const).map((state) => {
    const some = unsearchable.filter((one) => one.state === state && !isNamed.has(one.documentId));
    if (some.length === 0) return null;
    return (
      <details key={state}>
        <summary>{t(stateTexts[state], { count: some.length, number: number(some.length) })}</summary>
        <ul>
          {some.map(({ documentId, pages, ranges }) => (
            <li key={documentId}>
              <span className="jm-number">{named.get(documentId)?.applicationId}</span> {named.get(documentId)?.name},{' '}
              {t('search.onPages', { list: pageRanges(ranges, number), all: number(pages) })}
            </li>
          ))}
        </ul>
      </details>
    );
  });
}
