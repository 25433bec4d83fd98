import { type ReactNode, useMemo } from 'react';
import type { ApplicationId, CriterionId } from '../../shared/ids.ts';
import { useAppStore } from '../hooks/use-app-store.tsx';
import { useTranslator } from '../i18n/use-translator.ts';
import { inReadingOrder } from '../store/marks.ts';
import { MarkPlace } from './mark-place.tsx';

/** Marks that a person has named as evidence for a criterion; each links to its place in the document. */
export function EvidenceList({
  applicationId,
  criterionId,
}: {
  readonly applicationId: ApplicationId;
  readonly criterionId: CriterionId;
}): ReactNode {
  const { t } = useTranslator();
  const marks = useAppStore((state) => state.marks[applicationId]);
  const documents = useAppStore((state) => state.competition?.documents);
  const goToMark = useAppStore((state) => state.goToMark);
  const evidence = useMemo(
    () =>
      inReadingOrder(
        (marks ?? []).filter((mark) => mark.criterionId === criterionId && mark.removedAt === null),
        documents ?? [],
      ),
    [marks, documents, criterionId],
  );
  if (evidence.length === 0) return null;
  return (
    <ul className="jm-evidence" aria-label={t('marks.evidenceList', { criterion: criterionId })}>
      {evidence.map((mark) => (
        <li key={mark.markId}>
          {mark.documentId === null ? (
            <span className="jm-evidence__item">
              <MarkPlace mark={mark} />
            </span>
          ) : (
            <button
              type="button"
              className="jm-evidence__item"
              title={mark.note === '' ? undefined : mark.note}
              onClick={() => goToMark(mark)}
            >
              <MarkPlace mark={mark} />
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
