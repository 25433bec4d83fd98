import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { checkIntegrity } from '../../../../main/engine/store/database.ts';
import { newestRevision } from '../../../../main/engine/store/revisions.ts';
import { createVault } from '../../../../main/engine/vault/create-vault.ts';
import { identityOf, secretsOf } from '../../../../main/engine/vault/identity.ts';
import { lockVault, type OpenVault, unlockVault } from '../../../../main/engine/vault/vault.ts';
import { sampleManifest } from '../../../helpers/sample-manifest.ts';
import { addRevision, sampleBeginning, samplePassphrase } from '../../../helpers/sample-vault.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const nothingMore = (): Promise<void> => Promise.resolve();
const wholeVault = ['content.db', 'jury.db', 'keystore.json'];

describe('a new vault', () => {
  it('is one folder with exactly three files, for its owner only', async () => {
    const folder = join(temporaryFolder(), 'vaults', 'mine');
    const beginning = sampleBeginning();
    const vault = await createVault(folder, samplePassphrase, beginning, nothingMore);
    expect(identityOf(vault)).toStrictEqual(beginning.identity);
    expect(secretsOf(vault)).toStrictEqual(beginning.secrets);
    lockVault(vault);
    expect(readdirSync(folder).sort()).toStrictEqual(wholeVault);
    expect(readdirSync(join(folder, '..'))).toStrictEqual(['mine']);
    for (const name of wholeVault) expect(statSync(join(folder, name)).mode & 0o777, name).toBe(0o600);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  it('holds what it was filled with', async () => {
    const folder = join(temporaryFolder(), 'mine');
    const manifest = sampleManifest();
    const fill = (vault: OpenVault): Promise<void> => {
      addRevision(vault, manifest);
      return nothingMore();
    };
    lockVault(await createVault(folder, samplePassphrase, sampleBeginning(), fill));
    const vault = await unlockVault(folder, samplePassphrase);
    expect(newestRevision(vault.jury)?.bundleId).toBe(manifest.bundleId);
    lockVault(vault);
  });

  it('leaves nothing at all when filling it fails', async () => {
    const parent = temporaryFolder();
    let during: readonly string[] = [];
    const failing = ({ folder }: OpenVault): Promise<void> => {
      during = readdirSync(folder);
      return Promise.reject(new RangeError('damaged bundle'));
    };
    await expect(createVault(join(parent, 'mine'), samplePassphrase, sampleBeginning(), failing)).rejects.toThrow(
      RangeError,
    );
    expect(during).toContain('jury.db');
    expect(readdirSync(parent)).toStrictEqual([]);
  });

  it('takes nobody else’s place', async () => {
    const folder = join(temporaryFolder(), 'mine');
    mkdirSync(folder);
    await expect(createVault(folder, samplePassphrase, sampleBeginning(), nothingMore)).rejects.toMatchObject({
      code: 'vault-exists',
    });
    expect(readdirSync(folder)).toStrictEqual([]);
  });

  it.each(['', 'zu kurz', '123456789', 'a\u0308'.repeat(9)])(
    'refuses the passphrase "%s" before anything is made',
    async (weak) => {
      const parent = temporaryFolder();
      await expect(createVault(join(parent, 'mine'), weak, sampleBeginning(), nothingMore)).rejects.toMatchObject({
        code: 'passphrase-weak',
      });
      expect(readdirSync(parent)).toStrictEqual([]);
    },
  );

  it('says where it can not be made', async () => {
    await expect(createVault('/dev/null/mine', samplePassphrase, sampleBeginning(), nothingMore)).rejects.toMatchObject(
      { code: 'file-not-writable' },
    );
  });
});

describe('another process', () => {
  const module = (path: string): string =>
    JSON.stringify(pathToFileURL(join(import.meta.dirname, '../../../..', path)).href);
  /** Creates a vault and then, inside `fill`, reports that and waits for ever. */
  const makingProgram = (folder: string): string => `
    const { createVault } = await import(${module('main/engine/vault/create-vault.ts')});
    const beginning = ${JSON.stringify(sampleBeginning())};
    try {
      await createVault(${JSON.stringify(folder)}, ${JSON.stringify(samplePassphrase)}, beginning, () => { console.log('filling'); return new Promise(() => setInterval(() => {}, 1000)); });
    } catch (thrown) { console.log(thrown.code); }`;

  async function startMaking(folder: string): Promise<() => Promise<void>> {
    const child = spawn(process.execPath, ['--input-type=module', '--eval', makingProgram(folder)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = new Promise<void>((resolve) => void child.once('exit', () => resolve()));
    const kill = (): Promise<void> => {
      child.kill('SIGKILL');
      return ended;
    };
    onTestFinished(kill);
    await new Promise((resolve) => void child.stdout.once('data', resolve));
    return kill;
  }

  it('that is killed while it makes a vault leaves what the next attempt removes', async () => {
    const parent = temporaryFolder();
    const folder = join(parent, 'mine');
    const kill = await startMaking(folder);
    await kill();
    expect(existsSync(folder)).toBe(false);
    expect(readdirSync(parent)).toStrictEqual(['mine.partial']);
    const vault = await createVault(folder, samplePassphrase, sampleBeginning(), nothingMore);
    checkIntegrity(vault.jury);
    lockVault(vault);
    expect(readdirSync(parent)).toStrictEqual(['mine']);
    expect(readdirSync(folder).sort()).toStrictEqual(wholeVault);
  });

  it('that is making the same vault is left alone', async () => {
    const parent = temporaryFolder();
    await startMaking(join(parent, 'mine'));
    const before = readdirSync(join(parent, 'mine.partial')).sort();
    await expect(
      createVault(join(parent, 'mine'), samplePassphrase, sampleBeginning(), nothingMore),
    ).rejects.toMatchObject({ code: 'vault-in-use' });
    expect(readdirSync(join(parent, 'mine.partial')).sort()).toStrictEqual(before);
  });

  it('can not open a vault that is unlocked here', async () => {
    const folder = join(temporaryFolder(), 'mine');
    const vault = await createVault(folder, samplePassphrase, sampleBeginning(), nothingMore);
    const program = `
      const { lockVault, unlockVault } = await import(${module('main/engine/vault/vault.ts')});
      try { lockVault(await unlockVault(${JSON.stringify(folder)}, ${JSON.stringify(samplePassphrase)})); console.log('unlocked'); } catch (thrown) { console.log(thrown.code); }`;
    const openedElsewhere = (): string =>
      spawnSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8' }).stdout.trim();
    expect(openedElsewhere()).toBe('vault-in-use');
    lockVault(vault);
    expect(openedElsewhere()).toBe('unlocked');
  });
});

it('a vault’s keystore is of the format that other programs read', async () => {
  const folder = join(temporaryFolder(), 'mine');
  lockVault(await createVault(folder, samplePassphrase, sampleBeginning(), nothingMore));
  expect(JSON.parse(readFileSync(join(folder, 'keystore.json'), 'utf8'))).toMatchObject({
    format: 'jurymappe-keystore',
    version: 1,
  });
});
