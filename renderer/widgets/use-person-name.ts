import type { CompetitionView } from '../../shared/contract/competition.ts';
import type { PersonId } from '../../shared/ids.ts';
import { useTranslator } from '../i18n/use-translator.ts';

/** Names people by the roster; somebody who isn't on it is named by the id that a file claims. */
export function usePersonName({ people }: Pick<CompetitionView, 'people'>): (personId: PersonId | null) => string {
  const { local, t } = useTranslator();
  return (personId) => {
    if (personId === null) return t('merge.unknownPerson');
    const person = people.find(({ id }) => id === personId);
    return person === undefined ? personId : local(person.name);
  };
}
