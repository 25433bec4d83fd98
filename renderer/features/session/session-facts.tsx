import type { ReactNode } from 'react';
import type { CompetitionView } from '../../../shared/contract/competition.ts';
import { quorumOf } from '../../../shared/domain/quorum.ts';
import { FactsList } from '../../components/facts-list.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';

/** When the jury meets, and the rules by which it decides. */
export function SessionFacts({ competition }: { readonly competition: CompetitionView }): ReactNode {
  const { t, number, dateTime } = useTranslator();
  const { details, people, rules } = competition;
  const voters = people.filter(({ votes }) => votes).length;
  const needed = quorumOf(voters, rules);
  return (
    <section aria-labelledby="session-facts">
      <h2 id="session-facts" className="kern-heading-small">
        {t('session.facts')}
      </h2>
      <FactsList
        facts={[
          { name: t('session.when'), value: dateTime(details.jurySession) },
          {
            name: t('session.voters'),
            value: t('session.votersOf', { voters: number(voters), people: number(people.length) }),
          },
          { name: t('session.quorum'), value: t('session.quorumFrom', { needed: number(needed) }) },
          { name: t('session.equalVotes'), value: t(`session.onEqualVotes.${rules.vote.onEqualVotes}`) },
        ]}
      />
    </section>
  );
}
