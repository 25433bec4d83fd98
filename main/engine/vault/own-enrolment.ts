import type { Scores } from '../../../shared/formats/scores.ts';
import { signEnrolment } from '../crypto/enrolment.ts';
import { publicPartOf, thumbprintOf } from '../crypto/keys.ts';
import { manifestOf } from '../store/revisions.ts';
import { letterSecretOf, secretsOf } from './identity.ts';
import type { OpenVault } from './vault.ts';

/**
 * This person's public signing key, with the proof of who chose it; the key on a juror card needs none.
 * @throws AppError `vault-wrong-role`
 */
export async function ownEnrolment(vault: OpenVault): Promise<Scores['enrolment']> {
  const jwk = publicPartOf(secretsOf(vault).signingKey);
  const secret = letterSecretOf(vault);
  const { bundleId, people, recipient } = manifestOf(vault.jury);
  const { personId } = recipient;
  const me = people.find(({ id }) => id === personId);
  if (me?.enrolment?.by !== 'letter' || secret === null) return { jwk, proof: null };
  return { jwk, proof: await signEnrolment({ secret, bundleId, personId, keyThumbprint: await thumbprintOf(jwk) }) };
}
