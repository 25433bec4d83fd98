import { type ReactNode, useMemo, useRef, useState } from 'react';
import './reading-screen.css';
import type { Gap } from '../../shared/domain/ballot.ts';
import type { ApplicationId } from '../../shared/ids.ts';
import { Divider } from '../components/divider.tsx';
import { Ballot } from '../features/ballot/ballot.tsx';
import { CheckNotice } from '../features/desk/check-notice.tsx';
import { MarkButtons } from '../features/marks/mark-buttons.tsx';
import { MarkTools } from '../features/marks/mark-tools.tsx';
import { MarksList } from '../features/marks/marks-list.tsx';
import { Reader } from '../features/reader/reader.tsx';
import { useAppStore } from '../hooks/use-app-store.tsx';
import { useDeskRows } from '../hooks/use-desk-rows.ts';
import { useTranslator } from '../i18n/use-translator.ts';
import { useHasBallot } from './use-has-ballot.ts';
import { useMarksOf } from './use-marks-of.ts';
import { useReadingShortcuts } from './use-reading-shortcuts.ts';

/** Documents left, ballot right, a movable divider between them; only the documents for people without a ballot. */
export function ReadingScreen({
  applicationId,
  gap,
}: {
  readonly applicationId: ApplicationId;
  readonly gap: Gap | null;
}): ReactNode {
  const competition = useAppStore((state) => state.competition);
  const hidden = useAppStore((state) => state.hiddenSide);
  const row = useDeskRows().find(({ application }) => application.id === applicationId);
  const documents = useMemo(
    () => competition?.documents.filter((document) => document.applicationId === applicationId) ?? [],
    [competition?.documents, applicationId],
  );
  const hasBallot = useHasBallot();
  useReadingShortcuts(applicationId);
  useMarksOf(applicationId);
  if (competition === null || row === undefined) return null;
  const reader =
    hasBallot && hidden === 'documents' ? null : (
      <Reader
        row={row}
        documents={documents}
        marks={{
          buttons: (document, pageName) => <MarkButtons document={document} pageName={pageName} />,
          tools: (document) => <MarkTools document={document} />,
          list: <MarksList applicationId={applicationId} documents={documents} />,
        }}
      />
    );
  const ballot = hidden === 'ballot' || !hasBallot ? null : <Ballot competition={competition} row={row} gap={gap} />;
  return (
    <div className="jm-reading">
      <CheckNotice key={applicationId} applicationId={applicationId} />
      <Sides reader={reader} ballot={ballot} />
    </div>
  );
}

/** Both sides, or the one that isn't hidden. The divider's place is remembered once it is no longer being moved. */
function Sides({ reader, ballot }: { readonly reader: ReactNode; readonly ballot: ReactNode }): ReactNode {
  const { t } = useTranslator();
  const remembered = useAppStore((state) => state.preferences.readerShare);
  const prefer = useAppStore((state) => state.prefer);
  const [moving, setMoving] = useState<number | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const share = moving ?? remembered;
  const rest = (readerShare: number): void => {
    setMoving(null);
    void prefer({ readerShare });
  };
  const isOne = reader === null || ballot === null;
  return (
    <div
      ref={frame}
      className="jm-sides"
      style={{ gridTemplateColumns: isOne ? '1fr' : `minmax(0, ${share}fr) auto minmax(0, ${100 - share}fr)` }}
    >
      {reader}
      {isOne ? null : (
        <Divider
          label={t('reading.divider')}
          share={share}
          minimum={20}
          maximum={80}
          frame={frame}
          onMove={setMoving}
          onRest={rest}
        />
      )}
      {ballot}
    </div>
  );
}
