import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeCard } from '../../../../main/engine/bundle/card.ts';
import { packCompetition } from '../../../../main/engine/bundle/pack.ts';
import { refusePrecious } from '../../../../main/engine/vault/refuse-precious.ts';
import { lockVault } from '../../../../main/engine/vault/vault.ts';
import { type PackedBundle, packSmallBundle } from '../../../helpers/packed-bundle.ts';
import { sharedTemporaryFolder } from '../../../helpers/temporary-folder.ts';
import { withoutProgress } from '../../../helpers/without-progress.ts';

const folder = sharedTemporaryFolder();
let packed: PackedBundle;

beforeAll(async () => {
  packed = await packSmallBundle(folder);
  return () => lockVault(packed.office);
});

describe('what can’t be had again', () => {
  it.each([
    'jury.db',
    'JURY.DB',
    'jury.db-wal',
    'content.db',
    'keystore.json',
    'copies/keystore.json',
    'copies/neu.pdf',
  ])('is never replaced by a file that leaves a vault: %s', async (name) => {
    mkdirSync(join(folder, 'office', 'copies'), { recursive: true });
    symlinkSync(join(folder, 'office'), join(folder, `link ${name.replace('/', ' ')}`));
    for (const path of [join(folder, 'office', name), join(folder, `link ${name.replace('/', ' ')}`, name)])
      await expect(refusePrecious(path)).rejects.toMatchObject({ code: 'file-not-writable' });
  });

  it('keeps the vault whole whose own file was named', async () => {
    const before = readFileSync(join(folder, 'office', 'keystore.json'));
    await expect(writeCard(packed.office, join(folder, 'office', 'keystore.json'))).rejects.toMatchObject({
      code: 'file-not-writable',
    });
    expect(readFileSync(join(folder, 'office', 'keystore.json'))).toEqual(before);
  });

  it.skipIf(process.platform === 'win32')(
    'is a device or a pipe too, in whose place a rename would put a file',
    async () => {
      expect(spawnSync('mkfifo', [join(folder, 'pipe')]).status).toBe(0);
      symlinkSync('/dev/null', join(folder, 'null'));
      for (const path of ['/dev/null', '/dev/full', join(folder, 'pipe'), join(folder, 'null')])
        await expect(refusePrecious(path)).rejects.toMatchObject({ code: 'file-not-writable' });
    },
  );

  it('leaves every other place alone', async () => {
    writeFileSync(join(folder, 'alt.juryscores'), 'x');
    for (const name of [
      'alt.juryscores',
      'neu.juryscores',
      'jury.db',
      'keystore.json',
      'office/neu.jurybundle',
      'nirgends/x',
    ])
      await expect(refusePrecious(join(folder, name))).resolves.toBeUndefined();
  });

  it.each([
    ['competition.json', {}],
    ['documents/DMK-01/Ratsbeschluss.pdf', {}],
    ['documents', {}],
    ['competition.json', { codes: true }],
  ])('is the competition folder for who packs it: %s', async (name, { codes = false }: { codes?: boolean }) => {
    const source = join(folder, 'competition');
    const before = readFileSync(join(source, 'competition.json'));
    const target = join(source, name);
    const files = codes ? { out: join(folder, 'x.jurybundle'), codesFile: target } : { out: target };
    await expect(
      packCompetition(packed.office, { folder: source, amend: false, cardFiles: [], ...files, ...withoutProgress }),
    ).rejects.toMatchObject({ code: 'file-not-writable' });
    expect(readFileSync(join(source, 'competition.json'))).toEqual(before);
  });
});
