import { type ReactNode, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import './marks.css';
import type { DocumentView } from '../../../shared/contract/competition.ts';
import type { MarkView } from '../../../shared/contract/marks.ts';
import type { ApplicationId } from '../../../shared/ids.ts';
import { type Option, SelectField } from '../../components/select-field.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import { inReadingOrder } from '../../store/marks.ts';
import { MarkItem, RemovedItem } from './mark-item.tsx';

const all = 'all';
const withoutCriterion = 'without';

/** All marks of an application, filtered by criterion on request; removed ones can be restored. */
export function MarksList({
  applicationId,
  documents,
}: {
  readonly applicationId: ApplicationId;
  readonly documents: readonly DocumentView[];
}): ReactNode {
  const { t } = useTranslator();
  const shown = useAppStore((state) => state.showsMarks);
  const known = useAppStore((state) => state.marks[applicationId]);
  const [filter, setFilter] = useState<string>(all);
  const marks = useMemo(() => inReadingOrder(known ?? [], documents), [known, documents]);
  const options = useFilterOptions();
  const region = useShownInView(shown);
  if (!shown) return null;
  const kept = marks.filter((mark) => mark.removedAt === null && passes(mark, filter));
  const removed = marks.filter((mark) => mark.removedAt !== null);
  return (
    <section ref={region} className="jm-marks-list" aria-label={t('marks.list')}>
      <h2 className="jm-marks-list__title">{t('marks.list')}</h2>
      <SelectField label={t('marks.filter')} value={filter} options={options} onChange={setFilter} />
      {kept.length === 0 ? <p className="jm-muted">{t(filter === all ? 'marks.empty' : 'marks.noneHere')}</p> : null}
      <ul>
        {kept.map((mark) => (
          <MarkItem key={mark.markId} mark={mark} documents={documents} />
        ))}
      </ul>
      {removed.length === 0 ? null : (
        <details className="jm-marks-list__removed">
          <summary>{t('marks.removedList', { count: removed.length })}</summary>
          <ul>
            {removed.map((mark) => (
              <RemovedItem key={mark.markId} mark={mark} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** Scrolls the list into view: if there is no room beside the document, it opens below and would go unnoticed. */
function useShownInView(shown: boolean): RefObject<HTMLElement | null> {
  const region = useRef<HTMLElement>(null);
  const before = useRef(shown);
  useEffect(() => {
    if (shown && !before.current) region.current?.scrollIntoView({ block: 'nearest' });
    before.current = shown;
  }, [shown]);
  return region;
}

function passes({ criterionId }: MarkView, filter: string): boolean {
  return filter === all || (filter === withoutCriterion ? criterionId === null : criterionId === filter);
}

function useFilterOptions(): readonly Option<string>[] {
  const { t, local } = useTranslator();
  const criteria = useAppStore((state) => state.competition?.criteria) ?? [];
  return [
    { value: all, label: t('marks.all') },
    { value: withoutCriterion, label: t('marks.noCriterion') },
    ...criteria.map(({ id, name }) => ({ value: id, label: `${id} · ${local(name)}` })),
  ];
}
