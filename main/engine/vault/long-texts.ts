import type { DraftText } from '../../../shared/contract/ballot.ts';
import { AppError } from '../../../shared/errors.ts';
import type { ApplicationId } from '../../../shared/ids.ts';
import { limits } from '../../../shared/limits.ts';
import { listDrafts } from '../store/drafts.ts';
import { requireOpenBallot } from './ballot-lock.ts';
import type { OpenVault } from './vault.ts';

/** Whether a text is too long to count. */
export function isTooLong(text: string): boolean {
  return text.length > limits.textCharacters;
}

/** Typed texts that are too long to count and may still be shortened: they are no part of the ballot. */
export function longTexts(vault: OpenVault): readonly DraftText[] {
  return typedTexts(vault).filter(({ text }) => isTooLong(text));
}

/** Typed texts that are no part of the ballot: too long, or the disk had no room to record them as a change. */
export function typedTexts(vault: OpenVault): readonly DraftText[] {
  return listDrafts(vault.jury)
    .filter(({ applicationId }) => isBallotOpen(vault, applicationId))
    .map(({ applicationId, field, criterionId, text }) => ({ applicationId, field, criterionId, text }));
}

/** Whether anything may be written on an application's ballot now. */
export function isBallotOpen(vault: OpenVault, applicationId: ApplicationId): boolean {
  try {
    requireOpenBallot(vault, applicationId);
    return true;
  } catch (thrown) {
    if (thrown instanceof AppError) return false;
    throw thrown;
  }
}
