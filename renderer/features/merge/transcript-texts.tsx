import type { ReactNode } from 'react';
import type { PaperGround } from '../../../shared/contract/paper-draft.ts';
import { useTranslator } from '../../i18n/use-translator.ts';
import { PaperText, type RowProps } from './transcript-fields.tsx';

/** The texts on the paper: a rationale for each rating and the comment, or the person's own words in a declaration. */
export function TranscriptTexts({ competition, applicationId: application, row, onType }: RowProps): ReactNode {
  const { t, local } = useTranslator();
  const nameOf = ({ ground }: PaperGround): string =>
    ground === null ? t('transcript.noGround') : t(`conflict.grounds.${ground}`);
  if (row.kind === 'declared')
    return (
      <div className="jm-transcript__texts">
        {row.grounds.map((ground, at) => (
          <PaperText
            key={at}
            label={t('transcript.statement', { application, ground: nameOf(ground) })}
            value={ground.statement}
            onChange={(statement) => onType({ ...row, grounds: row.grounds.with(at, { ...ground, statement }) })}
          />
        ))}
      </div>
    );
  return (
    <div className="jm-transcript__texts">
      {row.kind === 'rated'
        ? competition.criteria.map(({ id, name }) => (
            <PaperText
              key={id}
              label={t('transcript.rationale', { application, criterion: `${id} ${local(name)}` })}
              value={row.rationales[id] ?? ''}
              onChange={(rationale) => onType({ ...row, rationales: { ...row.rationales, [id]: rationale } })}
            />
          ))
        : null}
      <PaperText
        label={t('transcript.commentOf', { application })}
        value={row.comment}
        onChange={(comment) => onType({ ...row, comment })}
      />
    </div>
  );
}
