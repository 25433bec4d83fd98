import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { checkIntegrity } from '../../../../main/engine/store/database.ts';
import { openPlain } from '../../../../main/engine/store/open-database.ts';
import { identityOf } from '../../../../main/engine/vault/identity.ts';
import { vaultPaths } from '../../../../main/engine/vault/paths.ts';
import { changePassphrase, lockVault, unlockVault } from '../../../../main/engine/vault/vault.ts';
import { createSampleVault, samplePassphrase } from '../../../helpers/sample-vault.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

let folder: string;
beforeEach(async () => {
  folder = join(temporaryFolder(), 'mine');
  lockVault(await createSampleVault(folder));
});
const place = (name: string): string => join(folder, name);
const openAndCheck = async (): Promise<void> => {
  const vault = await unlockVault(folder, samplePassphrase);
  try {
    checkIntegrity(vault.jury);
    checkIntegrity(vault.content);
    identityOf(vault);
  } finally {
    lockVault(vault);
  }
};
const refused = (code: string): Promise<void> =>
  expect(openAndCheck()).rejects.toMatchObject({ name: 'AppError', code });

describe('a vault', () => {
  it('opens with its passphrase, and is closed again without a trace', async () => {
    await openAndCheck();
    expect(readdirSync(folder).sort()).toStrictEqual(['content.db', 'jury.db', 'keystore.json']);
  });

  it('tells a wrong passphrase from everything else', async () => {
    await expect(unlockVault(folder, `${samplePassphrase} `)).rejects.toMatchObject({ code: 'passphrase-wrong' });
    await openAndCheck();
  });

  it('that is not there is not found', async () => {
    await expect(unlockVault(`${folder}-other`, samplePassphrase)).rejects.toMatchObject({ code: 'vault-not-found' });
    await expect(unlockVault(place('jury.db'), samplePassphrase)).rejects.toMatchObject({ code: 'vault-not-found' });
  });

  it('of a newer app is refused by name', async () => {
    const content = openPlain(place('content.db'));
    content.pragma('user_version = 99');
    content.close();
    await refused('vault-newer');
  });
});

describe('a damaged vault', () => {
  it.each(['keystore.json', 'jury.db'])('misses %s', async (name) => {
    rmSync(place(name));
    await refused('vault-damaged');
    expect(readdirSync(folder)).not.toContain(name);
  });

  it.each(['keystore.json', 'jury.db'])('has nothing left in %s', async (name) => {
    truncateSync(place(name));
    await refused('vault-damaged');
    expect(readFileSync(place(name))).toHaveLength(0);
  });

  it.each([
    ['is gone', () => rmSync(place('content.db')), []],
    ['is empty', () => truncateSync(place('content.db')), []],
    [
      'is no database',
      () => writeFileSync(place('content.db'), 'no database at all'.repeat(100)),
      ['no database at all'.repeat(100)],
    ],
  ])('whose content.db %s opens without documents, and keeps what was there', async (_how, damage, kept) => {
    const jury = readFileSync(place('jury.db'));
    damage();
    await openAndCheck();
    expect(readFileSync(place('jury.db'))).toStrictEqual(jury);
    const aside = readdirSync(folder).filter((name) => name.startsWith('content.db.damaged-'));
    expect(aside.map((name) => readFileSync(place(name)).toString())).toStrictEqual(kept);
  });

  it('has a huge keystore', async () => {
    truncateSync(place('keystore.json'), 100_000_000);
    await refused('vault-damaged');
  });

  it('has the database of another vault', async () => {
    const other = join(temporaryFolder(), 'other');
    lockVault(await createSampleVault(other));
    copyFileSync(join(other, 'jury.db'), place('jury.db'));
    await refused('vault-damaged');
  });

  it('is noticed wherever a bit of jury.db has changed', async () => {
    const sound = readFileSync(place('jury.db'));
    // 13 positions over all pages; every position is tried where no slow passphrase is needed (open-database.test.ts)
    for (let position = 5; position < sound.length; position += Math.ceil(sound.length / 13)) {
      const changed = Buffer.from(sound);
      changed[position] = (sound[position] ?? 0) ^ 1;
      writeFileSync(place('jury.db'), changed);
      await refused('vault-damaged');
    }
    writeFileSync(place('jury.db'), sound);
    await openAndCheck();
  });
});

describe('another passphrase', () => {
  it('is in force though the copy of the keystore can not be written', async () => {
    const { keystoreCopy } = vaultPaths(folder);
    const changed = 'ein ganz anderer Satz mit sechs Wörtern';
    mkdirSync(join(keystoreCopy, 'in the way'), { recursive: true });
    const vault = await unlockVault(folder, samplePassphrase);
    try {
      await changePassphrase(vault, samplePassphrase, changed);
    } finally {
      lockVault(vault);
    }
    await expect(unlockVault(folder, samplePassphrase)).rejects.toMatchObject({ code: 'passphrase-wrong' });
    lockVault(await unlockVault(folder, changed));
  });

  const next = 'Ein Kutter voller Nordlichter';

  it('opens the vault from then on, and the old one does not', async () => {
    const vault = await unlockVault(folder, samplePassphrase);
    const identity = identityOf(vault);
    await changePassphrase(vault, samplePassphrase, next);
    expect(identityOf(vault)).toStrictEqual(identity);
    lockVault(vault);
    await expect(unlockVault(folder, samplePassphrase)).rejects.toMatchObject({ code: 'passphrase-wrong' });
    const again = await unlockVault(folder, next);
    expect(identityOf(again)).toStrictEqual(identity);
    lockVault(again);
  });

  it('needs the present one, and strength', async () => {
    const vault = await unlockVault(folder, samplePassphrase);
    const before = readFileSync(place('keystore.json'));
    await expect(changePassphrase(vault, next, samplePassphrase)).rejects.toMatchObject({ code: 'passphrase-wrong' });
    await expect(changePassphrase(vault, samplePassphrase, 'zu kurz')).rejects.toMatchObject({
      code: 'passphrase-weak',
    });
    lockVault(vault);
    expect(readFileSync(place('keystore.json'))).toStrictEqual(before);
  });
});

it('nothing can be read from a locked vault', async () => {
  const vault = await unlockVault(folder, samplePassphrase);
  lockVault(vault);
  expect(() => identityOf(vault)).toThrow('vault-locked');
  lockVault(vault);
});
