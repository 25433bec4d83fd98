import type { CompetitionView } from '../../shared/contract/competition.ts';

/**
 * What the window knows about the open vault's competition: the same for everybody, and forgotten when it is locked.
 */
export interface CompetitionState {
  readonly competition: CompetitionView | null;
}

export const initialCompetitionState: CompetitionState = {
  competition: null,
};
