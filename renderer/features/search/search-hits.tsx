import { Fragment, type ReactNode } from 'react';
import type { CompetitionView } from '../../../shared/contract/competition.ts';
import type { SearchGroup, SearchHit } from '../../../shared/contract/search.ts';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import { hitKey } from '../../store/search.ts';

/** What was found, by application. */
export function SearchHits({ competition }: { readonly competition: CompetitionView }): ReactNode {
  const found = useAppStore((state) => state.found);
  if (found === null) return null;
  return found.result.groups.map((group) => (
    <Group key={group.applicationId} competition={competition} group={group} />
  ));
}

function Group({
  competition,
  group: { applicationId, pages, hits },
}: {
  readonly competition: CompetitionView;
  readonly group: SearchGroup;
}): ReactNode {
  const { t, local, number } = useTranslator();
  const searchWithin = useAppStore((state) => state.searchWithin);
  const within = useAppStore((state) => state.found?.within ?? null);
  const application = competition.applications.find(({ id }) => id === applicationId);
  if (application === undefined) return null;
  return (
    <section className="jm-search__group" aria-labelledby={`found-${applicationId}`}>
      <h2 id={`found-${applicationId}`} className="kern-title kern-title--small">
        <span className="jm-number">{applicationId}</span> {local(application.title)}
        <span className="jm-search__count jm-number">
          {' '}
          {t('search.pages', { count: pages, number: number(pages) })}
        </span>
      </h2>
      <ul>
        {hits.map((hit) => (
          <Hit key={hitKey(hit)} competition={competition} applicationId={applicationId} hit={hit} />
        ))}
      </ul>
      {pages <= hits.length ? null : within === null ? (
        <button type="button" className="jm-link" onClick={() => void searchWithin(applicationId)}>
          {t('search.within', { number: applicationId })}
        </button>
      ) : (
        <p className="jm-muted">{t('search.firstOf', { shown: number(hits.length), number: number(pages) })}</p>
      )}
    </section>
  );
}

function Hit({
  competition,
  applicationId,
  hit,
}: {
  readonly competition: CompetitionView;
  readonly applicationId: SearchGroup['applicationId'];
  readonly hit: SearchHit;
}): ReactNode {
  const { t, number } = useTranslator();
  const followHit = useAppStore((state) => state.followHit);
  const name = competition.documents.find(({ documentId }) => documentId === hit.documentId)?.name;
  if (name === undefined) return null;
  return (
    <li>
      <button type="button" className="jm-hit" data-hit={hitKey(hit)} onClick={() => followHit(applicationId, hit)}>
        <span className="jm-hit__place">{t('search.place', { name, page: hit.pageName ?? number(hit.page + 1) })}</span>
        <span className="jm-hit__text">
          {hit.parts.map(({ text, isMatch }, index) => (
            <Fragment key={index}>{isMatch ? <mark>{text}</mark> : text}</Fragment>
          ))}
        </span>
      </button>
    </li>
  );
}
