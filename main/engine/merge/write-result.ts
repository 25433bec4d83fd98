import type { FileHandle } from 'node:fs/promises';
import { AppError } from '../../../shared/errors.ts';
import { sha256 } from '../crypto/digest.ts';
import { signFlattened } from '../crypto/jws.ts';
import { everyoneReads } from '../files/write-atomically.ts';
import { insertSignedResult, lastSignedResult, type SignedResult, signedResultBytes } from '../store/signed-results.ts';
import { headOfLog, recordActions, recordWithCheckpoint } from '../vault/action-log.ts';
import { secretsOf } from '../vault/identity.ts';
import { removeTemporaryFiles } from '../vault/remove-temporary-files.ts';
import type { OpenVault } from '../vault/vault.ts';
import { writeJournaled } from '../vault/write-journaled.ts';
import { refuseExcludedLeader, withheldFromLeader } from './excluded-leader.ts';
import { conflictsOf } from './conflicts.ts';
import { presentIntake } from './intake.ts';
import { recordArrivals } from './record-arrivals.ts';
import { overtakenBy, resultPayload } from './signed-result.ts';

export interface ResultTarget {
  readonly out: string;
  /** why there is a further result; required if one was signed before */
  readonly correction?: string | undefined;
}

/**
 * Signs the result and writes it. A result that isn't outdated is written again, byte by byte the same; a further one
 * names its predecessor and why it corrects it. Its bytes are on the disk before it is recorded, so that a full disk
 * uses up no number, and get their name afterwards.
 * @throws AppError `not-the-chair`, `intake-open`, `closing-outdated`, `leader-excluded`, `result-needs-reason`,
 * `disk-full`, `file-not-writable`
 */
export async function writeResult(vault: OpenVault, { out, correction = '' }: ResultTarget): Promise<SignedResult> {
  await removeTemporaryFiles(vault);
  const present = await presentIntake(vault);
  refuseExcludedLeader(withheldFromLeader(vault, conflictsOf(vault, present)));
  await recordActions(vault, (append) => recordArrivals(vault, present, append));
  const last = lastSignedResult(vault.jury);
  return last !== null && overtakenBy(vault.jury, last).length === 0
    ? writeAgain(vault, last, out)
    : signNext(vault, out, correction);
}

async function signNext(vault: OpenVault, out: string, correction: string): Promise<SignedResult> {
  const payload = await resultPayload(vault, correction);
  const text = await signFlattened(payload, { key: secretsOf(vault).signingKey, typ: 'jurymappe-result+jws' });
  const row = { number: payload.number, sha256: sha256(text), signedAt: payload.createdAt };
  const write = async (file: FileHandle): Promise<void> => {
    await file.writeFile(text);
    await file.sync();
    await recordWithCheckpoint(vault, (append) => {
      // Nothing else may be logged between the payload's signature and its entry, which the write queue ensures.
      if (headOfLog(vault.jury)?.headSha256 !== payload.log.headSha256)
        throw new AppError('internal', { problem: 'action log' });
      const { n } = append({ kind: 'result-signed', data: { number: row.number, sha256: row.sha256 } });
      insertSignedResult(vault.jury, { ...row, n }, Buffer.from(text));
    });
  };
  await writeJournaled(vault, { path: out, mode: everyoneReads, write, reached: () => undefined });
  return lastSignedResult(vault.jury) ?? notRecorded();
}

async function writeAgain(vault: OpenVault, last: SignedResult, out: string): Promise<SignedResult> {
  const bytes = signedResultBytes(vault.jury, last.number) ?? notRecorded();
  const write = (file: FileHandle): Promise<void> => file.writeFile(bytes);
  await writeJournaled(vault, { path: out, mode: everyoneReads, write, reached: () => undefined });
  return last;
}

function notRecorded(): never {
  throw new AppError('vault-damaged', { problem: 'signed result' });
}
