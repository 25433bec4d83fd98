import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectFolder } from '../../scripts/electron-runtime.mjs';
import { windowsPath } from '../../scripts/windows.mjs';
import { Ledger } from '../helpers/ledger.ts';
import { testPassphrase } from '../helpers/packed-bundle.ts';
import { writeSmallCompetition } from '../helpers/small-competition.ts';
import { newJobId } from '../helpers/stress-engine.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { readState } from '../helpers/vault-state.ts';
import { codeOf, deleteOpenVault, emptyPlace, must, openVault, prepareBundle, vaultsOf } from './prepared.ts';
import { startEngine } from './windows-engine.ts';
import { startOnWindows } from './windows-process.ts';

/** A folder whose path alone has more than 300 characters. */
function longFolder(folder: string): string {
  const long = join(folder, ...['a', 'b', 'c'].map((letter) => letter.repeat(100)));
  mkdirSync(long, { recursive: true });
  return long;
}

it('paths of more than 300 characters work, of the vault and of every file that is written', async () => {
  const folder = temporaryFolder();
  const prepared = await prepareBundle(folder);
  const place = emptyPlace(longFolder(folder));
  expect(windowsPath(place.dataFolder).length).toBeGreaterThan(300);
  const engine = await startEngine(place, folder);
  const vaultId = await openVault(engine, prepared);
  const scores = engine.grant(join(place.out, 'mine.juryscores'));
  await must(engine, 'handover.handIn', { file: scores, status: 'interim' });
  await must(engine, 'search.next', {});
  await must(engine, 'recovery.createSnapshot', {});
  const backup = engine.grant(join(place.out, 'mine.jurybackup'));
  await must(engine, 'recovery.backUp', { jobId: newJobId(), file: backup });
  await must(engine, 'vault.lock', {});
  await must(engine, 'vault.unlock', { vaultId, passphrase: testPassphrase });
  const before = await readState(engine, new Ledger());
  await deleteOpenVault(engine);
  await must(engine, 'recovery.restoreBackup', { jobId: newJobId(), file: backup, passphrase: testPassphrase });
  expect([...(await readState(engine, new Ledger()))].sort()).toEqual([...before].sort());
  expect((await must(engine, 'recovery.checkDocuments', { jobId: newJobId() })).damaged).toEqual([]);
  expect(await vaultsOf(engine)).toEqual([vaultId]);
  expect(readdirSync(place.out).sort()).toEqual(['mine.jurybackup', 'mine.juryscores']);
});

const reserved = [
  'CON',
  'nul',
  'NUL.juryscores',
  'COM1.juryscores',
  'lpt9',
  'COM¹',
  'PRN .juryscores',
  'mine.',
  'mine ',
  'mine:hidden',
];

it('names that Windows gives to no file are refused as such, and nothing is written', async () => {
  const folder = temporaryFolder();
  const prepared = await prepareBundle(folder);
  const place = emptyPlace(folder);
  const engine = await startEngine(place, folder);
  await openVault(engine, prepared);
  for (const name of reserved) {
    const file = engine.grant(join(place.out, name));
    expect([name, await codeOf(engine, 'handover.handIn', { file, status: 'interim' })]).toEqual([
      name,
      'file-name-reserved',
    ]);
  }
  const backup = engine.grant(join(place.out, 'AUX.jurybackup'));
  expect(await codeOf(engine, 'recovery.backUp', { jobId: newJobId(), file: backup })).toBe('file-name-reserved');
  expect(readdirSync(place.out)).toEqual([]);
  // The refused hand-ins signed only one file, which is now written under another name.
  const scores = engine.grant(join(place.out, 'CONtest.juryscores'));
  expect((await must(engine, 'handover.handIn', { file: scores, status: 'interim' })).sequence).toBe(1);
});

it('the terminal makes no vault under such a name', async () => {
  const folder = temporaryFolder();
  const { bundle, code } = await prepareBundle(folder);
  const place = emptyPlace(folder);
  const terminal = startOnWindows(join(projectFolder, 'main', 'engine', 'cli.ts'), {
    folder,
    args: ['open', windowsPath(bundle), '--vault', windowsPath(join(place.out, 'Aux.')), '--json'],
    env: { JURYMAPPE_CODE: code, JURYMAPPE_PASSPHRASE: testPassphrase },
  });
  expect(await terminal.ended).not.toBe(0);
  expect(terminal.lines().join('\n')).toContain('file-name-reserved');
  expect(readdirSync(place.out)).toEqual([]);
});

it('ids that differ in case only are refused', async () => {
  const folder = temporaryFolder();
  const engine = await startEngine(emptyPlace(folder), folder);
  await must(engine, 'office.create', { passphrase: testPassphrase });
  const twins = writeSmallCompetition(join(folder, 'twins'), { change: withTwins });
  const packing = { jobId: newJobId(), amend: false, whole: false, reissue: [] };
  const files = {
    folder: engine.grant(twins),
    bundle: engine.grant(join(folder, 'twins.jurybundle')),
    codes: engine.grant(join(folder, 'twins.tsv')),
  };
  const refused = await engine.ask('office.pack', { ...packing, ...files });
  expect(refused.ok ? null : refused.error.code).toBe('competition-invalid');
  expect(readdirSync(folder).filter((name) => name.startsWith('twins'))).toEqual(['twins']);
});

function withTwins(competition: Record<string, unknown>): Record<string, unknown> {
  const [first] = competition['people'] as readonly { readonly id: string }[];
  const twin = { ...first, id: String(first?.id).toLowerCase() };
  return { ...competition, people: [...(competition['people'] as readonly unknown[]), twin] };
}
