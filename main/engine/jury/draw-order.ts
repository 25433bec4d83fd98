import { randomBytes } from 'node:crypto';
import type { DrawnOrder } from '../../../shared/contract/desk-view.ts';
import type { ApplicationId } from '../../../shared/ids.ts';
import { now } from '../clock.ts';
import { encodeCrockford } from '../crypto/crockford.ts';
import { sha256 } from '../crypto/digest.ts';
import { inTransaction, type ReadableDatabase } from '../store/database.ts';
import { readMeta, writeMeta } from '../store/meta.ts';
import { manifestOf } from '../store/revisions.ts';
import type { OpenVault } from '../vault/vault.ts';

const seedBytes = 10;

/**
 * Draws this person's own order by lot, so that no application is read first by everybody. It is drawn only once and
 * its seed recorded: drawing again until the order suits would not be random.
 * @throws AppError `vault-wrong-role` without a bundle, `disk-full`
 */
export function drawOrder({ jury }: OpenVault): DrawnOrder {
  return inTransaction(jury, () => {
    const draw = readMeta(jury, 'drawSeed') ?? { seed: encodeCrockford(randomBytes(seedBytes)), drawnAt: now() };
    writeMeta(jury, 'drawSeed', draw);
    return orderOf(jury, draw);
  });
}

/** The order that was drawn; null where none was. */
export function viewOrder({ jury }: OpenVault): DrawnOrder | null {
  const draw = readMeta(jury, 'drawSeed');
  return draw === null ? null : orderOf(jury, draw);
}

function orderOf(jury: ReadableDatabase, draw: Omit<DrawnOrder, 'applicationIds'>): DrawnOrder {
  return {
    ...draw,
    applicationIds: [
      ...shuffledBy(
        draw.seed,
        manifestOf(jury).applications.map(({ id }) => id),
      ),
    ],
  };
}

/**
 * Sorted by the digest of seed and id: applications that an amendment adds fall between the others without moving them.
 */
export function shuffledBy(seed: string, applicationIds: readonly ApplicationId[]): readonly ApplicationId[] {
  const digests = applicationIds.map((id) => ({ id, digest: sha256(`${seed}:${id}`) }));
  return digests.sort((a, b) => (a.digest < b.digest ? -1 : 1)).map(({ id }) => id);
}
