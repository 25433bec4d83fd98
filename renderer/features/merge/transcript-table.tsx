import { type ReactNode, useState } from 'react';
import type { CompetitionView } from '../../../shared/contract/competition.ts';
import type { PaperDraft, PaperRow } from '../../../shared/contract/paper-draft.ts';
import type { ApplicationId } from '../../../shared/ids.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import { emptyGround, emptyRow } from '../../../shared/domain/paper-draft.ts';
import { Grounds } from './transcript-grounds.tsx';
import { Reason, type RowProps, Values } from './transcript-fields.tsx';
import { TranscriptTexts } from './transcript-texts.tsx';

/** A paper ballot's fields: a row for each application, a field for each criterion; below a row its texts, if any. */
export function TranscriptTable({
  caption,
  competition,
  applicationIds,
  rows,
  onType,
}: {
  readonly caption: string;
  readonly competition: CompetitionView;
  readonly applicationIds: readonly ApplicationId[];
  readonly rows: PaperDraft['rows'];
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
            <th scope="col">{t('transcript.texts')}</th>
          </tr>
        </thead>
        <tbody>
          {applicationIds.map((id) => (
            <Row
              key={id}
              competition={competition}
              applicationId={id}
              row={rows[id] ?? emptyRow}
              onType={(row) => onType(id, row)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const kinds = ['rated', 'abstained', 'declared'] as const satisfies readonly PaperRow['kind'][];

const begun: Readonly<Record<PaperRow['kind'], PaperRow>> = {
  rated: emptyRow,
  abstained: { kind: 'abstained', reason: '', comment: '' },
  declared: { kind: 'declared', grounds: [emptyGround] },
};

function Row(props: RowProps): ReactNode {
  const { t } = useTranslator();
  const { competition, applicationId: application, row } = props;
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <tr>
        <th scope="row">{application}</th>
        <td>
          <Kind {...props} />
        </td>
        {row.kind === 'rated' ? (
          <Values {...props} row={row} />
        ) : (
          <td colSpan={competition.criteria.length}>
            {row.kind === 'abstained' ? <Reason {...props} row={row} /> : <Grounds {...props} row={row} />}
          </td>
        )}
        <td>
          <IconButton
            icon={hasTexts(row) ? 'pen' : 'plus'}
            label={t(isOpen ? 'transcript.hideTexts' : 'transcript.showTexts', { application })}
            expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          />
        </td>
      </tr>
      {isOpen ? (
        <tr>
          <td colSpan={competition.criteria.length + 3}>
            <TranscriptTexts {...props} />
          </td>
        </tr>
      ) : null}
    </>
  );
}

function hasTexts(row: PaperRow): boolean {
  if (row.kind === 'declared') return row.grounds.some(({ statement }) => statement.trim() !== '');
  const rationales = row.kind === 'rated' ? Object.values(row.rationales) : [];
  return [...rationales, row.comment].some((text) => text.trim() !== '');
}

function Kind({ applicationId: application, row, onType }: RowProps): ReactNode {
  const { t } = useTranslator();
  return (
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
  );
}
