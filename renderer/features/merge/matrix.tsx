import { memo, type ReactNode } from 'react';
import type { CompetitionView } from '../../../shared/contract/competition.ts';
import type { CellState, MergeOverview } from '../../../shared/contract/merge.ts';
import type { ApplicationId } from '../../../shared/ids.ts';
import type { IconName } from '../../components/icon-paths.ts';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { usePrinting } from '../../hooks/use-printing.ts';
import { useTranslator } from '../../i18n/use-translator.ts';
import { usePersonName } from '../../widgets/use-person-name.ts';
import { fewPeople, type MatrixWindow, useMatrixWindow } from './use-matrix-window.ts';

const icons = {
  rated: 'check',
  abstained: 'minus',
  declared: 'help',
  excluded: 'close',
  withheld: 'eye-off',
  'not-shown': 'lock',
  open: 'circle',
  missing: null,
} as const satisfies Record<CellState, IconName | null>;

/**
 * The stylesheet draws these most frequent signs on the screen: hundreds are in sight at once, and an element for each
 * would cost more than the rest of the table.
 */
const drawnByStyle: ReadonlySet<CellState> = new Set(['rated', 'abstained', 'open']);

const always: readonly CellState[] = ['rated', 'abstained', 'open', 'declared', 'excluded', 'withheld', 'missing'];

/** People by applications: who has submitted what about which, without any points. */
export const Matrix = memo(function Matrix({ competition, overview }: MatrixProps): ReactNode {
  const { t, local } = useTranslator();
  const print = useAppStore((state) => state.print);
  const report = useAppStore((state) => state.report);
  const isPrinting = usePrinting();
  const texts = { title: t('merge.matrix'), footer: local(competition.details.title) };
  return (
    <div className="jm-printable">
      <h2 id="matrix" className="kern-heading-small">
        {t('merge.matrix')}
      </h2>
      <Legend overview={overview} />
      <div className="jm-no-print">
        <Button compact icon="print" label={t('merge.printMatrix')} onClick={() => void print(texts).then(report)} />
      </div>
      {isPrinting ? (
        <MatrixPaper competition={competition} overview={overview} />
      ) : (
        <MatrixTable competition={competition} overview={overview} />
      )}
    </div>
  );
});

interface MatrixProps {
  readonly competition: CompetitionView;
  readonly overview: MergeOverview;
}

/** Applications that fit side by side on a sheet of paper. */
const acrossPaper = 14;

/** The whole matrix as a series of tables, each with as many applications as fit across a sheet. */
function MatrixPaper({ competition, overview: { people, applicationIds: ids } }: MatrixProps): ReactNode {
  const nameOf = usePersonName(competition);
  const blocks = Array.from({ length: Math.ceil(ids.length / acrossPaper) }, (_nothing, block) =>
    ids.slice(block * acrossPaper, (block + 1) * acrossPaper).map((_id, at) => block * acrossPaper + at),
  );
  return blocks.map((items) => {
    const columns = { items, before: 0, after: 0 };
    return (
      <table key={items[0]} className="jm-matrix">
        <MatrixHead competition={competition} ids={ids} columns={columns} />
        <tbody>
          {people.map((person, row) => (
            <MatrixRow
              key={person.personId}
              person={person}
              name={nameOf(person.personId)}
              row={row}
              columns={columns}
              onPaper
            />
          ))}
        </tbody>
      </table>
    );
  });
}

