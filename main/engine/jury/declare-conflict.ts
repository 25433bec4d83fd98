import type { BallotView } from '../../../shared/contract/ballot.ts';
import type { Declaration } from '../../../shared/formats/scores.ts';
import { now } from '../clock.ts';
import { insertDeclaration } from '../store/ballots.ts';
import { inTransaction } from '../store/database.ts';
import { appendEvent } from '../store/events.ts';
import { requireOpenBallot } from '../vault/ballot-lock.ts';
import type { OpenVault } from '../vault/vault.ts';
import { refuseLong } from './change-ballot.ts';
import { viewBallot } from './view-ballot.ts';

/**
 * Declares a possible conflict of interest (SH: sections 81, 81a LVwG). From then on the ballot is locked and the
 * application's documents are closed; earlier ratings are kept, and the committee decides.
 * @throws AppError `text-too-long`, `disk-full`, and as `requireOpenBallot`
 */
export function declareConflict(vault: OpenVault, declaration: Declaration): BallotView {
  const { jury } = vault;
  const { applicationId, ground, basis, statement } = declaration;
  [ground, basis, statement].forEach(refuseLong);
  inTransaction(jury, () => {
    requireOpenBallot(vault, applicationId);
    const at = now();
    insertDeclaration(jury, { applicationId, ground, basis, statement, declaredAt: at });
    appendEvent(jury, {
      at,
      applicationId,
      kind: 'conflict-declared',
      criterionId: null,
      before: null,
      after: JSON.stringify({ ground, basis, statement }),
      undoes: null,
    });
  });
  return viewBallot(vault, applicationId);
}
