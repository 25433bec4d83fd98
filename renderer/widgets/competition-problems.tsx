import type { ReactNode } from 'react';
import type { Failure } from '../../shared/errors.ts';
import { tellProblem } from '../../shared/i18n/competition-problem-text.ts';
import { useTranslator } from '../i18n/use-translator.ts';

/** All reasons why a competition can't be packed: where each stands, what is wrong and what would be right. */
export function CompetitionProblems({ failure: { problems = [], details } }: { readonly failure: Failure }): ReactNode {
  const words = useTranslator();
  const { t } = words;
  if (problems.length === 0) return null;
  const count = Math.max(Number(details['count'] ?? 0), problems.length);
  return (
    <>
      <p className="kern-body">{t('competitionProblem.title', { count })}</p>
      <ul className="jm-plain-list">
        {problems.map((problem) => {
          const { line, place, text } = tellProblem(problem, words);
          return (
            <li key={JSON.stringify(problem)}>
              <span className="kern-body--bold jm-break">{line === null ? place : `${place}, ${line}`}</span>
              <br />
              <span className="jm-break">{text}</span>
            </li>
          );
        })}
      </ul>
      {count > problems.length ? (
        <p className="kern-body">{t('competitionProblem.more', { count: count - problems.length })}</p>
      ) : null}
    </>
  );
}
