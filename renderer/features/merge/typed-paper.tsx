import { type ReactNode, useEffect, useRef } from 'react';
import type { MergeOverview } from '../../../shared/contract/merge.ts';
import type { PaperPair } from '../../../shared/contract/paper-draft.ts';
import { Button } from '../../components/button.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useFocusWhenLost } from '../../hooks/use-focus-when-lost.ts';
import { useTask } from '../../hooks/use-task.ts';
import { useTranslator } from '../../i18n/use-translator.ts';
import { isSamePaper } from '../../store/transcripts.ts';
import { FailureAlert } from '../../widgets/failure-alert.tsx';
import { usePersonName } from '../../widgets/use-person-name.ts';
import { TranscriptForm, type TranscriptsProps } from './transcript-form.tsx';

/**
 * The paper of one person as another types it. What was begun before is shown to nobody who has only chosen a name: whoever
 * goes on says to be the one who began.
 */
export function TypedPaper({
  pair,
  onSaved,
  ...props
}: TranscriptsProps & { readonly pair: PaperPair; readonly onSaved: () => void }): ReactNode {
  const { t } = useTranslator();
  const nameOf = usePersonName(props.competition);
  const { personId, enteredBy } = pair;
  const open = useAppStore(({ openPaper }) =>
    openPaper !== null && isSamePaper(openPaper.pair, pair) ? openPaper : null,
  );
  const isBegun = useAppStore(({ begunPapers }) => begunPapers?.some((begun) => isSamePaper(begun, pair)) ?? false);
  const reopenPaper = useAppStore((state) => state.reopenPaper);
  const closePaper = useAppStore((state) => state.closePaper);
  const task = useTask();
  const names = { person: nameOf(personId), enteredBy: nameOf(enteredBy) };
  const waits = isWaiting(props.overview, pair);
  const begin = (): void => void task.run(() => reopenPaper({ personId, enteredBy }));
  const beginNew = useRef(begin);
  const isNew = useRef(!waits && !isBegun);
  useEffect(() => {
    if (isNew.current) beginNew.current();
    return () => void closePaper({ personId, enteredBy });
  }, [closePaper, personId, enteredBy]);
  // Whoever goes on, or types a row anew, does it by a button that goes with it.
  const place = useFocusWhenLost<HTMLDivElement>(open?.heldBack.length ?? null);
  return (
    <div ref={place} role="group" tabIndex={-1} aria-label={t('transcript.table', names)}>
      {open !== null ? <TranscriptForm {...props} open={open} onSaved={onSaved} /> : null}
      {open === null && waits ? <p role="note">{t('transcript.handedOver', names)}</p> : null}
      {open === null && !waits && isBegun ? <Begun names={names} busy={task.busy} onGoOn={begin} /> : null}
      <FailureAlert failure={task.failure} onDismiss={task.clear} />
    </div>
  );
}

/** Something is kept under this name: it takes a word to see it. */
function Begun({
  names,
  busy,
  onGoOn,
}: {
  readonly names: { readonly person: string; readonly enteredBy: string };
  readonly busy: boolean;
  readonly onGoOn: () => void;
}): ReactNode {
  const { t } = useTranslator();
  return (
    <div className="jm-inset">
      <p role="note">{t('transcript.begun', names)}</p>
      <div>
        <Button icon="pen" label={t('transcript.goOn', names)} busy={busy} onClick={onGoOn} />
      </div>
    </div>
  );
}

/** Whether this person's entry is the only one: it can be mended when another person's differs from it. */
function isWaiting({ transcripts }: MergeOverview, { personId, enteredBy }: PaperPair): boolean {
  const underWay = transcripts.underWay.find((paper) => paper.personId === personId);
  if (underWay === undefined) return false;
  const typists = [...underWay.enteredBy, ...underWay.resting.map((entry) => entry.enteredBy)];
  return typists.length === 1 && typists[0] === enteredBy;
}
