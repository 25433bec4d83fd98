import { basename } from 'node:path';
import type { HandedIn } from '../../../shared/contract/handover.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Scores } from '../../../shared/formats/scores.ts';
import { sha256 } from '../crypto/digest.ts';
import { writeAtomically } from '../files/write-atomically.ts';
import { inTransaction } from '../store/database.ts';
import { lastEventNumber } from '../store/events.ts';
import { insertHandedIn, listHandedIn } from '../store/handed-in.ts';
import { manifestOf } from '../store/revisions.ts';
import { secretsOf } from '../vault/identity.ts';
import type { OpenVault } from '../vault/vault.ts';
import { gapsOfAll, viewHandedIn } from './review.ts';
import { scoresPayload } from './scores-payload.ts';
import { sealScores } from '../scores/seal-scores.ts';

/**
 * Signs, encrypts and writes the next file of this person's chain. The bytes are on the disk under a temporary name
 * before they are recorded, and get their own name after: a full disk uses up no number, and a number that may have left
 * the house is never given to other content. A crash in between leaves a recorded file that nobody has received; the next
 * one is linked to it.
 * @throws AppError `ballots-incomplete` for a final file with gaps, `vault-wrong-role`, `disk-full`, `file-not-writable`
 */
export async function handIn(vault: OpenVault, { out, status }: { readonly out: string; readonly status: Scores['status'] }): Promise<HandedIn> {
  const { jury } = vault;
  const manifest = manifestOf(jury);
  const gaps = gapsOfAll(vault, manifest);
  if (status === 'final' && gaps.length > 0) throw new AppError('ballots-incomplete', { count: gaps.length });
  const last = listHandedIn(jury).at(-1);
  const lastEvent = lastEventNumber(jury);
  const payload = await scoresPayload(vault, { sequence: (last?.sequence ?? 0) + 1, previousFileSha256: last?.sha256 ?? null, status });
  const bytes = await sealScores(payload, { signingKey: secretsOf(vault).signingKey, roundKey: manifest.roundKey });
  const row = { sequence: payload.sequence, fileId: payload.fileId, status, createdAt: payload.createdAt, sha256: sha256(bytes), name: basename(out), lastEvent };
  await writeRecorded(out, bytes, () => inTransaction(jury, () => insertHandedIn(jury, row, bytes)));
  return viewHandedIn(row);
}

function writeRecorded(out: string, bytes: Uint8Array, record: () => void): Promise<void> {
  return writeAtomically(out, async (file) => {
    await file.writeFile(bytes);
    await file.sync();
    record();
  });
}
