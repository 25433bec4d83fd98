import packageFile from '../../../package.json' with { type: 'json' };
import { ballotStateOf, isRatable } from '../../../shared/domain/ballot.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Manifest } from '../../../shared/formats/manifest.ts';
import type { Declaration, ScoreBallot, Scores } from '../../../shared/formats/scores.ts';
import type { Sha256 } from '../../../shared/ids.ts';
import { now } from '../clock.ts';
import { newFileId } from '../crypto/new-ids.ts';
import { ballotContent } from '../store/ballot-content.ts';
import { findDeclaration } from '../store/ballots.ts';
import { manifestOf, newestRevision } from '../store/revisions.ts';
import { acceptanceOf } from '../vault/identity.ts';
import { ownEnrolment } from '../vault/own-enrolment.ts';
import type { OpenVault } from '../vault/vault.ts';

const producer = { name: 'Jurymappe', version: packageFile.version } as const;

/** A file's place in its writer's chain. */
export interface ChainLink {
  readonly sequence: number;
  readonly previousFileSha256: Sha256 | null;
  readonly status: Scores['status'];
}

/** What a score file says, except its writer's key, which doesn't change. */
export type ScoresState = Omit<Scores, 'enrolment'>;

/**
 * Everything that a score file says (FORMATS section 2). Private notes have no place in it.
 * @throws AppError `vault-wrong-role` in an office's vault
 */
export async function scoresPayload(vault: OpenVault, link: ChainLink): Promise<Scores> {
  return withEnrolment(vault, scoresState(vault, link));
}

/** Adds the signing key with the proof of who chose it. */
export async function withEnrolment(vault: OpenVault, state: ScoresState): Promise<Scores> {
  return { ...state, enrolment: await ownEnrolment(vault) };
}

/**
 * Reads everything synchronously, so that nothing can change in between.
 * @throws AppError `vault-wrong-role` without a bundle
 */
export function scoresState(vault: OpenVault, link: ChainLink): ScoresState {
  const { jury } = vault;
  const manifest = manifestOf(jury);
  // Before anything is awaited: a later change of a ballot is no part of this file.
  const entered = { declarations: declarationsOf(vault, manifest), ballots: ballotParts(vault, manifest) };
  const newest = newestRevision(jury);
  if (newest === null) throw new AppError('vault-wrong-role');
  return {
    format: 'jurymappe-scores',
    version: 1,
    fileId: newFileId(),
    bundleId: newest.bundleId,
    revision: newest.revision,
    headerSha256: newest.headerSha256,
    personId: manifest.recipient.personId,
    ...link,
    createdAt: now(),
    acceptance: acceptanceOf(vault) ?? {},
    ...entered,
    producer,
  };
}

/** The file's part of each ballot that could be asked for, in the bundle's order. */
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
