import type { competitionMethods } from '../../../../shared/contract/competition.ts';
import { viewCompetition } from '../../jury/view-competition.ts';
import type { HandlersOf } from '../handler.ts';

/** What everybody on the jury works on. */
export const competitionHandlers: HandlersOf<typeof competitionMethods> = {
  'competition.get': (_request, { session }) => viewCompetition(session.vault()),
};
