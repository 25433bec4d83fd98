import type { Manifest } from '../../../shared/formats/manifest.ts';
import type { Sha256 } from '../../../shared/ids.ts';
import { decodeBase64url } from '../crypto/base64url.ts';
import { isEnrolmentMac } from '../crypto/invitation.ts';
import { isVerified, type RefusedFile, type VerifiedScoreFile } from './read-score-file.ts';

/** The files whose signing key was chosen, by proof, by the person whom they name. */
export async function enrolledFiles(
  files: readonly (VerifiedScoreFile | RefusedFile)[],
  { enrolmentKeys = [] }: Manifest,
): Promise<ReadonlySet<Sha256>> {
  const enrolled = files.filter(isVerified).filter(({ payload, keyThumbprint }) => {
    const enrolment = enrolmentKeys.find(({ personId }) => personId === payload.personId);
    return (
      enrolment !== undefined && isEnrolmentMac(payload.enrolment.mac, decodeBase64url(enrolment.key), keyThumbprint)
    );
  });
  return Promise.resolve(new Set(enrolled.map(({ sha256 }) => sha256)));
}
