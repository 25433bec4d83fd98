import type { Contract } from '../../../shared/contract/contract.ts';
import type { HandlersOf } from './handler.ts';
import { appHandlers } from './handlers/app.ts';
import { ballotHandlers } from './handlers/ballot.ts';
import { bundleHandlers } from './handlers/bundle.ts';
import { competitionHandlers } from './handlers/competition.ts';
import { demoHandlers } from './handlers/demo.ts';
import { deskHandlers } from './handlers/desk.ts';
import { evaluationHandlers } from './handlers/evaluation.ts';
import { handoverHandlers } from './handlers/handover.ts';
import { marksHandlers } from './handlers/marks.ts';
import { mergeHandlers } from './handlers/merge.ts';
import { officeHandlers } from './handlers/office.ts';
import { ownRankingHandlers } from './handlers/own-ranking.ts';
import { readingHandlers } from './handlers/reading.ts';
import { recoveryHandlers } from './handlers/recovery.ts';
import { resultHandlers } from './handlers/result.ts';
import { searchHandlers } from './handlers/search.ts';
import { vaultHandlers } from './handlers/vault.ts';

/** Every method that the engine answers. Importing this file loads every use case, so the dispatcher does it late. */
export const handlers: HandlersOf<Contract> = {
  ...appHandlers,
  ...vaultHandlers,
  ...bundleHandlers,
  ...competitionHandlers,
  ...deskHandlers,
  ...ballotHandlers,
  ...marksHandlers,
  ...ownRankingHandlers,
  ...readingHandlers,
  ...handoverHandlers,
  ...mergeHandlers,
  ...evaluationHandlers,
  ...officeHandlers,
  ...demoHandlers,
  ...recoveryHandlers,
  ...resultHandlers,
  ...searchHandlers,
};
