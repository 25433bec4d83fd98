import type { evaluationMethods } from '../../../../shared/contract/evaluation.ts';
import { evaluationOverview } from '../../merge/evaluation.ts';
import { ratingsOf } from '../../merge/ratings-of.ts';
import { computeStability } from '../../merge/stability.ts';
import { suppose } from '../../merge/what-if.ts';
import type { HandlersOf } from '../handler.ts';

/** Statistics beside the ranking: agreement, stability, what-if. */
export const evaluationHandlers: HandlersOf<typeof evaluationMethods> = {
  'evaluation.overview': (_request, { session }) => evaluationOverview(session.vault()),
  'evaluation.stability': ({ jobId, seed }, { session, jobs }) =>
    jobs.run(jobId, 'drawing-juries', (job) => computeStability(session.vault(), { ...job, seed: seed ?? null })),
  'evaluation.whatIf': (request, { session }) => suppose(session.vault(), request),
  'evaluation.ratingsOf': ({ applicationId }, { session }) => ratingsOf(session.vault(), applicationId),
};
