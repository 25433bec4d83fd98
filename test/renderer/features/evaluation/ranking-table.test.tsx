import { expect, it } from 'vitest';
import { BelowThresholds } from '../../../../renderer/features/evaluation/below-thresholds.tsx';
import { RankingTable } from '../../../../renderer/features/evaluation/ranking-table.tsx';
import type { ResultView, Standing } from '../../../../shared/contract/merge.ts';
import { competitionIn, wordsOf } from '../../../helpers/rendered.tsx';
import { applications, sampleManifest } from '../../../helpers/sample-manifest.ts';

const manifest = sampleManifest();
const competition = competitionIn({ ...manifest, rules: { ...manifest.rules, minValidVotes: 5 } });
const look = { competition, hidesNames: false, showsExact: false };

/** A result in which no application has a rank. */
function unranked(standing: Pick<Standing, 'total' | 'validVotes'>): ResultView {
  const below = {
    ...standing,
    applicationId: applications.first,
    rank: null,
    criterionMeans: [],
    spread: null,
    requestedCents: 0,
    failed: [{ threshold: 'votes' as const }],
    outcome: 'not-fundable' as const,
    awardCents: 0,
  };
  return {
    withheldFromLeader: [],
    preliminary: [],
    ranking: [],
    notFundable: [below],
    tiesOnTotal: [],
    unresolved: [],
    budgetCents: 0,
    committedCents: 0,
    residualCents: 0,
    firstReserve: null,
    notCounted: [],
    votesCast: standing.validVotes,
  };
}

it('while no vote counts, that is said, and what to do', async () => {
  const words = await wordsOf(<RankingTable {...look} result={unranked({ total: null, validVotes: 0 })} />);
  expect(words).toContain(
    'Noch zählt keine Stimme. Lesen Sie Bewertungsdateien ein, und schließen Sie den Eingang erneut.',
  );
});

it('where votes count but nothing has a rank, that is said, and the reason stands under a heading true of each', async () => {
  const result = unranked({ total: '81/1', validVotes: 1 });
  const words = await wordsOf(<RankingTable {...look} result={result} />);
  expect(words.join()).toContain('Keine Bewerbung erreicht alle Mindestwerte');
  expect(words.join()).not.toContain('keine Stimme');
  const below = await wordsOf(<BelowThresholds {...look} standings={result.notFundable} />);
  expect(below).toContain('Ohne Rang, weil Mindestwerte nicht erreicht sind');
  expect(below).toContain('weniger als 5 gültige Stimmen');
});
