import type { ResultReading } from '../../../shared/contract/handover.ts';
import { leads } from '../../../shared/domain/leads.ts';
import { verdictTraits } from '../../../shared/domain/verdict-traits.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Result } from '../../../shared/formats/result.ts';
import { checkCodeOfKey } from '../crypto/check-code.ts';
import { receiptOf } from '../crypto/digest.ts';
import { isEnrolledKey } from '../crypto/enrolment.ts';
import { type VerifiedResult, verifySignedResult } from '../crypto/signed-result.ts';
import { readLimited } from '../files/read-limited.ts';
import { type HandedInRow, listHandedIn } from '../store/handed-in.ts';
import { competitionOf, listRevisions } from '../store/revisions.ts';
import { meOf } from '../vault/identity.ts';
import type { OpenVault } from '../vault/vault.ts';

/**
 * What a signed result says about this person's files: which of them it names, and which counts. It is believed only if
 * the chair or the deputy of this competition signed it, with the key that the letter or the card proves.
 * @throws AppError `result-invalid`, `result-signature`, `spelling-changed`, `format-unknown`, `version-unknown`,
 * `file-not-found`, `limit-exceeded`, `result-foreign`, `result-not-genuine`
 */
export async function readResult(vault: OpenVault, path: string): Promise<ResultReading> {
  const result = await verifySignedResult(await readLimited(path, 'resultFileBytes'));
  await refuseOthers(vault, result);
  const { number, createdAt, correction, signer, transcripts } = result.payload;
  const me = meOf(vault).id;
  return {
    ...{ number, createdAt, correction },
    signedBy: signer.personId,
    keyCheckCode: checkCodeOfKey(result.keyThumbprint),
    files: listHandedIn(vault.jury).map((row) => fileIn(result.payload, row)),
    transcribedBy: transcripts.find(({ personId }) => personId === me)?.transcribedBy ?? null,
  };
}

/** Judged by the newest competition here, because a letter that has been replaced since may be in other hands. */
async function refuseOthers({ jury }: OpenVault, { payload, keyThumbprint }: VerifiedResult): Promise<void> {
  const { bundleId, revision, headerSha256, signer } = payload;
  const loaded = listRevisions(jury).find((known) => known.revision === revision);
  const competition = competitionOf(jury);
  if (bundleId !== competition.bundleId) throw new AppError('result-foreign', { found: bundleId });
  if (loaded !== undefined && loaded.headerSha256 !== headerSha256)
    throw new AppError('result-foreign', { expected: loaded.headerSha256, found: headerSha256 });
  const { personId, proof } = signer;
  const person = competition.people.find(({ id }) => id === personId);
  if (
    person === undefined ||
    !leads(person.role) ||
    !(await isEnrolledKey({ personId, keyThumbprint, proof }, competition))
  )
    throw new AppError('result-not-genuine', { personId });
}

function fileIn({ files }: Result, row: HandedInRow): ResultReading['files'][number] {
  const { sequence, status, createdAt, sha256 } = row;
  const named = files.find((file) => file.sha256 === sha256);
  const { verdict = null, closing = null } = named ?? {};
  return {
    ...{ sequence, status, createdAt, verdict, closing },
    receipt: receiptOf(sha256),
    // A file that arrived after the last closing counts only after the next one.
    counts: verdict !== null && verdictTraits[verdict].counts && closing !== null,
  };
}
