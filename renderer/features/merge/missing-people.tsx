import type { ReactNode } from 'react';
import type { CompetitionView } from '../../../shared/contract/competition.ts';
import type { MergeOverview } from '../../../shared/contract/merge.ts';
import type { PersonId } from '../../../shared/ids.ts';
import { Alert } from '../../components/alert.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import { usePersonName } from '../../widgets/use-person-name.ts';

/** Lists by name the people who haven't handed in anything that counts. */
export function MissingPeople({
  competition,
  overview,
}: {
  readonly competition: CompetitionView;
  readonly overview: MergeOverview;
}): ReactNode {
  const { t, number } = useTranslator();
  const nameOf = usePersonName(competition);
  const { missing, people } = overview;
  const counts = { arrived: number(people.length - missing.length), total: number(people.length) };
  if (missing.length === 0) return <Alert kind="success" title={t('merge.nobodyMissing', counts)} />;
  return (
    <Alert kind="warning" title={t('merge.missing', { ...counts, count: missing.length })}>
      <ul className="jm-plain-list">
        {missing.map((personId) => (
          <li key={personId}>
            {nameOf(personId)} ({personId}){uncounted(personId)}
          </li>
        ))}
      </ul>
    </Alert>
  );

  /** Files of a person that arrived but don't count: an interim file must look neither like nothing nor like a vote. */
  function uncounted(personId: PersonId): string {
    const files = overview.files
      .flatMap((file) =>
        file.personId === personId && file.sequence !== null ? [{ ...file, number: file.sequence }] : [],
      )
      .sort((a, b) => a.number - b.number)
      .map((file) =>
        t('merge.uncountedFile', { sequence: number(file.number), verdict: t(`verdict.${file.verdict}.name`) }),
      );
    return files.length === 0 ? '' : ` – ${t('merge.hereButUncounted', { files: files.join(', ') })}`;
  }
}
