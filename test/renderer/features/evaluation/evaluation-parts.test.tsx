import { expect, it } from 'vitest';
import { EvaluationParts } from '../../../../renderer/features/evaluation/evaluation-parts.tsx';
import { StoreProvider } from '../../../../renderer/hooks/use-app-store.tsx';
import { competitionIn, wordsOf } from '../../../helpers/rendered.tsx';
import { sampleManifest } from '../../../helpers/sample-manifest.ts';
import { windowOnEngine } from '../../../helpers/window-on-engine.ts';

it('says at first that the statistics are being computed', async () => {
  const { store } = windowOnEngine();
  const look = { competition: competitionIn(sampleManifest()), hidesNames: false, showsExact: false };
  const words = await wordsOf(
    <StoreProvider store={store}>
      <EvaluationParts {...look} />
    </StoreProvider>,
  );
  expect(words).toContain('Das alles wird gerade gerechnet …');
  expect(words).not.toContain('Verteilung');
});
