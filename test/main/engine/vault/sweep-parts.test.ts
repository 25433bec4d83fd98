import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import { isTemporaryName, temporaryBeside } from '../../../../main/engine/files/write-atomically.ts';
import { listVaults } from '../../../../main/engine/vault/registry.ts';
import { sweepParts } from '../../../../main/engine/vault/sweep-parts.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const startedAt = Date.UTC(2026, 3, 1);

/** A file written this many seconds before this process began. */
function left(path: string, secondsBefore: number): string {
  writeFileSync(path, 'half');
  const at = startedAt / 1_000 - secondsBefore;
  utimesSync(path, at, at);
  return path;
}

it('removes what was left half written, and nothing that is or may be in use', async () => {
  const dataFolder = temporaryFolder();
  const vault = join(dataFolder, 'vaults', 'v');
  mkdirSync(join(vault, 'copies'), { recursive: true });
  const old = [dataFolder, vault, join(vault, 'copies')].map((folder) => left(temporaryBeside(join(folder, 'x')), 90));
  const kept = [
    left(join(dataFolder, 'preferences.json'), 90),
    left(join(vault, '.eigene.part'), 90),
    left(join(vault, 'keystore.json'), 90),
    left(temporaryBeside(join(dataFolder, 'x')), -1),
    left(temporaryBeside(join(vault, 'x')), 30),
  ];
  await sweepParts(dataFolder, [vault], startedAt);
  expect(old.filter(existsSync)).toEqual([]);
  expect(kept.filter(existsSync)).toEqual(kept);
});

it('is done when the vaults are listed, as at every start', async () => {
  const dataFolder = temporaryFolder();
  const part = temporaryBeside(join(dataFolder, 'vaults.json'));
  expect(isTemporaryName(basename(part))).toBe(true);
  writeFileSync(part, 'half');
  utimesSync(part, 1, 1);
  expect(await listVaults(dataFolder)).toEqual([]);
  expect(existsSync(part)).toBe(false);
});

it('a folder that is not there or can not be read holds up nothing', async () => {
  await expect(sweepParts(join(temporaryFolder(), 'none'), ['/dev/null/v'])).resolves.toBeUndefined();
});