/** Only what is in sight is rendered: two hundred people by three hundred applications are sixty thousand cells. */
function MatrixTable({ competition, overview: { people, applicationIds: ids } }: MatrixProps): ReactNode {
  const nameOf = usePersonName(competition);
  const { frame, rows, columns } = useMatrixWindow(people.length, ids.length);
  return (
    <div
      ref={frame}
      className={`jm-matrix-frame${people.length > fewPeople ? ' jm-matrix-frame--high' : ''}`}
      tabIndex={0}
      role="region"
      aria-labelledby="matrix"
    >
      <table className="jm-matrix" aria-rowcount={people.length + 1} aria-colcount={ids.length + 1}>
        <MatrixHead competition={competition} ids={ids} columns={columns} />
        <tbody>
          <tr aria-hidden="true" style={{ height: rows.before }} />
          {rows.items.map((row) => {
            const person = people[row];
            if (person === undefined) return null;
            return (
              <MatrixRow
                key={person.personId}
                person={person}
                name={nameOf(person.personId)}
                row={row}
                columns={columns}
                measure={rows.measure}
              />
            );
          })}
          <tr aria-hidden="true" style={{ height: rows.after }} />
        </tbody>
      </table>
    </div>
  );
}

/** Renders again only when columns come into sight, not whenever a row does. */
const MatrixRow = memo(function MatrixRow({
  person,
  name,
  row,
  columns,
  measure,
  onPaper = false,
}: {
  readonly person: MergeOverview['people'][number];
  readonly name: string;
  /** its index among all rows, from 0 */
  readonly row: number;
  readonly columns: MatrixWindow['columns'];
  readonly measure?: MatrixWindow['rows']['measure'];
  readonly onPaper?: boolean;
}): ReactNode {
  return (
    <tr aria-rowindex={row + 2} data-index={row} ref={measure}>
      <th scope="row" className="jm-matrix__person">
        {name}
      </th>
      <Gap width={columns.before} />
      {columns.items.map((column) => (
        <Cell key={column} state={person.states[column]} column={column} onPaper={onPaper} />
      ))}
      <Gap width={columns.after} />
    </tr>
  );
});

const MatrixHead = memo(function MatrixHead({
  competition,
  ids,
  columns,
}: Pick<MatrixProps, 'competition'> & {
  readonly ids: readonly ApplicationId[];
  readonly columns: MatrixWindow['columns'];
}): ReactNode {
  const { t } = useTranslator();
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" className="jm-matrix__corner">
          {t('merge.person')}
        </th>
        <Gap width={columns.before} />
        {columns.items.map((column) => {
          const id = ids[column];
          return id === undefined ? null : (
            <th key={id} scope="col" aria-colindex={column + 2} className="jm-matrix__application" title={titleOf(id)}>
              <span>{id}</span>
            </th>
          );
        })}
        <Gap width={columns.after} />
      </tr>
    </thead>
  );

  function titleOf(id: ApplicationId): string {
    const application = competition.applications.find((candidate) => candidate.id === id);
    return application === undefined ? id : `${id} · ${application.applicant.name}`;
  }
});

/** Stands in for columns out of sight. */
function Gap({ width }: { readonly width: number }): ReactNode {
  return width > 0 ? <td aria-hidden="true" style={{ minWidth: width }} /> : null;
}

const Cell = memo(function Cell({
  state,
  column,
  onPaper,
}: {
  readonly state: CellState | undefined;
  readonly column: number;
  readonly onPaper: boolean;
}): ReactNode {
  const { t } = useTranslator();
  if (state === undefined) return null;
  const isDrawn = !onPaper && drawnByStyle.has(state);
  const icon = isDrawn ? null : icons[state];
  const words = t(`cell.${state}`);
  return (
    <td
      aria-colindex={column + 2}
      className={`jm-cell jm-cell--${state}${isDrawn ? ' jm-cell--drawn' : ''}`}
      aria-label={words}
      title={words}
    >
      {icon === null ? null : <Icon name={icon} />}
    </td>
  );
});

function Legend({ overview }: { readonly overview: MergeOverview }): ReactNode {
  const { t } = useTranslator();
  const withholds = overview.people.some(({ states }) => states.includes('not-shown'));
  const legend: readonly CellState[] = withholds ? [...always, 'not-shown'] : always;
  return (
    <ul className="jm-legend">
      {legend.map((state) => (
        <li key={state}>
          <span className={`jm-cell jm-cell--${state}`}>
            {icons[state] === null ? null : <Icon name={icons[state]} />}
          </span>
          {t(`cell.${state}`)}
        </li>
      ))}
    </ul>
  );
}
