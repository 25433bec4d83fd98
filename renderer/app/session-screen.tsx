import { type ReactNode, useMemo } from 'react';
import '../features/desk/desk.css';
import type { CompetitionView } from '../../shared/contract/competition.ts';
import { initialDeskView } from '../../shared/desk-layout.ts';
import { ScreenHeading } from '../components/screen-heading.tsx';
import { AmendmentLoader } from '../features/desk/amendment-loader.tsx';
import { AmendmentNews } from '../features/desk/amendment-news.tsx';
import { DeskTable } from '../features/desk/desk-table.tsx';
import { NotAdmitted } from '../features/desk/not-admitted.tsx';
import { CheckResult } from '../features/handover/check-result.tsx';
import { JuryTable } from '../features/session/jury-table.tsx';
import { SessionFacts } from '../features/session/session-facts.tsx';
import { useAppStore } from '../hooks/use-app-store.tsx';
import { useDeskRows } from '../hooks/use-desk-rows.ts';
import { useMe } from '../hooks/use-me.ts';
import { useTranslator } from '../i18n/use-translator.ts';
import { arrangeRows } from '../store/desk-rows.ts';

/** The session as the secretary sees it: date, jury and applications, but no ratings. */
export function SessionScreen(): ReactNode {
  const competition = useAppStore((state) => state.competition);
  return competition === null ? null : <LoadedSession competition={competition} />;
}

function LoadedSession({ competition }: { readonly competition: CompetitionView }): ReactNode {
  const { t, local } = useTranslator();
  const returned = useAppStore(({ cameFrom }) => (cameFrom?.screen === 'reading' ? cameFrom.applicationId : null));
  const votes = useMe()?.votes === true;
  return (
    <div className="jm-page jm-page--wide jm-stack">
      <ScreenHeading title={t('screen.session')} lead={local(competition.details.title)} takesFocus={returned === null}>
        <AmendmentLoader />
      </ScreenHeading>
      <p className="kern-body">{t('session.lead')}</p>
      <AmendmentNews competition={competition} />
      <SessionFacts competition={competition} />
      <JuryTable people={competition.people} />
      <Applications />
      <CheckResult competition={competition} handsIn={votes} />
    </div>
  );
}

function Applications(): ReactNode {
  const { t, language } = useTranslator();
  const sorting = useAppStore((state) => state.sorting);
  const setFilter = useAppStore((state) => state.setFilter);
  const returned = useAppStore(({ cameFrom }) => (cameFrom?.screen === 'reading' ? cameFrom.applicationId : null));
  const rows = useDeskRows();
  const admitted = useMemo(
    () =>
      arrangeRows(
        rows.filter(({ state }) => state !== 'not-admitted'),
        initialDeskView.filter,
        sorting,
        language,
      ),
    [rows, sorting, language],
  );
  return (
    <section aria-labelledby="session-applications">
      <h2 id="session-applications" className="kern-heading-small">
        {t('session.applications')}
      </h2>
      <DeskTable
        rows={admitted}
        showsOwnWork={false}
        returned={returned}
        onReset={() => setFilter(initialDeskView.filter)}
      />
      <NotAdmitted rows={rows.filter(({ state }) => state === 'not-admitted')} />
    </section>
  );
}
