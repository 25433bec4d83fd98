import { expect, it } from 'vitest';
import { generateEncryptionKey, generateSigningKey } from '../../../../main/engine/crypto/keys.ts';
import { sealScores } from '../../../../main/engine/crypto/seal-scores.ts';
import type { Scores } from '../../../../shared/formats/scores.ts';
import { limits } from '../../../../shared/limits.ts';

/** The payload is base64url-encoded twice, so about nine sixteenths of the limit fit. */
async function sealOf(characters: number): Promise<Uint8Array> {
  const [signing, round] = await Promise.all([generateSigningKey(), generateEncryptionKey()]);
  const payload = { format: 'jurymappe-scores', version: 1, acceptance: { text: 'x'.repeat(characters) } };
  return sealScores(payload as unknown as Scores, { signingKey: signing.privateJwk, roundKey: round.publicJwk });
}

it('a score file that every chair would refuse as too large is never handed in', async () => {
  expect(limits.scoreFileBytes).toBe(16 * 1024 * 1024);
  const room = Math.floor((limits.scoreFileBytes * 9) / 16);
  expect((await sealOf(room - 2_000)).length).toBeLessThanOrEqual(limits.scoreFileBytes);
  await expect(sealOf(room)).rejects.toMatchObject({
    code: 'limit-exceeded',
    details: { limit: 'scoreFileBytes', allowed: limits.scoreFileBytes },
  });
});
