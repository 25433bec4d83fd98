import type { ReactNode } from 'react';
import { limits } from '../../../shared/limits.ts';
import { useTranslator } from '../../i18n/use-translator.ts';
import type { RowProps } from './transcript-fields.tsx';

/** What stands on the paper in words: a rationale for each rating and the comment, or the own words of a declaration. */
export function TranscriptTexts({ competition, applicationId: application, row, onType }: RowProps): ReactNode {
  const { t, local } = useTranslator();
  if (row.kind === 'declared')
    return (
      <Text
        label={t('transcript.statement', { application })}
        value={row.statement}
        onChange={(statement) => onType({ ...row, statement })}
      />
    );
  return (
    <div className="jm-transcript__texts">
      {row.kind === 'rated'
        ? competition.criteria.map(({ id, name }) => (
            <Text
              key={id}
              label={t('transcript.rationale', { application, criterion: `${id} ${local(name)}` })}
              value={row.rationales[id] ?? ''}
              onChange={(rationale) => onType({ ...row, rationales: { ...row.rationales, [id]: rationale } })}
            />
          ))
        : null}
      <Text
        label={t('transcript.commentOf', { application })}
        value={row.comment}
        onChange={(comment) => onType({ ...row, comment })}
      />
    </div>
  );
}

function Text({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}): ReactNode {
  return (
    <label className="jm-transcript__text">
      <span>{label}</span>
      <textarea
        className="jm-transcript__field jm-transcript__wide"
        rows={2}
        maxLength={limits.textCharacters}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </label>
  );
}
