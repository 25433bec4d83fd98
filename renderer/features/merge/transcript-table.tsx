import type { ReactNode } from 'react';
import type { CompetitionView } from '../../../shared/contract/competition.ts';
import { conflictGrounds } from '../../../shared/domain/conflict-grounds.ts';
import type { ApplicationId } from '../../../shared/ids.ts';
import { limits } from '../../../shared/limits.ts';
import { useTranslator } from '../../i18n/use-translator.ts';
import { emptyRow, type PaperDraft, type PaperRow, stepOf } from '../../store/paper-draft.ts';

interface RowProps {
  readonly competition: CompetitionView;
  readonly applicationId: ApplicationId;
  readonly row: PaperRow;
  readonly onType: (row: PaperRow) => void;
}

/** A paper ballot's fields: a line for each application, a field for each criterion. */
export function TranscriptTable({
  caption,
  competition,
  applicationIds,
  draft,
  onType,
}: {
  readonly caption: string;
  readonly competition: CompetitionView;
  readonly applicationIds: readonly ApplicationId[];
  readonly draft: PaperDraft;
  readonly onType: (applicationId: ApplicationId, row: PaperRow) => void;
}): ReactNode {
  const { t, local } = useTranslator();
  return (
    <div className="jm-matrix-frame" tabIndex={0} role="region" aria-label={caption}>
      <table className="jm-transcript">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('transcript.application')}</th>
            <th scope="col">{t('transcript.kind')}</th>
            {competition.criteria.map(({ id, name }) => (
              <th key={id} scope="col" title={local(name)}>
                {id}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {applicationIds.map((id) => (
            <tr key={id}>
              <th scope="row">{id}</th>
              <Row
                competition={competition}
                applicationId={id}
                row={draft[id] ?? emptyRow}
                onType={(row) => onType(id, row)}
              />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const kinds = ['rated', 'abstained', 'declared'] as const satisfies readonly PaperRow['kind'][];

const begun: Readonly<Record<PaperRow['kind'], PaperRow>> = {
  rated: emptyRow,
  abstained: { kind: 'abstained', reason: '' },
  declared: { kind: 'declared', ground: null },
};

function Row(props: RowProps): ReactNode {
  const { t } = useTranslator();
  const { competition, applicationId: application, row, onType } = props;
  return (
    <>
      <td>
        <select
          className="jm-transcript__field"
          aria-label={t('transcript.kindOf', { application })}
          value={row.kind}
          onChange={({ target: { value } }) => {
            const kind = kinds.find((candidate) => candidate === value);
            if (kind !== undefined) onType(begun[kind]);
          }}
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`transcript.kinds.${kind}`)}
            </option>
          ))}
        </select>
      </td>
      {row.kind === 'rated' ? (
        <Values {...props} row={row} />
      ) : (
        <td colSpan={competition.criteria.length}>
          {row.kind === 'abstained' ? <Reason {...props} row={row} /> : <Ground {...props} row={row} />}
        </td>
      )}
    </>
  );
}

type RowOf<Kind extends PaperRow['kind']> = RowProps & { readonly row: Extract<PaperRow, { readonly kind: Kind }> };

function Values({ competition, applicationId: application, row, onType }: RowOf<'rated'>): ReactNode {
  const { t, local } = useTranslator();
  return competition.criteria.map(({ id, name }) => {
    const typed = row.values[id] ?? '';
    return (
      <td key={id}>
        <input
          className="jm-transcript__field jm-transcript__value"
          type="text"
          inputMode="decimal"
          maxLength={8}
          autoComplete="off"
          aria-label={t('transcript.cell', { application, criterion: `${id} ${local(name)}` })}
          aria-invalid={stepOf(typed, competition) === 'wrong'}
          value={typed}
          onChange={({ target: { value } }) => onType({ ...row, values: { ...row.values, [id]: value } })}
        />
      </td>
    );
  });
}

function Reason({ applicationId: application, row, onType }: RowOf<'abstained'>): ReactNode {
  const { t } = useTranslator();
  return (
    <input
      className="jm-transcript__field jm-transcript__wide"
      type="text"
      maxLength={limits.textCharacters}
      aria-label={t('transcript.reason', { application })}
      aria-invalid={row.reason.trim() === ''}
      value={row.reason}
      onChange={({ target: { value } }) => onType({ ...row, reason: value })}
    />
  );
}

function Ground({ applicationId: application, row, onType }: RowOf<'declared'>): ReactNode {
  const { t } = useTranslator();
  return (
    <select
      className="jm-transcript__field jm-transcript__wide"
      aria-label={t('transcript.ground', { application })}
      aria-invalid={row.ground === null}
      value={row.ground ?? ''}
      onChange={({ target: { value } }) =>
        onType({ ...row, ground: conflictGrounds.find((ground) => ground === value) ?? null })
      }
    >
      <option value="">{t('transcript.choose')}</option>
      {conflictGrounds.map((ground) => (
        <option key={ground} value={ground}>
          {t(`conflict.grounds.${ground}`)}
        </option>
      ))}
    </select>
  );
}
