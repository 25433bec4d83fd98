import type { FileHandle } from 'node:fs/promises';
import type { Result } from '../../../shared/formats/result.ts';
import { now } from '../clock.ts';
import { sha256 } from '../crypto/digest.ts';
import { signFlattened } from '../crypto/jws.ts';
import { publicPartOf } from '../crypto/keys.ts';
import { everyoneReads } from '../files/write-atomically.ts';
import { conflictsOf } from './conflicts.ts';
import { refuseExcludedLeader } from './excluded-leader.ts';
import { assessImported } from './stored-files.ts';
import { listRevisions, manifestOf } from '../store/revisions.ts';
import { secretsOf } from '../vault/identity.ts';
import { removeTemporaryFiles } from '../vault/remove-temporary-files.ts';
import type { OpenVault } from '../vault/vault.ts';
import { writeJournaled } from '../vault/write-journaled.ts';
import { resultOf } from './result.ts';

/** Signs the result as it stands and writes it. @throws AppError `not-the-chair`, `leader-excluded`, `disk-full`, `file-not-writable` */
export async function writeResult(vault: OpenVault, out: string): Promise<{ readonly sha256: string }> {
  const { signingKey } = secretsOf(vault);
  const text = await signFlattened(await resultPayload(vault), { key: signingKey, typ: 'jurymappe-result+jws' });
  const write = (file: FileHandle): Promise<void> => file.writeFile(text);
  await removeTemporaryFiles(vault);
  await writeJournaled(vault, { path: out, mode: everyoneReads, write, reached: () => undefined });
  return { sha256: sha256(text) };
}

async function resultPayload(vault: OpenVault): Promise<Result> {
  const manifest = manifestOf(vault.jury);
  const files = await assessImported(vault);
  const { ranking, notFundable, preliminary, withheldFromLeader } = await resultOf(vault);
  refuseExcludedLeader(withheldFromLeader);
  return {
    format: 'jurymappe-result',
    version: 1,
    bundleId: manifest.bundleId,
    createdAt: now(),
    chairKey: publicPartOf(secretsOf(vault).signingKey),
    personId: manifest.recipient.personId,
    revisions: listRevisions(vault.jury).map(({ revision, headerSha256 }) => ({ revision, headerSha256 })),
    rules: manifest.rules,
    inputs: files.map(({ sha256: digest, file, verdict }) => ({
      sha256: digest,
      personId: file?.payload.personId ?? null,
      sequence: file?.payload.sequence ?? null,
      verdict,
    })),
    conflicts: conflictsOf(vault, files).map(({ personId, applicationId, decision, decidedAt, reason }) => ({
      personId,
      applicationId,
      decision,
      decidedAt,
      reason,
    })),
    totals: [...ranking, ...notFundable].map(({ applicationId, total, validVotes, criterionMeans, rank }) => ({
      applicationId,
      total,
      validVotes,
      criterionMeans,
      rank,
    })),
    preliminary: preliminary.length > 0,
    previousResultSha256: null,
  };
}
