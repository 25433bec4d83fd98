import { basename } from 'node:path';
import type { HandedIn } from '../../../shared/contract/handover.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Scores } from '../../../shared/formats/scores.ts';
import { sha256 } from '../crypto/digest.ts';
import { sealScores } from '../crypto/seal-scores.ts';
import { lastEventNumber } from '../store/events.ts';
import {
  contentOf,
  type HandedInRow,
  insertContent,
  insertHandedIn,
  lastSaving,
  listHandedIn,
} from '../store/handed-in.ts';
import { manifestOf } from '../store/revisions.ts';
import { secretsOf } from '../vault/identity.ts';
import { removeTemporaryFiles } from '../vault/remove-temporary-files.ts';
import type { OpenVault } from '../vault/vault.ts';
import { gapsOfAll } from './review.ts';
import { saveAgain, saveFile } from './save-file.ts';
import { presentContent } from './score-content.ts';
import { scoresPayload } from './scores-payload.ts';
import { viewHandedIn } from './view-handed-in.ts';

/**
 * Signs, encrypts and writes the next file of this person's chain. The bytes are on the disk under a temporary name
 * before they are recorded, and get their own name after: a full disk uses up no number, and a number that may have left
 * the house is never given to other content. A file that was signed and never reached its place (the stick was pulled
 * out) is written again as long as it still says what would be said now.
 * @throws AppError `ballots-incomplete` for a final file with gaps, `vault-wrong-role`, `disk-full`, `file-not-writable`
 */
export async function handIn(
  vault: OpenVault,
  { out, status }: { readonly out: string; readonly status: Scores['status'] },
): Promise<HandedIn> {
  const { jury } = vault;
  const gaps = gapsOfAll(vault, manifestOf(jury));
  if (status === 'final' && gaps.length > 0) throw new AppError('ballots-incomplete', { count: gaps.length });
  await removeTemporaryFiles(vault);
  const last = listHandedIn(jury).at(-1);
  if (last !== undefined && isUnsavedAndSame(vault, last, status))
    return saveAgain(vault, { out, sequence: last.sequence });
  const lastEvent = lastEventNumber(jury);
  const content = presentContent(vault);
  const payload = await scoresPayload(vault, {
    sequence: (last?.sequence ?? 0) + 1,
    previousFileSha256: last?.sha256 ?? null,
    status,
  });
  const bytes = await sealScores(payload, {
    signingKey: secretsOf(vault).signingKey,
    roundKey: manifestOf(jury).roundKey,
  });
  const row = {
    sequence: payload.sequence,
    fileId: payload.fileId,
    status,
    createdAt: payload.createdAt,
    sha256: sha256(bytes),
    name: basename(out),
    lastEvent,
  };
  const record = (): void => {
    insertHandedIn(jury, row, bytes);
    insertContent(jury, row.sequence, { revision: payload.revision, content });
  };
  await saveFile(vault, { sequence: row.sequence, out, bytes, record });
  return viewHandedIn(jury, row);
}

function isUnsavedAndSame(
  { jury }: OpenVault,
  { sequence, status, lastEvent }: HandedInRow,
  wanted: Scores['status'],
): boolean {
  if (lastSaving(jury, sequence) !== null || status !== wanted || lastEvent !== lastEventNumber(jury)) return false;
  return contentOf(jury, sequence)?.revision === manifestOf(jury).revision;
}
