import type { ReactNode } from 'react';
import type { StabilityView } from '../../../shared/contract/evaluation.ts';
import type { ApplicationId } from '../../../shared/ids.ts';
import { LongTable } from '../../widgets/long-table.tsx';
import { TableHead } from '../../components/table-head.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import { usePersonName } from '../../widgets/use-person-name.ts';
import type { EvaluationPartProps } from './ranking-display-options.ts';

type Places = StabilityView['withoutJuror'][number]['places'];

/**
 * Which applications would be inside the funding line without one juror, or with one weight a fifth higher or lower.
 */
export function Recounts({
  evaluation,
  stability,
  ...look
}: EvaluationPartProps & { readonly stability: StabilityView }): ReactNode {
  const { t, points } = useTranslator();
  const nameOf = usePersonName(look.competition);
  const real = new Set(
    evaluation.applications.filter(({ outcome }) => outcome === 'award').map(({ applicationId }) => applicationId),
  );
  const changesOf = (places: Places): Changes => {
    const inside = stability.applicationIds.filter((_, index) => places[index]?.outcome === 'award');
    return {
      enters: inside.filter((id) => !real.has(id)),
      leaves: stability.applicationIds.filter((id) => real.has(id) && !inside.includes(id)),
    };
  };
  return (
    <>
      <RecountTable
        caption={t('evaluation.recount.withoutJuror')}
        heading={t('merge.person')}
        rows={stability.withoutJuror.map(({ personId, places }) => ({
          name: look.hidesNames ? personId : nameOf(personId),
          ...changesOf(places),
        }))}
      />
      <RecountTable
        caption={t('evaluation.recount.withWeight')}
        heading={t('evaluation.recount.weight')}
        rows={stability.withWeight.map(({ criterionId, weight, places }) => ({
          name: t('evaluation.recount.weightOf', { criterion: criterionId, weight: points(weight) }),
          ...changesOf(places),
        }))}
      />
    </>
  );
}

interface Changes {
  readonly enters: readonly ApplicationId[];
  readonly leaves: readonly ApplicationId[];
}

function RecountTable({
  caption,
  heading,
  rows,
}: {
  readonly caption: string;
  readonly heading: string;
  readonly rows: readonly (Changes & { readonly name: string })[];
}): ReactNode {
  const { t } = useTranslator();
  return (
    <LongTable
      className="jm-table jm-table--evaluation"
      caption={caption}
      items={rows}
      keyOf={({ name }) => name}
      head={
        <TableHead
          columns={[
            { title: heading },
            { title: t('evaluation.recount.enters') },
            { title: t('evaluation.recount.leaves') },
          ]}
        />
      }
    >
      {({ name, enters, leaves }, place) => (
        <tr {...place}>
          <th scope="row">{name}</th>
          {enters.length + leaves.length === 0 ? (
            <td colSpan={2}>{t('evaluation.recount.same')}</td>
          ) : (
            <>
              <td>{enters.join(', ') || '–'}</td>
              <td>{leaves.join(', ') || '–'}</td>
            </>
          )}
        </tr>
      )}
    </LongTable>
  );
}
