import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { amendVault } from '../../main/engine/bundle/amend.ts';
import { rate } from '../../main/engine/jury/rate.ts';
import { viewBallot } from '../../main/engine/jury/view-ballot.ts';
import { manifestOf, newestRevision } from '../../main/engine/store/revisions.ts';
import { type OpenVault, unlockVault } from '../../main/engine/vault/vault.ts';
import { applicationIdSchema } from '../../shared/ids.ts';
import { databaseKeyIn } from '../helpers/killed-at-steps.ts';
import { manyDocuments } from '../helpers/many-documents.ts';
import {
  jurorId,
  openAs,
  packAmendment,
  type PackedBundle,
  packSmallBundle,
  testPassphrase,
} from '../helpers/packed-bundle.ts';
import { runAndKill } from '../helpers/run-and-kill.ts';
import { sampleSize, seededChance, seedNote } from '../helpers/sampling.ts';
import { sharedTemporaryFolder } from '../helpers/temporary-folder.ts';
import { expectNothingMore, expectTidy, expectWhole } from '../helpers/whole-vault.ts';
import { withOpen } from '../helpers/with-open.ts';
import { withoutProgress } from '../helpers/without-progress.ts';

const program = join(import.meta.dirname, '..', 'helpers', 'amending-program.ts');
const applicationIds = ['DMK-01', 'DMK-02', 'DMK-10', 'DMK-29'];
const rated = applicationIdSchema.parse('DMK-01');

describe(`a process that is killed while it loads an amendment (${seedNote()})`, () => {
  const temporary = sharedTemporaryFolder();
  const before = join(temporary, 'before');
  let packed: PackedBundle;
  let amendment: string;
  let databaseKey: string;

  beforeAll(async () => {
    const files = manyDocuments(applicationIds, 10);
    packed = await packSmallBundle(temporary, { applicationIds, files });
    await withOpen(await openAs(packed, jurorId, 'before'), rateOnce);
    databaseKey = await databaseKeyIn(before);
    // One application keeps its documents, one gets new ones, two disappear with theirs, and one is new.
    const amended = ['DMK-01', 'DMK-02', 'DMK-11'];
    amendment = await packAmendment(packed, {
      applicationIds: amended,
      files: { ...manyDocuments(amended, 14), 'DMK-01': files['DMK-01'] ?? {} },
    });
  });

  async function amend(
    name: string,
    killAfter?: number,
  ): Promise<Awaited<ReturnType<typeof runAndKill>> & { readonly folder: string }> {
    const folder = join(packed.folder, name);
    await cp(before, folder, { recursive: true });
    return {
      folder,
      ...(await runAndKill(program, { args: [amendment, folder], input: databaseKey, killAfter })),
    };
  }

  it('leaves either revision whole with all ratings, and the next attempt succeeds', async () => {
    const chance = seededChance(8);
    const unharmed = await amend('unharmed');
    expect(unharmed.output).toBe('begun\nloaded\n');
    const seen = { 1: 0, 2: 0 };
    for (let round = 0; round < sampleSize(50, 8); round += 1) {
      const { folder, output } = await amend('killed', chance.fraction() * unharmed.duration * 1.05);
      await withOpen(await unlockVault(folder, testPassphrase), async (vault) => {
        const revision = newestRevision(vault.jury)?.revision === 2 ? 2 : 1;
        seen[revision] += 1;
        if (output.includes('loaded')) expect(revision).toBe(2);
        expectRevision(vault, revision);
        if (revision === 1) await amendVault(vault, amendment, withoutProgress);
        expectRevision(vault, 2);
      });
      expectTidy(folder);
      await rm(folder, { recursive: true });
    }
    expect(seen[1]).toBeGreaterThan(0);
  });
});

function rateOnce(vault: OpenVault): void {
  for (const { id } of manifestOf(vault.jury).criteria)
    rate(vault, { applicationId: rated, criterionId: id, value: 2 });
}

function expectRevision(vault: OpenVault, revision: number): void {
  expect(manifestOf(vault.jury).revision).toBe(revision);
  expectWhole(vault);
  expectNothingMore(vault);
  expect(viewBallot(vault, rated).ratings.every(({ value }) => value === 2)).toBe(true);
}
