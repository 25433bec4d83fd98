import { type ReactNode, useState } from 'react';
import './transcript.css';
import type { CompetitionView } from '../../../shared/contract/competition.ts';
import { type PersonId, personIdSchema } from '../../../shared/ids.ts';
import { SelectField } from '../../components/select-field.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import { usePersonName } from '../../widgets/use-person-name.ts';
import type { TranscriptsProps } from './transcript-form.tsx';
import { TranscriptStates } from './transcript-states.tsx';
import { TypedPaper } from './typed-paper.tsx';

/** Paper ballots: who has transcribed whose, and a form for transcribing one. */
export function Transcripts({ competition, overview }: TranscriptsProps): ReactNode {
  const { t } = useTranslator();
  // Until it is known which papers are begun, a new paper can't be told from one that somebody has begun.
  const isKnown = useAppStore(({ begunPapers }) => begunPapers !== null);
  return (
    <details className="jm-disclosure">
      <summary>{t('transcript.title')}</summary>
      <div className="jm-stack">
        <p className="kern-body">{t('transcript.hint')}</p>
        <TranscriptStates competition={competition} transcripts={overview.transcripts} />
        {isKnown ? <NextTranscript competition={competition} overview={overview} /> : null}
      </div>
    </details>
  );
}

function NextTranscript({ competition, overview }: TranscriptsProps): ReactNode {
  const { t } = useTranslator();
  const [chosen, setPerson] = useState<PersonId | null>(null);
  const [typist, setTypist] = useState<PersonId | null>(null);
  const open = overview.missing;
  // A person whose transcripts were completed in the meantime is no longer offered.
  const personId = chosen !== null && open.includes(chosen) ? chosen : null;
  const enteredBy = typist === personId ? null : typist;
  const typists = competition.people.map(({ id }) => id).filter((id) => id !== personId);
  if (open.length === 0) return <p className="kern-body">{t('transcript.nobody')}</p>;
  return (
    <>
      <div className="jm-row">
        <PersonField
          label={t('transcript.person')}
          value={personId}
          ids={open}
          onChange={setPerson}
          competition={competition}
        />
        <PersonField
          label={t('transcript.enteredBy')}
          value={enteredBy}
          ids={typists}
          onChange={setTypist}
          competition={competition}
        />
      </div>
      {personId === null || enteredBy === null ? null : (
        <TypedPaper
          key={`${personId} ${enteredBy}`}
          competition={competition}
          overview={overview}
          pair={{ personId, enteredBy }}
          onSaved={() => setTypist(null)}
        />
      )}
    </>
  );
}

function PersonField({
  label,
  value,
  ids,
  competition,
  onChange,
}: {
  readonly label: string;
  readonly value: PersonId | null;
  readonly ids: readonly PersonId[];
  readonly competition: CompetitionView;
  readonly onChange: (id: PersonId | null) => void;
}): ReactNode {
  const { t } = useTranslator();
  const nameOf = usePersonName(competition);
  const options = [
    { value: '', label: t('transcript.choose') },
    ...ids.map((id) => ({ value: id, label: nameOf(id) })),
  ];
  return (
    <SelectField<string>
      label={label}
      value={value ?? ''}
      options={options}
      onChange={(id) => onChange(id === '' ? null : personIdSchema.parse(id))}
    />
  );
}
