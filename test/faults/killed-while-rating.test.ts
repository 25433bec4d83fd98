import { expect, it } from 'vitest';
import { killWhileRating } from '../helpers/kill-while-rating.ts';

it('no rating that was told to be saved is lost when the process is killed at 200 random moments', async () => {
  expect(await killWhileRating(200)).toBeGreaterThanOrEqual(200);
});
