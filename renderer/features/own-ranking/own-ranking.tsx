import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import './own-ranking.css';
import {
  closeGaps,
  contradictionsOf,
  insertAt,
  type OwnRanks,
  ranksByPoints,
} from '../../../shared/domain/own-ranking.ts';
import { parseExact } from '../../../shared/domain/fraction.ts';
import type { ApplicationId } from '../../../shared/ids.ts';
import { Button } from '../../components/button.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import type { DeskRow } from '../../store/desk-rows.ts';
import { ContradictionList } from './contradiction-list.tsx';
import { RankTable } from './rank-table.tsx';
import { Unranked } from './unranked.tsx';
import { useKeptFocus } from './use-kept-focus.ts';

/**
 * The person's own order of the applications, beside their own points. Private; contradictions are shown, but never
 * resolved by the app.
 */
export function OwnRanking({ rows }: { readonly rows: readonly DeskRow[] }): ReactNode {
  const ranks = useAppStore((state) => state.ownRanks);
  const load = useAppStore((state) => state.loadOwnRanks);
  const report = useAppStore((state) => state.report);
  useEffect(() => void load().then(report), [load, report]);
  const open = useMemo(() => rows.filter(({ ballot }) => ballot.lock === null), [rows]);
  return ranks === null ? null : <LoadedRanking rows={open} ranks={ranks} />;
}

/** The person's totals of complete ballots; other ballots have no points that could contradict anything. */
function totalsOf(rows: readonly DeskRow[]): ReadonlyMap<ApplicationId, ReturnType<typeof parseExact>> {
  return new Map(
    rows.flatMap(({ application, ballot }) =>
      ballot.total === null || ballot.abstention !== null ? [] : [[application.id, parseExact(ballot.total)] as const],
    ),
  );
}

function LoadedRanking({ rows, ranks }: { readonly rows: readonly DeskRow[]; readonly ranks: OwnRanks }): ReactNode {
  const { t, number } = useTranslator();
  const setRanks = useAppStore((state) => state.setOwnRanks);
  const canUndo = useAppStore((state) => state.ranksBefore.length > 0);
  const undo = useAppStore((state) => state.undoOwnRanks);
  const frame = useRef<HTMLDivElement>(null);
  const keepFocus = useKeptFocus(frame, ranks);
  const totals = useMemo(() => totalsOf(rows), [rows]);
  const contradictions = useMemo(() => contradictionsOf(ranks, totals), [ranks, totals]);
  const byPoints = useMemo(() => ranksByPoints(totals), [totals]);
  const unranked = rows.filter(
    ({ application }) => !ranks.some(({ applicationId }) => applicationId === application.id),
  );
  const change = (id: ApplicationId, to: OwnRanks): void => {
    keepFocus(id);
    void setRanks(to);
  };
  return (
    <div ref={frame} className="jm-ranks">
      <div className="jm-row">
        <Button
          compact
          icon="ranking"
          label={t('ownRanking.fromPoints')}
          disabled={byPoints.length === 0}
          onClick={() => void setRanks(byPoints)}
        />
        <Button
          compact
          icon="list"
          label={t('ownRanking.closeGaps')}
          disabled={ranks.length === 0}
          onClick={() => void setRanks(closeGaps(ranks))}
        />
        <Button compact icon="undo" label={t('ballot.undo')} disabled={!canUndo} onClick={() => void undo()} />
      </div>
      {ranks.length === 0 ? <p className="kern-body">{t('ownRanking.empty')}</p> : null}
      {ranks.length === 0 ? null : (
        <RankTable rows={rows} ranks={ranks} byPoints={byPoints} contradictions={contradictions} onChange={change} />
      )}
      <p className="kern-sr-only" role="status">
        {ranks.length === 0
          ? ''
          : t('ownRanking.counts', { ranked: number(ranks.length), count: contradictions.length })}
      </p>
      <ContradictionList rows={rows} ranks={ranks} contradictions={contradictions} />
      <Unranked
        rows={unranked}
        onAdd={(id) => change(id, insertAt(ranks, id, Math.max(0, ...ranks.map(({ rank }) => rank)) + 1))}
      />
    </div>
  );
}
