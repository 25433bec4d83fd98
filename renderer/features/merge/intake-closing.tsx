import { type ReactNode, useState } from 'react';
import type { CompetitionView } from '../../../shared/contract/competition.ts';
import type { MergeOverview } from '../../../shared/contract/merge.ts';
import { limits } from '../../../shared/limits.ts';
import { spacedReceipt } from '../../../shared/i18n/spaced-receipt.ts';
import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { PlaceForm } from '../../components/place-form.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useFocusWhenLost } from '../../hooks/use-focus-when-lost.ts';
import { useReason } from '../../hooks/use-reason.ts';
import { useTask } from '../../hooks/use-task.ts';
import { useTranslator } from '../../i18n/use-translator.ts';
import { CountedTextArea } from '../../widgets/counted-text-area.tsx';
import { FailureAlert } from '../../widgets/failure-alert.tsx';
import { usePersonName } from '../../widgets/use-person-name.ts';

export interface IntakeProps {
  readonly competition: CompetitionView;
  readonly overview: MergeOverview;
}

/** Whether the intake is closed, what has arrived since, and the button that closes it: totals are shown only then. */
export function IntakeClosing({ competition, overview }: IntakeProps): ReactNode {
  const { t } = useTranslator();
  const { closings, news, outdated } = overview.intake;
  const [closing, setClosing] = useState(false);
  // The focus returns to the button if it is still there, otherwise to the heading.
  const opener = useFocusWhenLost<HTMLButtonElement>(closing);
  const heading = useFocusWhenLost<HTMLHeadingElement>(closing);
  const isFirst = closings.length === 0;
  const mayClose = isFirst ? overview.files.length > 0 : outdated || news.length > 0;
  return (
    <section aria-labelledby="closing" className="jm-stack">
      <h2 ref={heading} id="closing" tabIndex={-1} className="kern-heading-small">
        {t('intake.title')}
      </h2>
      <IntakeState competition={competition} overview={overview} />
      {closing ? (
        <ClosingForm overview={overview} isFirst={isFirst} onDone={() => setClosing(false)} />
      ) : (
        <div>
          {mayClose ? (
            <Button
              ref={opener}
              icon="lock"
              kind={isFirst && overview.missing.length > 0 ? 'secondary' : 'primary'}
              label={t(isFirst ? 'intake.close' : 'intake.closeAgain')}
              onClick={() => setClosing(true)}
            />
          ) : null}
        </div>
      )}
    </section>
  );
}

function IntakeState({ competition, overview }: IntakeProps): ReactNode {
  const { t, number, dateTime } = useTranslator();
  const nameOf = usePersonName(competition);
  const { closings, news, outdated } = overview.intake;
  const last = closings.at(-1);
  if (last === undefined) return <p className="kern-body">{t('intake.open')}</p>;
  return (
    <>
      <ul className="jm-plain-list">
        {closings.map((closing) => (
          <li key={closing.number}>
            {t('intake.closed', {
              number: number(closing.number),
              when: dateTime(closing.at),
              count: closing.counted,
              counted: number(closing.counted),
            })}
            {closing.uncounted === 0
              ? ''
              : ` ${t('intake.uncounted', { count: closing.uncounted, number: number(closing.uncounted) })}`}
            {closing.reason === null ? '' : ` ${t('intake.reasonWas', { reason: closing.reason })}`}
          </li>
        ))}
      </ul>
      {outdated ? <Alert kind="warning" title={t('intake.outdated')} /> : null}
      {news.length === 0 ? null : (
        <Alert kind="warning" title={t('intake.news', { count: news.length, number: number(news.length) })}>
          <ul className="jm-plain-list">
            {news.map(({ sha256, receipt, personId, verdict }) => (
              <li key={sha256}>
                {nameOf(personId)} · {t('receipt.code')} {spacedReceipt(receipt)} ·{' '}
                {verdict === 'transcript' ? t('intake.transcript') : t(`verdict.${verdict}.name`)}
              </li>
            ))}
          </ul>
        </Alert>
      )}
    </>
  );
}

function ClosingForm({
  overview,
  isFirst,
  onDone,
}: {
  readonly overview: MergeOverview;
  readonly isFirst: boolean;
  readonly onDone: () => void;
}): ReactNode {
  const { t, number } = useTranslator();
  const close = useAppStore((state) => state.closeIntake);
  const { reason, setReason, settle } = useReason('closing');
  const task = useTask();
  const isReady = isFirst || (reason.trim() !== '' && reason.length <= limits.textCharacters);
  const missing = overview.missing.length;
  return (
    <PlaceForm lead={t('intake.hint')} onCancel={onDone}>
      {missing === 0 ? null : (
        <p className="kern-body">
          <strong>{t('intake.without', { count: missing, number: number(missing) })}</strong>
        </p>
      )}
      {isFirst ? null : (
        <CountedTextArea label={t('intake.reason')} value={reason} limit={limits.textCharacters} onChange={setReason} />
      )}
      <FailureAlert failure={task.failure} />
      <div className="jm-row">
        <Button
          compact
          kind="primary"
          icon="lock"
          label={t('intake.confirm')}
          disabled={!isReady}
          busy={task.busy}
          onClick={() =>
            void task
              .run(() => close(reason.trim()))
              .then((done) => {
                settle(done);
                if (done) onDone();
              })
          }
        />
        <Button compact kind="tertiary" label={t('app.cancel')} onClick={onDone} />
      </div>
    </PlaceForm>
  );
}
