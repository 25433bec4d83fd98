import { expect, it } from 'vitest';
import { SupposedRanking } from '../../../../renderer/features/evaluation/supposed-ranking.tsx';
import { exactOf } from '../../../../shared/domain/fraction.ts';
import { competitionIn, wordsOf } from '../../../helpers/rendered.tsx';
import { sampleManifest } from '../../../helpers/sample-manifest.ts';

const look = { competition: competitionIn(sampleManifest()), hidesNames: false, showsExact: false };
const supposed = { withheldFromLeader: [], weights: [], ranking: [], committedCents: 0, residualCents: 0, moves: [] };

async function told(weightSum: number): Promise<string> {
  return (await wordsOf(<SupposedRanking {...look} supposed={supposed} weightSum={exactOf(weightSum)} />)).join(' ');
}

it('says that weights are scaled, and only where they are', async () => {
  expect(await told(110)).toContain(
    'Die Gewichte ergeben zusammen 110, nicht 100; gerechnet wird mit ihrem Anteil daran.',
  );
  expect(await told(99.5)).toContain('zusammen 99,5,');
  expect(await told(100)).not.toContain('Gewichte');
});
