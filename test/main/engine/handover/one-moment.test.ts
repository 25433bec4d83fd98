import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { handIn } from '../../../../main/engine/handover/hand-in.ts';
import { applyBallots } from '../../../../main/engine/jury/apply-ballots.ts';
import { rate } from '../../../../main/engine/jury/rate.ts';
import { readScoreFile } from '../../../../main/engine/merge/read-score-file.ts';
import { roundPrivateKeyOf } from '../../../../main/engine/merge/stored-files.ts';
import { contentOf, listHandedIn } from '../../../../main/engine/store/handed-in.ts';
import { manifestOf } from '../../../../main/engine/store/revisions.ts';
import type { OpenVault } from '../../../../main/engine/vault/vault.ts';
import { ballotsFileSchema } from '../../../../shared/formats/ballots-file.ts';
import { type ApplicationId, applicationIdSchema } from '../../../../shared/ids.ts';
import { chairId, jurorId, openAs, packSmallBundle } from '../../../helpers/packed-bundle.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const first: ApplicationId = applicationIdSchema.parse('DMK-01');

interface OpenVaults {
  readonly folder: string;
  readonly juror: OpenVault;
  readonly chair: OpenVault;
}

async function openVaults(): Promise<OpenVaults> {
  const folder = temporaryFolder();
  const packed = await packSmallBundle(folder);
  const juror = await openAs(packed, jurorId);
  const { applications, criteria } = manifestOf(juror.jury);
  const ballots = applications
    .filter(({ formalCheck, withheld }) => formalCheck.status === 'admitted' && withheld === undefined)
    .map(({ id }) => ({
      applicationId: id,
      ratings: criteria.map((criterion) => ({ criterionId: criterion.id, value: 3, rationale: 'weil' })),
      comment: 'gut',
    }));
  applyBallots(juror, ballotsFileSchema.parse({ ballots }));
  return { folder, juror, chair: await openAs(packed, chairId) };
}

function rateFirst(vault: OpenVault, value: number | null): void {
  const [criterion] = manifestOf(vault.jury).criteria;
  if (criterion === undefined) throw new Error('no criterion');
  rate(vault, { applicationId: first, criterionId: criterion.id, value });
}

/** The first criterion's value on the first application, in the signed file and in the app's record of it. */
async function valuesOf(
  { folder, juror, chair }: OpenVaults,
  name: string,
  sequence: number,
): Promise<readonly unknown[]> {
  const file = await readScoreFile(readFileSync(join(folder, name)), roundPrivateKeyOf(chair));
  if ('verdict' in file) throw new Error(file.verdict);
  const kept = contentOf(juror.jury, sequence)?.content;
  return [file.payload, kept].map(
    (said) => said?.ballots.find(({ applicationId }) => applicationId === first)?.ratings[0]?.value,
  );
}

it('what is signed is what is kept, whatever changes while a file is made', async () => {
  const here = await openVaults();
  const { folder, juror } = here;
  let changes = 0;
  let done = false;
  const change = (): void => {
    if (done) return;
    changes += 1;
    rateFirst(juror, changes % 2 === 0 ? 3 : 4);
    setImmediate(change);
  };
  setImmediate(change);
  const { sequence } = await handIn(juror, { out: join(folder, 'a.juryscores'), status: 'final' });
  done = true;
  expect(changes).toBeGreaterThan(1);
  const [signed, kept] = await valuesOf(here, 'a.juryscores', sequence);
  expect(signed).toBe(kept);
});

it('a final file has no gap, whatever is taken away while it is made', async () => {
  const here = await openVaults();
  const { folder, juror } = here;
  const handing = handIn(juror, { out: join(folder, 'a.juryscores'), status: 'final' });
  rateFirst(juror, null);
  const outcome = await handing.then(
    ({ sequence }) => sequence,
    () => null,
  );
  if (outcome === null) {
    expect(listHandedIn(juror.jury)).toEqual([]);
    return;
  }
  expect(await valuesOf(here, 'a.juryscores', outcome)).toEqual([3, 3]);
});
