import type { ownRankingMethods } from '../../../../shared/contract/own-ranking.ts';
import { keepOwnRanking, viewOwnRanking } from '../../jury/own-ranking.ts';
import type { HandlersOf } from '../handler.ts';

/** A person’s private order of the applications. */
export const ownRankingHandlers: HandlersOf<typeof ownRankingMethods> = {
  'ownRanking.get': (_request, { session }) => [...viewOwnRanking(session.vault())],
  'ownRanking.set': ({ ranks }, { session }) => [...keepOwnRanking(session.vault(), ranks)],
};
