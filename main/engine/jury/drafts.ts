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
 * Saves a text while somebody is typing it, as a draft: otherwise each pause in typing would be a change of the ballot
 * with its own event, and such a history is of no use. A text that is too long to count is saved too, until it is
 * shortened.
 * @returns when it was saved
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
 * Turns drafts that were never completed, because of a crash or a power cut, into changes of the ballot. Drafts for a
 * ballot that is locked by now, or that are too long, stay drafts.
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
