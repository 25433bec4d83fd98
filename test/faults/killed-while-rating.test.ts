import { expect, it } from 'vitest';
import { killWhileRating } from '../helpers/kill-while-rating.ts';
import { sampleSize, seedNote } from '../helpers/sampling.ts';

it(`no rating that was told to be saved is lost when the process is killed at random moments (${seedNote()})`, async () => {
  const times = sampleSize(200, 12);
  expect(await killWhileRating(times)).toBeGreaterThanOrEqual(times);
});
