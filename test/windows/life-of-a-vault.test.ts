import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readCodes } from '../../main/engine/demo/codes.ts';
import { Ledger } from '../helpers/ledger.ts';
import { jurorId, testPassphrase } from '../helpers/packed-bundle.ts';
import { writeAmendedCompetition, writeSmallCompetition } from '../helpers/small-competition.ts';
import { newJobId } from '../helpers/stress-engine.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { readState } from '../helpers/vault-state.ts';
import { deleteOpenVault, emptyPlace, must, openVault, vaultsOf } from './prepared.ts';
import { startEngine, type WindowsEngine } from './windows-engine.ts';

/** The office packs a competition and its amendment. */
async function packTwice(engine: WindowsEngine, folder: string): Promise<string> {
  await must(engine, 'office.create', { passphrase: testPassphrase });
  const codes = join(folder, 'codes.tsv');
  const common = { whole: false, reissue: [] };
  await must(engine, 'office.pack', {
    ...common,
    jobId: newJobId(),
    folder: engine.grant(writeSmallCompetition(join(folder, 'competition'))),
    bundle: engine.grant(join(folder, 'first.jurybundle')),
    codes: engine.grant(codes),
    amend: false,
  });
  await must(engine, 'office.pack', {
    ...common,
    jobId: newJobId(),
    folder: engine.grant(writeAmendedCompetition(join(folder, 'amended'))),
    bundle: engine.grant(join(folder, 'second.jurybundle')),
    codes: engine.grant(join(folder, 'more-codes.tsv')),
    amend: true,
  });
  return (await readCodes(codes)).get(jurorId) ?? '';
}

async function rateSomething(engine: WindowsEngine): Promise<void> {
  const { applications, criteria } = await must(engine, 'competition.get', {});
  const [first, second] = applications;
  const [criterion] = criteria;
  if (first === undefined || second === undefined || criterion === undefined) throw new Error('nothing to rate');
  await must(engine, 'ballot.rate', { applicationId: first.id, criterionId: criterion.id, value: 2 });
  await must(engine, 'ballot.comment', { applicationId: first.id, comment: 'Größer als gedacht: ß, 日本語.' });
  await must(engine, 'ballot.abstain', { applicationId: second.id, reason: 'Befangen.' });
}

it('a vault is packed, opened, rated in, handed in, backed up, deleted, restored as it was, amended and deleted', async () => {
  const folder = temporaryFolder();
  const place = emptyPlace(folder);
  const { out } = place;
  const engine = await startEngine(place, folder);
  const code = await packTwice(engine, folder);
  await deleteOpenVault(engine);
  const vaultId = await openVault(engine, { bundle: join(folder, 'first.jurybundle'), code });
  await rateSomething(engine);
  const scores = engine.grant(join(out, 'mine.juryscores'));
  await must(engine, 'handover.handIn', { file: scores, status: 'interim' });
  const before = await readState(engine, new Ledger());
  const backup = engine.grant(join(out, 'mine.jurybackup'));
  expect((await must(engine, 'recovery.backUp', { jobId: newJobId(), file: backup })).leftOut).toEqual([]);
  await deleteOpenVault(engine);
  expect(await vaultsOf(engine)).toEqual([]);
  expect(readdirSync(join(folder, 'data', 'vaults'))).toEqual([]);

  await must(engine, 'recovery.restoreBackup', { jobId: newJobId(), file: backup, passphrase: testPassphrase });
  expect(await vaultsOf(engine)).toEqual([vaultId]);
  expect([...(await readState(engine, new Ledger()))].sort()).toEqual([...before].sort());
  expect((await must(engine, 'recovery.checkDocuments', { jobId: newJobId() })).damaged).toEqual([]);

  const amendment = engine.grant(join(folder, 'second.jurybundle'));
  expect((await must(engine, 'bundle.amend', { jobId: newJobId(), file: amendment })).revision).toBe(2);
  expect((await must(engine, 'recovery.checkDocuments', { jobId: newJobId() })).damaged).toEqual([]);
  await must(engine, 'vault.lock', {});
  expect((await must(engine, 'vault.unlock', { vaultId, passphrase: testPassphrase })).revision).toBe(2);
  await deleteOpenVault(engine);
  expect(existsSync(join(folder, 'data', 'vaults', vaultId))).toBe(false);
  expect(readdirSync(out).sort()).toEqual(['mine.jurybackup', 'mine.juryscores']);
  expect(engine.warnings()).toEqual([]);
});
