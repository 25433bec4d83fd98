import type { DraftText } from '../../../shared/contract/ballot.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Instant } from '../../../shared/formats/values.ts';
import { now } from '../clock.ts';
import { inTransaction } from '../store/database.ts';
import { manifestOf } from '../store/revisions.ts';
import { deleteDraft, listDrafts, putDraft } from '../store/drafts.ts';
import { requireOpenBallot } from '../vault/ballot-lock.ts';
import { isBallotOpen, isTooLong } from '../vault/long-texts.ts';
import type { OpenVault } from '../vault/vault.ts';
import { recordChange } from './change-ballot.ts';

/**
 * Keeps a text while somebody types it. Each word of it would else be a change of the ballot with an event of its own, and
 * a history of letters tells nobody anything. One that is too long to count is kept as well, until it is shortened.
 * @returns when it was kept
 * @throws AppError `criterion-unknown`, `disk-full`, and as `requireOpenBallot`
 */
export function saveDraft(vault: OpenVault, typed: DraftText): { readonly at: Instant } {
  refuseWrongCriterion(vault, typed);
  const at = now();
  inTransaction(vault.jury, () => {
    requireOpenBallot(vault, typed.applicationId);
    putDraft(vault.jury, typed, at);
  });
  return { at };
}

/**
 * Makes changes of what was kept while somebody typed and never came to rest: after a crash, or when the power went.
 * A ballot that is locked by now takes nothing more; what was kept for it stays where it is, and so does what is too long.
 * @throws AppError `disk-full`
 */
export function settleDrafts(vault: OpenVault): void {
  inTransaction(vault.jury, () => {
    for (const { applicationId, field, criterionId, text } of listDrafts(vault.jury)) {
      if (isTooLong(text) || !isBallotOpen(vault, applicationId)) continue;
      recordChange(vault.jury, { applicationId, field, criterionId, after: text }, { kind: field, undoes: null });
      deleteDraft(vault.jury, { applicationId, field, criterionId });
    }
  });
}

function refuseWrongCriterion({ jury }: OpenVault, { field, criterionId }: DraftText): void {
  const isRight =
    field === 'justified' ? manifestOf(jury).criteria.some(({ id }) => id === criterionId) : criterionId === null;
  if (!isRight) throw new AppError('criterion-unknown', { criterionId: criterionId ?? '' });
}
