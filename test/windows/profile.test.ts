import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { testPassphrase } from '../helpers/packed-bundle.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { emptyPlace, must, openVault, prepareBundle, vaultsOf } from './prepared.ts';
import { startEngine } from './windows-engine.ts';

it('a vault of the roaming profile moves to the local one, once nobody has it open any more', async () => {
  const folder = temporaryFolder();
  const prepared = await prepareBundle(folder);
  const [earlier, place] = [emptyPlace(join(folder, 'roaming')), emptyPlace(join(folder, 'local'))];
  const first = await startEngine(earlier, folder);
  const vaultId = await openVault(first, prepared);

  const beside = await startEngine(place, folder, earlier.dataFolder);
  expect(await vaultsOf(beside)).toEqual([vaultId]);
  expect(beside.warnings()).toMatchObject([{ code: 'earlier-data-unmoved' }]);
  expect(existsSync(place.dataFolder)).toBe(false);
  await beside.kill();
  await must(first, 'ballot.comment', { applicationId: await anApplication(first), comment: 'noch da' });
  await first.kill();

  const next = await startEngine(place, folder, earlier.dataFolder);
  expect(await vaultsOf(next)).toEqual([vaultId]);
  expect(existsSync(earlier.dataFolder)).toBe(false);
  expect(readdirSync(join(place.dataFolder, 'vaults'))).toEqual([vaultId]);
  await must(next, 'vault.unlock', { vaultId, passphrase: testPassphrase });
  expect((await must(next, 'desk.get', {})).ballots.map(({ comment }) => comment)).toContain('noch da');
  expect(next.warnings()).toEqual([]);
});

async function anApplication(engine: Parameters<typeof must>[0]) {
  const { applications } = await must(engine, 'competition.get', {});
  const [first] = applications;
  if (first === undefined) throw new Error('no application');
  return first.id;
}
