import type { ReactNode } from 'react';
import type { CompetitionView } from '../../../shared/contract/competition.ts';
import { conflictGrounds } from '../../../shared/domain/conflict-grounds.ts';
import type { ApplicationId } from '../../../shared/ids.ts';
import { limits } from '../../../shared/limits.ts';
import { useTranslator } from '../../i18n/use-translator.ts';
import { type PaperRow, stepOf } from '../../store/paper-draft.ts';

export interface RowProps {
  readonly competition: CompetitionView;
  readonly applicationId: ApplicationId;
  readonly row: PaperRow;
  readonly onType: (row: PaperRow) => void;
}

type RowOf<Kind extends PaperRow['kind']> = RowProps & { readonly row: Extract<PaperRow, { readonly kind: Kind }> };

export function Values({ competition, applicationId: application, row, onType }: RowOf<'rated'>): ReactNode {
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

export function Reason({ applicationId: application, row, onType }: RowOf<'abstained'>): ReactNode {
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

export function Ground({ applicationId: application, row, onType }: RowOf<'declared'>): ReactNode {
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
