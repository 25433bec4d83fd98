import { z } from 'zod';
import { applicationIdSchema } from '../ids.ts';
import { limits } from '../limits.ts';
import { engineChange, engineMethod } from './method.ts';

/** One rank in a person's own order. Private: it is in no score file. */
export const ownRankSchema = z.strictObject({
  applicationId: applicationIdSchema,
  rank: z.int().min(1).max(limits.rankNumbers),
});
const ownRanksSchema = z.array(ownRankSchema).max(limits.rankNumbers);

export const ownRankingMethods = {
  'ownRanking.get': engineMethod(z.strictObject({}), ownRanksSchema),
  /** puts a whole order in place of the one before; answers with it as it is on the disk */
  'ownRanking.set': engineChange(z.strictObject({ ranks: ownRanksSchema }), ownRanksSchema),
} as const;
