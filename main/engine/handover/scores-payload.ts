import { ballotStateOf, isRatable } from '../../../shared/domain/ballot.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Manifest } from '../../../shared/formats/manifest.ts';
import type { Declaration, ScoreBallot, Scores } from '../../../shared/formats/scores.ts';
import type { Sha256 } from '../../../shared/ids.ts';
import { now } from '../clock.ts';
import { signEnrolment } from '../crypto/enrolment.ts';
import { publicPartOf, thumbprintOf } from '../crypto/keys.ts';
import { newFileId } from '../crypto/new-ids.ts';
import { ballotContent } from '../store/ballot-content.ts';
import { findDeclaration } from '../store/ballots.ts';
import { manifestOf, newestRevision } from '../store/revisions.ts';
import { acceptanceOf, letterSecretOf, secretsOf } from '../vault/identity.ts';
import type { OpenVault } from '../vault/vault.ts';

const producer = { name: 'Jurymappe', version: '0.1.0' } as const;

/** Which place a file takes in its writer's chain. */
export interface ChainLink {
  readonly sequence: number;
  readonly previousFileSha256: Sha256 | null;
  readonly status: Scores['status'];
}

/**
 * Everything that a score file says (FORMATS section 2). Private notes have no place in it.
 * @throws AppError `vault-wrong-role` in an office's vault
 */
export async function scoresPayload(vault: OpenVault, link: ChainLink): Promise<Scores> {
  const { jury } = vault;
  const manifest = manifestOf(jury);
  const newest = newestRevision(jury);
  const { signingKey } = secretsOf(vault);
  const secret = letterSecretOf(vault);
  if (newest === null) throw new AppError('vault-wrong-role');
  const jwk = publicPartOf(signingKey);
  const { bundleId } = newest;
  const { personId } = manifest.recipient;
  const me = manifest.people.find(({ id }) => id === personId);
  const byLetter = me?.enrolment?.by === 'letter' && secret !== null;
  const keyThumbprint = await thumbprintOf(jwk);
  return {
    format: 'jurymappe-scores',
    version: 1,
    fileId: newFileId(),
    bundleId,
    revision: newest.revision,
    headerSha256: newest.headerSha256,
    personId,
    ...link,
    createdAt: now(),
    enrolment: {
      jwk,
      proof: byLetter ? await signEnrolment({ secret, bundleId, personId, keyThumbprint }) : null,
    },
    acceptance: acceptanceOf(vault) ?? {},
    declarations: declarationsOf(vault, manifest),
    ballots: ballotParts(vault, manifest),
    producer,
  };
}

/** The file's part of each ballot that anybody may be asked for, in the bundle's order. */
export function ballotParts(vault: OpenVault, manifest: Manifest): ScoreBallot[] {
  return manifest.applications.filter(isRatable).map(({ id }) => ballotPart(vault, manifest, id));
}

/** The conflicts that this person has declared. */
export function declarationsOf({ jury }: OpenVault, { applications }: Manifest): Declaration[] {
  return applications.flatMap(({ id }) => {
    const declaration = findDeclaration(jury, id);
    if (declaration === null) return [];
    const { applicationId, ground, basis, statement } = declaration;
    return [{ applicationId, ground, basis, statement }];
  });
}

function ballotPart(
  { jury }: OpenVault,
  { criteria }: Manifest,
  applicationId: Manifest['applications'][number]['id'],
): ScoreBallot {
  const content = ballotContent(jury, applicationId);
  const ratings = criteria.map(({ id }) => {
    const rating = content.ratings.find(({ criterionId }) => criterionId === id);
    return { criterionId: id, value: rating?.value ?? null, rationale: textOrNull(rating?.rationale ?? '') };
  });
  return {
    applicationId,
    state: ballotStateOf(content, criteria),
    abstention: content.abstention === null ? null : { reason: content.abstention },
    ratings,
    comment: textOrNull(content.comment),
  };
}

function textOrNull(text: string): string | null {
  return text === '' ? null : text;
}
