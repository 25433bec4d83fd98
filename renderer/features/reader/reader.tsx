import { type ReactNode, useId, useRef } from 'react';
import './reader.css';
import type { DocumentView } from '../../../shared/contract/competition.ts';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import type { DeskRow } from '../../store/desk-rows.ts';
import { ApplicationFacts } from './application-facts.tsx';
import { ClosedDocuments } from './closed-documents.tsx';
import { DocumentFrame } from './document-frame.tsx';
import { DocumentTabs } from './document-tabs.tsx';
import { FindBar } from './find-bar.tsx';
import { PresentingBar } from './presenting-bar.tsx';
import { ReaderNotices, ReaderState } from './reader-notices.tsx';
import { ReaderToolbar } from './reader-toolbar.tsx';
import { type ReaderControls, useReaderControls } from './use-reader-controls.ts';

/** What marks add to the reader: buttons of the toolbar, tools over the document, a list beside it. */
export interface ReaderMarks {
  readonly buttons: (document: DocumentView, pageName: string | null) => ReactNode;
  readonly tools: (document: DocumentView) => ReactNode;
  readonly list: ReactNode;
}

export interface ReaderProps {
  readonly row: DeskRow;
  readonly documents: readonly DocumentView[];
  readonly marks: ReaderMarks;
}

/** The documents of one application: a tab each, their own toolbar, and the frame that shows them. */
export function Reader({ row, documents, marks }: ReaderProps): ReactNode {
  const { t } = useTranslator();
  const { application, ballot } = row;
  const isClosed = ballot.lock !== null && ballot.lock !== 'not-admitted';
  return (
    <section className="jm-reader" aria-label={t('reading.documents')} tabIndex={-1}>
      {isClosed ? (
        <ClosedDocuments application={application} ballot={ballot} />
      ) : (
        <OpenDocuments row={row} documents={documents} marks={marks} />
      )}
    </section>
  );
}

function OpenDocuments({ row: { application }, documents, marks }: ReaderProps): ReactNode {
  const { t } = useTranslator();
  const chosen = useAppStore((state) => state.chosenTabs[application.id]);
  const chooseTab = useAppStore((state) => state.chooseTab);
  const tab =
    documents.some(({ documentId }) => documentId === chosen) || chosen === 'facts'
      ? chosen
      : (documents[0]?.documentId ?? 'facts');
  const shown = documents.find(({ documentId }) => documentId === tab) ?? null;
  const frame = useRef<HTMLIFrameElement>(null);
  const panel = useId();
  const controls = useReaderControls(frame, shown);
  const { viewer, presenting, room, isFinding, initialQuery, findField, closeFind } = controls;
  const isShown = shown !== null && viewer.view.status !== 'failed' && viewer.view.status !== 'stalled';
  return (
    <div ref={room} className={`jm-reader__room${presenting.isOn ? ' jm-reader__room--presenting' : ''}`}>
      <div className="jm-tabs">
        <DocumentTabs
          documents={documents}
          chosen={shown?.documentId ?? 'facts'}
          onChoose={(next) => chooseTab(application.id, next)}
          panel={panel}
        />
        {/* One panel serves all documents, so that its frame is not loaded again. */}
        <div
          className="jm-tabs__panel"
          id={panel}
          role="tabpanel"
          aria-label={shown?.name ?? t('reader.facts')}
          tabIndex={shown === null ? 0 : -1}
        >
          {shown === null ? (
            <ApplicationFacts application={application} hasDocuments={documents.length > 0} />
          ) : (
            <ReaderHead controls={controls} document={shown} marks={marks} />
          )}
          <div className={`jm-frame-room${isShown ? '' : ' jm-frame-room--hidden'}`}>
            <div className="jm-frame-room__document">
              {isFinding && shown !== null ? (
                <FindBar
                  key={`${shown.documentId} ${initialQuery}`}
                  initialQuery={initialQuery}
                  viewer={viewer}
                  field={findField}
                  onClose={closeFind}
                />
              ) : null}
              <DocumentFrame key={viewer.generation} frame={frame} title={shown?.name ?? ''} isShown={isShown} />
              {shown !== null && viewer.view.status === 'shown' && viewer.view.attached === null && !presenting.isOn
                ? marks.tools(shown)
                : null}
            </div>
            {shown === null || presenting.isOn ? null : marks.list}
          </div>
          {shown === null ? null : <ReaderNotices viewer={viewer} />}
        </div>
      </div>
    </div>
  );
}

function ReaderHead({
  controls,
  document,
  marks,
}: {
  readonly controls: ReaderControls;
  readonly document: DocumentView;
  readonly marks: ReaderMarks;
}): ReactNode {
  const { viewer, presenting, isFinding, findButton, presentButton, openFind } = controls;
  return (
    <>
      {presenting.isOn ? (
        <PresentingBar viewer={viewer} name={document.name} onEnd={presenting.end} />
      ) : (
        <ReaderToolbar
          viewer={viewer}
          // What is marked in a file within a document would land on the document's own pages.
          marks={viewer.view.attached === null ? marks.buttons(document, viewer.view.label) : null}
          isFinding={isFinding}
          findButton={findButton}
          presentButton={presentButton}
          onFind={openFind}
          onPresent={presenting.begin}
        />
      )}
      <ReaderState viewer={viewer} />
    </>
  );
}
