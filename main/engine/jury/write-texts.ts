import type { BallotView } from '../../../shared/contract/ballot.ts';
import type { ApplicationId } from '../../../shared/ids.ts';
import type { OpenVault } from '../vault/vault.ts';
import { changeBallot } from './change-ballot.ts';

/** Writes the overall comment on an application. @throws AppError as `changeBallot` */
export function comment(
  vault: OpenVault,
  { applicationId, comment: text }: { applicationId: ApplicationId; comment: string },
): BallotView {
  return changeBallot(vault, { applicationId, field: 'commented', criterionId: null, after: text });
}

/** Writes the private note on an application; it never leaves the vault. @throws AppError as `changeBallot` */
export function note(
  vault: OpenVault,
  { applicationId, note: text }: { applicationId: ApplicationId; note: string },
): BallotView {
  return changeBallot(vault, { applicationId, field: 'noted', criterionId: null, after: text });
}

/** Abstains with a reason; earlier ratings are kept, but don't count. @throws AppError as `changeBallot` */
export function abstain(
  vault: OpenVault,
  { applicationId, reason }: { applicationId: ApplicationId; reason: string },
): BallotView {
  return changeBallot(vault, { applicationId, field: 'abstained', criterionId: null, after: reason });
}

/** Withdraws an abstention. @throws AppError as `changeBallot` */
export function withdrawAbstention(vault: OpenVault, applicationId: ApplicationId): BallotView {
  return changeBallot(vault, { applicationId, field: 'abstained', criterionId: null, after: null });
}
