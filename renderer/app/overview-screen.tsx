import { type ReactNode, useMemo } from 'react';
import './overview-screen.css';
import type { CompetitionView } from '../../shared/contract/competition.ts';
import { Button } from '../components/button.tsx';
import type { IconName } from '../components/icon-paths.ts';
import { ScreenHeading } from '../components/screen-heading.tsx';
import { Calibration } from '../features/calibration/calibration.tsx';
import { Comparison } from '../features/comparison/comparison.tsx';
import { OwnRanking } from '../features/own-ranking/own-ranking.tsx';
import { RatingGrid } from '../features/rating-grid/rating-grid.tsx';
import { useAppStore } from '../hooks/use-app-store.tsx';
import { useDeskRows } from '../hooks/use-desk-rows.ts';
import { useTranslator } from '../i18n/use-translator.ts';
import type { DeskRow } from '../store/desk-rows.ts';
import { type OverviewPart, overviewParts } from '../store/overview.ts';

const icons = {
  grid: 'grid',
  ranking: 'ranking',
  comparison: 'panel-left',
  calibration: 'info',
} as const satisfies Record<OverviewPart, IconName>;

/** All of the person's own ratings at once: as a grid, as an order, two side by side, and how the scale was used. */
export function OverviewScreen(): ReactNode {
  const { t, local } = useTranslator();
  const competition = useAppStore((state) => state.competition);
  const part = useAppStore((state) => state.overviewPart);
  const showPart = useAppStore((state) => state.showPart);
  const print = useAppStore((state) => state.print);
  const report = useAppStore((state) => state.report);
  const all = useDeskRows();
  const rows = useMemo(() => all.filter(({ state }) => state !== 'not-admitted'), [all]);
  if (competition === null) return null;
  return (
    <div className="jm-page jm-page--wide jm-overview">
      <ScreenHeading title={t('screen.overview')}>
        <div className="jm-row jm-no-print">
          <div className="jm-row jm-row--tight" role="group" aria-label={t('overview.parts')}>
            {overviewParts.map((one) => (
              <Button
                key={one}
                compact
                icon={icons[one]}
                label={t(`overview.part.${one}`)}
                pressed={one === part}
                onClick={() => showPart(one)}
              />
            ))}
          </div>
          <Button
            compact
            icon="print"
            label={t('overview.print')}
            onClick={() =>
              void print({ title: t('screen.overview'), footer: local(competition.details.title) }).then(report)
            }
          />
        </div>
      </ScreenHeading>
      <p className="kern-body kern-body--muted">{t(`overview.lead.${part}`)}</p>
      <Part part={part} competition={competition} rows={rows} />
    </div>
  );
}

function Part({
  part,
  competition,
  rows,
}: {
  readonly part: OverviewPart;
  readonly competition: CompetitionView;
  readonly rows: readonly DeskRow[];
}): ReactNode {
  switch (part) {
    case 'grid':
      return <RatingGrid competition={competition} rows={rows} />;
    case 'ranking':
      return <OwnRanking rows={rows} />;
    case 'comparison':
      return <Comparison competition={competition} rows={rows} />;
    case 'calibration':
      return <Calibration competition={competition} rows={rows} />;
    default:
      return part satisfies never;
  }
}
