import { expect, it } from 'vitest';
import { jobDetail } from '../../../renderer/widgets/job-detail.ts';
import { loadTranslator } from '../../../shared/i18n/translator.ts';

it.each([
  ['de', 'Losschlüssel: Los 7'],
  ['en', 'Seed: Los 7'],
] as const)('says in words from what juries are drawn, and names files by their names: %s', async (language, words) => {
  const { t } = await loadTranslator(language);
  expect(jobDetail({ stage: 'drawing-juries', name: 'Los 7' }, t)).toBe(words);
  expect(jobDetail({ stage: 'importing', name: 'J03.juryscores' }, t)).toBe('J03.juryscores');
});
