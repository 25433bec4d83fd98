import { type ReactNode, useId } from 'react';
import type { CompetitionView } from '../../../shared/contract/competition.ts';
import type { PaperRow } from '../../../shared/contract/paper-draft.ts';
import type { ApplicationId } from '../../../shared/ids.ts';
import { useTranslator } from '../../i18n/use-translator.ts';
import { stepOf } from '../../../shared/domain/paper-draft.ts';
import { useTooLong } from '../../widgets/use-too-long.ts';

export interface RowProps {
  readonly competition: CompetitionView;
  readonly applicationId: ApplicationId;
  readonly row: PaperRow;
  readonly onType: (row: PaperRow) => void;
}

export type RowOf<Kind extends PaperRow['kind']> = RowProps & {
  readonly row: Extract<PaperRow, { readonly kind: Kind }>;
};

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
  const id = useId();
  const tooLong = useTooLong(row.reason);
  return (
    <>
      <input
        className="jm-transcript__field jm-transcript__wide"
        type="text"
        aria-label={t('transcript.reason', { application })}
        aria-invalid={row.reason.trim() === '' || tooLong !== null}
        aria-describedby={tooLong === null ? undefined : id}
        value={row.reason}
        onChange={({ target: { value } }) => onType({ ...row, reason: value })}
      />
      <TooLong id={id} text={tooLong} />
    </>
  );
}

/** A text from the paper, shown in full even if it is too long; only a shorter one can be handed over. */
export function PaperText({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}): ReactNode {
  const id = useId();
  const tooLong = useTooLong(value);
  return (
    <label className="jm-transcript__text">
      <span>{label}</span>
      <textarea
        className="jm-transcript__field jm-transcript__wide"
        rows={2}
        aria-invalid={tooLong !== null}
        aria-label={label}
        aria-describedby={tooLong === null ? undefined : id}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
      <TooLong id={id} text={tooLong} />
    </label>
  );
}

function TooLong({ id, text }: { readonly id: string; readonly text: string | null }): ReactNode {
  return text === null ? null : (
    <span id={id} className="jm-bad">
      {text}
    </span>
  );
}
