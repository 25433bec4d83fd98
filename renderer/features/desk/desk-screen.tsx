import { type ReactNode, useMemo, useState } from 'react';
import './desk.css';
import { ScreenHeading } from '../../components/screen-heading.tsx';
import type { CompetitionView } from '../../../shared/contract/competition.ts';
import { initialDeskView } from '../../../shared/desk-layout.ts';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useDeskRows } from '../../hooks/use-desk-rows.ts';
import { useMe } from '../../hooks/use-me.ts';
import { useTranslator } from '../../i18n/use-translator.ts';
import { arrangeRows } from '../../store/desk-rows.ts';
import { AmendmentLoader } from './amendment-loader.tsx';
import { AmendmentNews } from './amendment-news.tsx';
import { DeskFilterBar } from './desk-filter-bar.tsx';
import { DeskSummary } from './desk-summary.tsx';
import { DeskTable } from './desk-table.tsx';
import { NotAdmitted } from './not-admitted.tsx';
import { ViewPanel } from './view-panel.tsx';

/** All applications, with the person's own work on each. */
export function DeskScreen(): ReactNode {
  const competition = useAppStore((state) => state.competition);
  return competition === null ? null : <LoadedDesk competition={competition} />;
}

function LoadedDesk({ competition }: { readonly competition: CompetitionView }): ReactNode {
  const { t, local, language } = useTranslator();
  const filter = useAppStore((state) => state.filter);
  const sorting = useAppStore((state) => state.sorting);
  const setFilter = useAppStore((state) => state.setFilter);
  const [showsView, setShowsView] = useState(false);
  const returned = useAppStore(({ cameFrom }) => (cameFrom?.screen === 'reading' ? cameFrom.applicationId : null));
  const me = useMe();
  const rows = useDeskRows();
  const rateable = useMemo(() => rows.filter(({ state }) => state !== 'not-admitted'), [rows]);
  const inOrder = useMemo(
    () => arrangeRows(rateable, initialDeskView.filter, sorting, language),
    [rateable, sorting, language],
  );
  const shown = useMemo(() => arrangeRows(rateable, filter, sorting, language), [rateable, filter, sorting, language]);
  return (
    <div className="jm-page jm-page--wide jm-desk">
      <ScreenHeading title={t('screen.desk')} lead={local(competition.details.host)} takesFocus={returned === null}>
        <AmendmentLoader />
      </ScreenHeading>
      <AmendmentNews competition={competition} />
      <DeskSummary competition={competition} rows={inOrder} />
      <DeskFilterBar
        competition={competition}
        shown={shown.length}
        total={rateable.length}
        showsView={showsView}
        onView={() => setShowsView(!showsView)}
      />
      {showsView ? <ViewPanel /> : null}
      <DeskTable
        rows={shown}
        showsOwnWork={me?.votes === true}
        returned={returned}
        onReset={() => setFilter(initialDeskView.filter)}
      />
      <NotAdmitted rows={rows.filter(({ state }) => state === 'not-admitted')} />
    </div>
  );
}
