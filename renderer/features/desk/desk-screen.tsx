import { type ReactNode, useMemo, useState } from 'react';
import './desk.css';
import { ScreenHeading } from '../../components/screen-heading.tsx';
import type { Desk } from '../../../shared/contract/desk.ts';
import { initialDeskView } from '../../../shared/contract/desk-view.ts';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import { arrangeRows, rowsOf } from '../../store/desk-rows.ts';
import { AmendmentLoader } from './amendment-loader.tsx';
import { AmendmentNews } from './amendment-news.tsx';
import { DeskFilterBar } from './desk-filter-bar.tsx';
import { DeskSummary } from './desk-summary.tsx';
import { DeskTable } from './desk-table.tsx';
import { NotAdmitted } from './not-admitted.tsx';
import { ViewPanel } from './view-panel.tsx';

/** All applications, with the own work on each. */
export function DeskScreen(): ReactNode {
  const desk = useAppStore((state) => state.desk);
  return desk === null ? null : <LoadedDesk desk={desk} />;
}

function LoadedDesk({ desk }: { readonly desk: Desk }): ReactNode {
  const { t, local, language } = useTranslator();
  const filter = useAppStore((state) => state.filter);
  const sorting = useAppStore((state) => state.sorting);
  const setFilter = useAppStore((state) => state.setFilter);
  const [showsView, setShowsView] = useState(false);
  const rows = useMemo(() => rowsOf(desk, language), [desk, language]);
  const rateable = useMemo(() => rows.filter(({ state }) => state !== 'not-admitted'), [rows]);
  const inOrder = useMemo(
    () => arrangeRows(rateable, initialDeskView.filter, sorting, language),
    [rateable, sorting, language],
  );
  const shown = useMemo(() => arrangeRows(rateable, filter, sorting, language), [rateable, filter, sorting, language]);
  return (
    <div className="jm-page jm-page--wide jm-desk">
      <ScreenHeading
        title={t('screen.desk')}
        lead={`${local(desk.competition.title)} · ${local(desk.competition.host)}`}
      >
        <AmendmentLoader />
      </ScreenHeading>
      <AmendmentNews desk={desk} />
      <DeskSummary desk={desk} rows={inOrder} />
      <DeskFilterBar
        desk={desk}
        shown={shown.length}
        total={rateable.length}
        showsView={showsView}
        onView={() => setShowsView(!showsView)}
      />
      {showsView ? <ViewPanel desk={desk} /> : null}
      <DeskTable rows={shown} showsOwnWork={desk.me.votes} onReset={() => setFilter(initialDeskView.filter)} />
      <NotAdmitted rows={rows.filter(({ state }) => state === 'not-admitted')} />
    </div>
  );
}
