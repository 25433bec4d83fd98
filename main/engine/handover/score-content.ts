import type { ScoreContent } from '../../../shared/contract/handover.ts';
import { ballotTotal, isRatable } from '../../../shared/domain/ballot.ts';
import { exactText } from '../../../shared/domain/fraction.ts';
import { AppError } from '../../../shared/errors.ts';
import { ballotContent } from '../store/ballot-content.ts';
import { contentOf } from '../store/handed-in.ts';
import { manifestOf } from '../store/revisions.ts';
import type { OpenVault } from '../vault/vault.ts';
import { ballotParts, declarationsOf } from './scores-payload.ts';

/** What a score file would say now. @throws AppError `vault-wrong-role` without a bundle */
export function presentContent(vault: OpenVault): ScoreContent {
  const manifest = manifestOf(vault.jury);
  const totals = manifest.applications.filter(isRatable).map(({ id }) => {
    const total = ballotTotal(ballotContent(vault.jury, id), manifest);
    return { applicationId: id, total: total === null ? null : exactText(total) };
  });
  return { ballots: ballotParts(vault, manifest), declarations: declarationsOf(vault, manifest), totals };
}

/**
 * What a file of this person's chain says; for null, what the next one would say.
 * @throws AppError `file-unknown` where no such file, or its content, is known
 */
export function scoreContent(vault: OpenVault, sequence: number | null): ScoreContent {
  if (sequence === null) return presentContent(vault);
  const known = contentOf(vault.jury, sequence);
  if (known === null) throw new AppError('file-unknown');
  return known.content;
}
