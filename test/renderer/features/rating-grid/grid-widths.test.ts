import { expect, it } from 'vitest';
import { gridWidths } from '../../../../renderer/features/rating-grid/grid-widths.ts';
import { loadTranslator } from '../../../../shared/i18n/translator.ts';
import { sampleManifest } from '../../../helpers/sample-manifest.ts';

const { number } = await loadTranslator('de');
const { criteria, scale } = sampleManifest();
const [criterion] = criteria;
const [step] = scale;

function widths(criterionIds: readonly string[], values: readonly number[]): ReturnType<typeof gridWidths> {
  if (criterion === undefined || step === undefined) throw new Error('the sample has neither');
  return gridWidths(
    {
      criteria: criterionIds.map((id) => ({ ...criterion, id: id as typeof criterion.id })),
      scale: values.map((value) => ({ ...step, value })),
    },
    number,
  );
}

it('grow with the longest value that the scale has, as the language writes it, and with the longest number of a criterion', () => {
  const narrow = widths(['K1'], [0, 1, 2]).value;
  expect(widths(['K1'], [0, 0.25, 10]).value).toBeGreaterThan(narrow);
  expect(widths(['K1', 'WIRKUNG-1'], [0, 1, 2]).value).toBeGreaterThan(narrow);
  expect(widths(['K1', 'K2'], [0, 1, 2]).value).toBe(narrow);
});

it('leave the name its least room beside all criteria', () => {
  const [one, ten] = [['K1'], Array.from({ length: 10 }, (_nothing, at) => `K${at}`)].map((ids) => widths(ids, [0, 1]));
  if (one === undefined || ten === undefined) throw new Error('two were asked for');
  expect(ten.least - one.least).toBeCloseTo(9 * one.value);
  expect(one.least).toBeGreaterThan(one.value + one.total);
});
