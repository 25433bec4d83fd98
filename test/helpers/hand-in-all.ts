import { handIn } from '../../main/engine/handover/hand-in.ts';
import { applyBallots } from '../../main/engine/jury/apply-ballots.ts';
import { ballotsFileSchema } from '../../shared/formats/ballots-file.ts';
import { jurorId, openAs, type PackedBundle } from './packed-bundle.ts';
import { withOpen } from './with-open.ts';

const criteria = ['K1', 'K2', 'K3', 'K4', 'K5', 'K6', 'K7', 'K8'];
const applicationIds = ['DMK-01', 'DMK-02', 'DMK-10'];

/** Hands in a juror's complete ballots as final, without a window; each next application gets one point less. */
export async function handInAll(packed: PackedBundle, file: string, folder: string): Promise<void> {
  const ballots = applicationIds.map((applicationId, index) => ({
    applicationId,
    ratings: criteria.map((criterionId) => ({ criterionId, value: 4 - index, rationale: 'weil' })),
    comment: 'gut',
  }));
  await withOpen(await openAs({ ...packed, folder }, jurorId), async (vault) => {
    applyBallots(vault, ballotsFileSchema.parse({ ballots }));
    await handIn(vault, { out: file, status: 'final' });
  });
}
