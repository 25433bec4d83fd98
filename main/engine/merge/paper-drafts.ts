import type { KeptPaperDraft } from '../../../shared/contract/paper-draft.ts';
import type { Instant } from '../../../shared/formats/values.ts';
import { now } from '../clock.ts';
import { inTransaction } from '../store/database.ts';
import { listPaperDrafts, putPaperDraft } from '../store/paper-drafts.ts';
import { requireChair } from '../vault/identity.ts';
import type { OpenVault } from '../vault/vault.ts';

/** What was typed from paper ballots and isn't a transcript yet. @throws AppError `not-the-chair` */
export function viewPaperDrafts(vault: OpenVault): KeptPaperDraft[] {
  requireChair(vault);
  return [...listPaperDrafts(vault.jury)];
}

/**
 * Keeps what somebody is typing from a paper ballot, so that neither a lock nor a crash takes it away. It is no entry: nothing
 * is compared with it, and what is wrong in it is refused only when it is handed over.
 * @returns when it was on the disk
 * @throws AppError `not-the-chair`, `disk-full`
 */
export function keepPaperDraft(vault: OpenVault, kept: KeptPaperDraft): Instant {
  requireChair(vault);
  inTransaction(vault.jury, () => putPaperDraft(vault.jury, kept));
  return now();
}
