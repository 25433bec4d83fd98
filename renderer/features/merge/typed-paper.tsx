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
 * One person's paper as another types it. Texts typed before aren't shown just because a name was chosen: a button asks
 * people to say that they are the one who typed them.
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
  // The buttons to continue, or to type a row again, disappear when pressed; the focus stays in this group.
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

/** Something was typed under this name: it is shown only when the person confirms that it is theirs. */
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

/** Whether this typist's entry is the only one. It can be corrected once another typist's entry differs from it. */
function isWaiting({ transcripts }: MergeOverview, { personId, enteredBy }: PaperPair): boolean {
  const underWay = transcripts.underWay.find((paper) => paper.personId === personId);
  if (underWay === undefined) return false;
  const typists = [...underWay.enteredBy, ...underWay.resting.map((entry) => entry.enteredBy)];
  return typists.length === 1 && typists[0] === enteredBy;
}
