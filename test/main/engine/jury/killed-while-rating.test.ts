import { expect, it } from 'vitest';
import { killWhileRating } from '../../../helpers/kill-while-rating.ts';

// test/faults does it 200 times
it('no rating that was told to be saved is lost when the process is killed', async () => {
  expect(await killWhileRating(12)).toBeGreaterThanOrEqual(12);
});
