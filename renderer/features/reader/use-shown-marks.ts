import { type RefObject, useEffect, useMemo, useRef } from 'react';
import type { MarkView } from '../../../shared/contract/marks.ts';
import type { DocumentView } from '../../../shared/contract/competition.ts';
import type { ShownMark, ToViewer } from '../../../shared/contract/viewer-port.ts';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import { marksOn } from '../../store/marks.ts';
import { shortQuote } from '../../store/short-quote.ts';

export interface ShownMarksOptions {
  readonly document: DocumentView | null;
  /** whether the frame shows that document now */
  readonly isShown: boolean;
  readonly frame: RefObject<HTMLIFrameElement | null>;
  readonly send: (message: ToViewer) => void;
}

/** Keeps the marks in the frame as they are in the vault, and leads to the one that is wanted. */
export function useShownMarks({ document, isShown, frame, send }: ShownMarksOptions): void {
  const known = useAppStore((state) => (document === null ? undefined : state.marks[document.applicationId]));
  const marks = useMemo(() => (document === null ? [] : marksOn(known, document.documentId)), [known, document]);
  const label = useMarkLabel();
  useEffect(() => {
    if (document !== null && isShown)
      send({
        type: 'setMarks',
        documentId: document.documentId,
        marks: marks.map((mark) => shownMark(mark, label(mark))),
      });
  }, [document, isShown, marks, label, send]);
  useWantedMark(marks, isShown, frame, send);
  useClearedTools(document?.documentId);
  useSelection(frame, send);
}

/** Clears selection and chosen mark when another document is shown. */
function useClearedTools(documentId: DocumentView['documentId'] | undefined): void {
  const select = useAppStore((state) => state.select);
  const chooseMark = useAppStore((state) => state.chooseMark);
  useEffect(
    () => () => {
      select(null);
      chooseMark(null);
    },
    [documentId, select, chooseMark],
  );
}

/** Goes to the mark that a list or the ballot leads to, as soon as its document is shown. */
function useWantedMark(
  marks: readonly MarkView[],
  isShown: boolean,
  frame: RefObject<HTMLIFrameElement | null>,
  send: (message: ToViewer) => void,
): void {
  const wanted = useAppStore((state) => state.wantedMark);
  const reached = useAppStore((state) => state.reachedMark);
  useEffect(() => {
    if (wanted === null || !isShown || !marks.some(({ markId }) => markId === wanted)) return;
    frame.current?.focus();
    send({ type: 'showMark', markId: wanted });
    reached();
  }, [wanted, isShown, marks, frame, send, reached]);
}

/** Clears the selection once it is marked, and starts selecting by keyboard on request. */
function useSelection(frame: RefObject<HTMLIFrameElement | null>, send: (message: ToViewer) => void): void {
  const chosen = useAppStore((state) => state.chosenMark?.markId ?? null);
  const asked = useAppStore((state) => state.selectionsAsked);
  const done = useRef(asked);
  useEffect(() => {
    if (chosen !== null) send({ type: 'endSelection' });
  }, [chosen, send]);
  useEffect(() => {
    if (done.current === asked) return;
    done.current = asked;
    frame.current?.focus();
    send({ type: 'selectText' });
  }, [asked, frame, send]);
}

function shownMark({ markId, page, quads, colour, note, criterionId }: MarkView, label: string): ShownMark {
  return { markId, page, quads, colour, tag: criterionId ?? '', hasNote: note !== '', label };
}

/** Composes a mark's label for screen readers. */
function useMarkLabel(): (mark: MarkView) => string {
  const { t } = useTranslator();
  return useMemo(
    () =>
      ({ colour, quote, note, criterionId }) =>
        [
          t(`marks.colour.${colour}`),
          criterionId === null ? '' : t('marks.evidenceFor', { criterion: criterionId }),
          note === '' ? '' : t('marks.hasNote'),
          quote === '' ? t('marks.wholePage') : t('marks.quoted', { quote: shortQuote(quote) }),
        ]
          .filter((part) => part !== '')
          .join(', '),
    [t],
  );
}
