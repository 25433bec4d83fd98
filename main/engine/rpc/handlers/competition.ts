import type { competitionMethods } from '../../../../shared/contract/competition.ts';
import { viewCompetition } from '../../jury/view-competition.ts';
import type { HandlersOf } from '../handler.ts';

/** The competition, which is the same for everybody on the jury. */
export const competitionHandlers: HandlersOf<typeof competitionMethods> = {
  'competition.get': (_request, { session }) => viewCompetition(session.vault()),
};
