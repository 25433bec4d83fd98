import { expect, it } from 'vitest';
import { DrawnJuries } from '../../../../renderer/features/evaluation/stability-part.tsx';
import type { EvaluationOverview, StabilityView } from '../../../../shared/contract/evaluation.ts';
import type { ApplicationId } from '../../../../shared/ids.ts';
import { competitionIn, wordsOf } from '../../../helpers/rendered.tsx';
import { applications, sampleManifest } from '../../../helpers/sample-manifest.ts';

const look = { competition: competitionIn(sampleManifest()), hidesNames: true, showsExact: false };
const { first, second, third } = applications;

/** A ranking of these applications; nothing else of it is shown here. */
function evaluationOf(ids: readonly ApplicationId[]): EvaluationOverview {
  const none = { applications: 0, jurors: 0, refused: 'too-few-jurors' as const, value: null };
  const agreement = { icc: none, alphaOrdinal: none, alphaInterval: none, kendallW: none };
  return {
    withheldFromLeader: [],
    personIds: [],
    applications: ids.map((applicationId, index) => ({
      applicationId,
      rank: index + 1,
      outcome: 'reserve',
      total: null,
      spread: null,
      means: [],
      votes: [],
    })),
    agreement: { totals: agreement, criteria: [] },
    tendencies: [],
    normalised: [],
    portfolio: { category: [], theme: [], district: [], size: [] },
  };
}

const share = (applicationId: ApplicationId, bestRank: number | null, worstRank: number | null) => ({
  applicationId,
  inside: 0,
  vote: 0,
  ranked: 0,
  bestRank,
  worstRank,
});

const stability: StabilityView = {
  withheldFromLeader: [],
  seed: 'Los',
  replicates: 100,
  applicationIds: [first, second, third],
  bootstrap: {
    applications: 3,
    jurors: 2,
    refused: null,
    value: [share(first, null, null), share(second, 2, null), share(third, 1, 3)],
  },
  withoutJuror: [],
  withWeight: [],
};

it('is in the order of the ranking, and says in words where there is no rank', async () => {
  const evaluation = evaluationOf([third, second, first]);
  const words = await wordsOf(<DrawnJuries {...look} evaluation={evaluation} stability={stability} />);
  const told = words.filter((text) => /^A\d$|bis \D*\d$|ohne Rang/.test(text));
  expect(told).toEqual([third, '1 bis 3', second, '2 bis ohne Rang', first, 'ohne Rang']);
});
