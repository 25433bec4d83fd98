import type { ReactNode } from 'react';
import type { CompetitionView } from '../../../shared/contract/competition.ts';
import type { CellState, MergeOverview } from '../../../shared/contract/merge.ts';
import type { ApplicationId } from '../../../shared/ids.ts';
import type { IconName } from '../../components/icon-paths.ts';
import { Icon } from '../../components/icon.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import { usePersonName } from '../../widgets/use-person-name.ts';

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

const always: readonly CellState[] = ['rated', 'abstained', 'open', 'declared', 'excluded', 'withheld', 'missing'];

/** People by applications: who has said what about which, without any points. */
export function Matrix({
  competition,
  overview,
}: {
  readonly competition: CompetitionView;
  readonly overview: MergeOverview;
}): ReactNode {
  const { t } = useTranslator();
  const nameOf = usePersonName(competition);
  const ids = overview.people[0]?.cells.map(({ applicationId }) => applicationId) ?? [];
  return (
    <div>
      <h2 id="matrix" className="kern-heading-small">
        {t('merge.matrix')}
      </h2>
      <Legend overview={overview} />
      <div className="jm-matrix-frame" tabIndex={0} role="region" aria-labelledby="matrix">
        <table className="jm-matrix">
          <thead>
            <tr>
              <th scope="col" className="jm-matrix__corner">
                {t('merge.person')}
              </th>
              {ids.map((id) => (
                <th key={id} scope="col" className="jm-matrix__application" title={titleOf(id)}>
                  <span>{id}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {overview.people.map(({ personId, cells }) => (
              <tr key={personId}>
                <th scope="row" className="jm-matrix__person">
                  {nameOf(personId)}
                </th>
                {cells.map(({ applicationId, state }) => (
                  <td
                    key={applicationId}
                    className={`jm-cell jm-cell--${state}`}
                    title={`${nameOf(personId)} · ${applicationId}: ${t(`cell.${state}`)}`}
                  >
                    <CellMark state={state} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );

  function titleOf(id: ApplicationId): string {
    const application = competition.applications.find((candidate) => candidate.id === id);
    return application === undefined ? id : `${id} · ${application.applicant.name}`;
  }
}

function CellMark({ state }: { readonly state: CellState }): ReactNode {
  const { t } = useTranslator();
  const icon = icons[state];
  return (
    <>
      {icon === null ? null : <Icon name={icon} />}
      <span className="kern-sr-only">{t(`cell.${state}`)}</span>
    </>
  );
}

function Legend({ overview }: { readonly overview: MergeOverview }): ReactNode {
  const { t } = useTranslator();
  const withholds = overview.people.some(({ cells }) => cells.some(({ state }) => state === 'not-shown'));
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
