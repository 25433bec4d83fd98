import type { KeyboardEvent, ReactNode } from 'react';
import { limits } from '../../../shared/limits.ts';
import type { ApplicationId } from '../../../shared/ids.ts';
import { Dash } from '../../components/dash.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { useShortcutText } from '../../i18n/use-shortcut-text.ts';
import { useTranslator } from '../../i18n/use-translator.ts';
import type { DeskRow } from '../../store/desk-rows.ts';
import { ApplicationLink } from '../../widgets/application-link.tsx';
import { RankField } from './rank-field.tsx';
import { type DropPosition, useRankDrop } from './rank-drag.ts';
import { RankGrip } from './rank-grip.tsx';

export interface RankRowProps {
  readonly row: DeskRow;
  readonly rank: number;
  /** whether another application has the same rank */
  readonly isShared: boolean;
  /** the rank by the person's own points; null without a total */
  readonly byPoints: number | null;
  /** number of pairs in which order and points contradict each other */
  readonly contradicts: number;
  readonly onMove: (step: 1 | -1) => void;
  readonly onRank: (rank: number) => void;
  readonly onTie: () => void;
  readonly onRemove: () => void;
  readonly onDropped: (applicationId: ApplicationId, how: DropPosition) => void;
}

/** One rank of the person's order: changed by dragging, by Alt and arrow keys, by buttons, or by typing the rank. */
export function RankRow(props: RankRowProps): ReactNode {
  const { row, rank, isShared, byPoints, contradicts } = props;
  const { t, points, number } = useTranslator();
  const { over, handlers } = useRankDrop(props.onDropped);
  const { id } = row.application;
  const { total, abstention } = row.ballot;
  return (
    <tr
      data-rank={id}
      className={over === null ? undefined : `jm-ranks__over--${over}`}
      onKeyDown={(event) => pressed(event, props)}
      {...handlers}
    >
      <td className="jm-ranks__rank" data-action="rank">
        <RankField
          label={t('ownRanking.placeOf', { number: id })}
          rank={rank}
          most={limits.rankNumbers}
          onRank={props.onRank}
        />
        {isShared ? <span className="jm-muted"> {t('ownRanking.shared')}</span> : null}
      </td>
      <th scope="row">
        <RowTitle row={row} />
        {contradicts === 0 ? null : (
          <span className="jm-block">
            <StateBadge kind="warning" icon="warning" label={t('ownRanking.contradicts', { count: contradicts })} />
          </span>
        )}
      </th>
      <td className="jm-td--numeric">
        {total === null || abstention !== null ? <Dash meaning={t('desk.noTotal')} /> : points(total)}
      </td>
      <td className="jm-td--numeric">{byPoints === null ? <Dash meaning={t('desk.noTotal')} /> : number(byPoints)}</td>
      <td>
        <MoveButtons {...props} />
      </td>
    </tr>
  );
}

/** The application's name, with the handle to drag it by. */
function RowTitle({ row }: { readonly row: DeskRow }): ReactNode {
  const { local } = useTranslator();
  const { id, title } = row.application;
  return (
    <span className="jm-ranks__title">
      <RankGrip applicationId={id} />
      <ApplicationLink applicationId={id}>
        {id} · {local(title)}
      </ApplicationLink>
    </span>
  );
}

/** The same moves for people who don't drag. */
function MoveButtons({
  row: {
    application: { id },
  },
  onMove,
  onTie,
  onRemove,
}: RankRowProps): ReactNode {
  const { t } = useTranslator();
  const shortcutText = useShortcutText();
  return (
    <div className="jm-row jm-row--tight jm-ranks__ways">
      <span data-action="up">
        <IconButton
          icon="chevron-up"
          label={t('ownRanking.up', { number: id })}
          shortcut={shortcutText('previous')}
          onClick={() => onMove(-1)}
        />
      </span>
      <span data-action="down">
        <IconButton
          icon="chevron-down"
          label={t('ownRanking.down', { number: id })}
          shortcut={shortcutText('next')}
          onClick={() => onMove(1)}
        />
      </span>
      <span data-action="tie">
        <IconButton icon="equal" label={t('ownRanking.tie', { number: id })} onClick={onTie} />
      </span>
      <span data-action="remove">
        <IconButton icon="close" label={t('ownRanking.remove', { number: id })} onClick={onRemove} />
      </span>
    </div>
  );
}

function pressed(event: KeyboardEvent, { onMove, onTie, onRemove }: RankRowProps): void {
  const isInField = event.target instanceof HTMLInputElement;
  if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) onMove(event.key === 'ArrowUp' ? -1 : 1);
  else if (!isInField && !event.ctrlKey && event.key === '=') onTie();
  else if (!isInField && event.key === 'Delete') onRemove();
  else return;
  event.preventDefault();
}
