import { AppError } from '../../../shared/errors.ts';
import { type CompetitionPayload, competitionPayloadSchema } from '../../../shared/formats/competition-payload.ts';
import type { ManifestPayload } from '../../../shared/formats/manifest.ts';
import { readPayload } from '../../../shared/formats/payload.ts';
import { decodeBase64url } from '../crypto/base64url.ts';
import { sha256 } from '../crypto/digest.ts';
import { readJwe } from '../crypto/jwe.ts';
import { readCompactJws } from '../crypto/jws.ts';
import { type CheckedArchive, joseError, readCompetition } from './archive.ts';
import { senseFindings } from './check-competition.ts';
import { pathText } from './written.ts';
import { competitionKid, competitionProfile } from './sealed-parts.ts';

export interface OpenedCompetition {
  readonly competition: CompetitionPayload;
  /** the compact JWS, as the office signed it */
  readonly jws: string;
}

/**
 * Opens the part that is the same for everybody, with the key in a recipient's manifest: stored digest, decryption,
 * digest of the JWS, signature by the office, members.
 * @throws AppError `bundle-competition-damaged`, `bundle-competition-invalid`, `format-unknown`, `version-unknown`
 */
export async function openCompetition(
  archive: CheckedArchive,
  { competitionKey }: ManifestPayload,
): Promise<OpenedCompetition> {
  const jws = await decrypted(await readCompetition(archive), competitionKey);
  if (sha256(jws) !== archive.header.competition.jwsSha256) throw damaged();
  return { competition: await verified(jws, archive), jws: Buffer.from(jws).toString('latin1') };
}

async function decrypted(bytes: Uint8Array, key: string): Promise<Uint8Array> {
  try {
    const jwe = readJwe(bytes, competitionProfile);
    const plaintext = jwe.kid === competitionKid ? await jwe.open({ alg: 'dir', key: decodeBase64url(key) }) : null;
    if (plaintext === null) throw damaged();
    return plaintext;
  } catch (thrown) {
    throw joseError(thrown, 'bundle-competition-damaged', 'bundle-competition-damaged');
  }
}

async function verified(text: Uint8Array, { header }: CheckedArchive): Promise<CompetitionPayload> {
  try {
    const jws = readCompactJws(text, 'jurymappe-competition+jws');
    await jws.verify(header.officeKey);
    const mark = { format: 'jurymappe-competition', version: 1 } as const;
    return readPayload(jws.payload, competitionPayloadSchema, mark, 'bundle-competition-invalid');
  } catch (thrown) {
    throw joseError(thrown, 'bundle-competition-damaged', 'bundle-competition-damaged');
  }
}

/** Refuses a competition that makes no sense. @throws AppError `bundle-competition-invalid` */
export function refuseNonsense(competition: CompetitionPayload): void {
  const [first] = senseFindings(competition);
  if (first === undefined) return;
  throw new AppError('bundle-competition-invalid', { path: pathText(first.path, competition), problem: first.kind });
}

function damaged(): AppError {
  return new AppError('bundle-competition-damaged');
}
