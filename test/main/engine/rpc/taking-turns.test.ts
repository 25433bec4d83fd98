import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { isVerified, readScoreFile } from '../../../../main/engine/merge/read-score-file.ts';
import { roundPrivateKeyOf } from '../../../../main/engine/merge/stored-files.ts';
import { createDispatcher, type Dispatcher } from '../../../../main/engine/rpc/dispatch.ts';
import type { RequestOf, ResponseOf } from '../../../../shared/contract/contract.ts';
import type { EngineMethodName } from '../../../../shared/contract/contract.ts';
import type { AppEvent } from '../../../../shared/contract/events.ts';
import { type FileGrant, fileGrantSchema } from '../../../../shared/contract/file-grant.ts';
import { jobIdSchema } from '../../../../shared/ids.ts';
import type { Result } from '../../../../shared/result.ts';
import {
  chairId,
  jurorId,
  openAs,
  packAmendment,
  packSmallBundle,
  type PackedBundle,
  testPassphrase,
} from '../../../helpers/packed-bundle.ts';
import { smallPdf } from '../../../helpers/small-pdf.ts';
import { sharedTemporaryFolder, temporaryFolder } from '../../../helpers/temporary-folder.ts';
import { withOpen } from '../../../helpers/with-open.ts';

/** An engine over a data folder, called as the shell calls it. */
interface TestEngine {
  readonly events: readonly AppEvent[];
  readonly dataFolder: string;
  readonly ask: <Name extends EngineMethodName>(
    method: Name,
    request: RequestOf<Name>,
  ) => Promise<Result<ResponseOf<Name>>>;
  readonly grant: (path: string) => FileGrant;
}

function engineOver(dataFolder: string): TestEngine {
  const events: AppEvent[] = [];
  const files: Record<string, string> = {};
  const dispatcher: Dispatcher = createDispatcher({
    dataFolder,
    resourceFolder: '',
    emit: (event) => events.push(event),
    checkResponses: true,
  });
  return {
    events,
    dataFolder,
    // The dispatcher checks the response against this method's contract.
    ask: (method, request) =>
      dispatcher.answer({ kind: 'call', id: 1, method, request, files: { ...files } }) as Promise<never>,
    grant: (path) => {
      const grant = fileGrantSchema.parse(randomUUID());
      files[grant] = path;
      return grant;
    },
  };
}

const newJobId = () => jobIdSchema.parse(randomUUID());

const temporary = sharedTemporaryFolder();
let packed: PackedBundle;
let amended: string;

beforeAll(async () => {
  packed = await packSmallBundle(temporary);
  amended = await packAmendment(packed, {
    files: { 'DMK-01': { 'dmk-01.pdf': smallPdf('Eine andere Fassung') } },
  });
});

/** An engine in which the juror's vault is open. */
async function engineWithJurorVault(): Promise<TestEngine> {
  const engine = engineOver(join(temporaryFolder(), 'data'));
  const opened = await engine.ask('bundle.open', {
    jobId: newJobId(),
    file: engine.grant(packed.bundle),
    code: packed.codes.get(jurorId) ?? '',
    passphrase: testPassphrase,
    acceptedLanguage: 'de',
  });
  expect(opened.ok).toBe(true);
  return engine;
}

async function rateAll({ ask }: TestEngine, value: number): Promise<void> {
  const competition = await ask('competition.get', {});
  if (!competition.ok) throw new Error(competition.error.code);
  for (const { id, formalCheck, withheld } of competition.value.applications)
    if (formalCheck.status === 'admitted' && withheld === undefined) {
      expect((await ask('ballot.comment', { applicationId: id, comment: 'gut' })).ok).toBe(true);
      for (const criterion of competition.value.criteria) {
        const onBallot = { applicationId: id, criterionId: criterion.id };
        expect((await ask('ballot.rate', { ...onBallot, value })).ok).toBe(true);
        expect((await ask('ballot.justify', { ...onBallot, rationale: 'weil' })).ok).toBe(true);
      }
    }
}

describe('changes that are asked for at once', () => {
  it('run one after the other: of two amendments the second finds the first', async () => {
    const engine = await engineWithJurorVault();
    const load = () => engine.ask('bundle.amend', { jobId: newJobId(), file: engine.grant(amended) });
    const [one, two] = await Promise.all([load(), load()]);
    expect(one).toMatchObject({ ok: true, value: { revision: 2 } });
    expect(two).toMatchObject({ ok: false, error: { code: 'bundle-older-revision' } });
    expect(await engine.ask('recovery.checkDocuments', { jobId: newJobId() })).toMatchObject({
      ok: true,
      value: { damaged: [] },
    });
    await engine.ask('vault.lock', {});
  });

  it('sign, keep and count the same ballots when a file is handed in while somebody rates', async () => {
    const engine = await engineWithJurorVault();
    await rateAll(engine, 3);
    const content = await engine.ask('handover.content', { sequence: null });
    const { applicationId, ratings } = (content.ok ? content.value.ballots[0] : undefined) ?? {};
    const criterionId = ratings?.[0]?.criterionId;
    if (applicationId === undefined || criterionId === undefined) throw new Error('nothing to rate');
    const out = join(engine.dataFolder, 'a.juryscores');
    const rate = (value: number | null) => engine.ask('ballot.rate', { applicationId, criterionId, value });
    const [, handedIn, again] = await Promise.all([
      rate(2),
      engine.ask('handover.handIn', { file: engine.grant(out), status: 'final' }),
      engine.ask('handover.handIn', { file: engine.grant(join(engine.dataFolder, 'b.juryscores')), status: 'final' }),
      rate(null),
    ]);
    expect(handedIn.ok ? [] : handedIn.error).toEqual([]);
    expect(handedIn).toMatchObject({ ok: true, value: { sequence: 1 } });
    expect(again).toMatchObject({ ok: true, value: { sequence: 2 } });
    const kept = await engine.ask('handover.content', { sequence: 1 });
    if (!kept.ok) throw new Error(kept.error.code);
    await withOpen(await openAs(packed, chairId, randomUUID()), async (chair) => {
      const read = await readScoreFile(readFileSync(out), roundPrivateKeyOf(chair));
      if (!isVerified(read)) throw new Error('the file can’t be read');
      expect(read.payload.ballots).toEqual(kept.value.ballots);
      const rated = read.payload.ballots.find((ballot) => ballot.applicationId === applicationId);
      expect(rated?.ratings[0]).toMatchObject({ criterionId, value: 2 });
    });
    expect(await engine.ask('handover.review', {})).toMatchObject({
      ok: true,
      value: { progress: { state: 'changed' } },
    });
    await engine.ask('vault.lock', {});
  });

  it('take two numbers when two files are handed in', async () => {
    const engine = await engineWithJurorVault();
    await rateAll(engine, 3);
    const handIn = (name: string, status: 'final' | 'interim') =>
      engine.ask('handover.handIn', { file: engine.grant(join(engine.dataFolder, name)), status });
    const made = await Promise.all([handIn('a.juryscores', 'final'), handIn('b.juryscores', 'interim')]);
    expect(made.map((file) => file.ok && file.value.sequence)).toEqual([1, 2]);
    await engine.ask('vault.lock', {});
  });

  it('go on after one that fails', async () => {
    const engine = await engineWithJurorVault();
    const [refused, kept] = await Promise.all([
      engine.ask('handover.handIn', { file: engine.grant(join(engine.dataFolder, 'a.juryscores')), status: 'final' }),
      engine.ask('ownRanking.set', { ranks: [] }),
    ]);
    expect(refused).toMatchObject({ ok: false, error: { code: 'ballots-incomplete' } });
    expect(kept).toEqual({ ok: true, value: [] });
    await engine.ask('vault.lock', {});
  });

  it('can be cancelled while they wait, and are by a lock, which no long work holds up', async () => {
    const engine = await engineWithJurorVault();
    const load = (jobId = newJobId()) => engine.ask('bundle.amend', { jobId, file: engine.grant(amended) });
    const waiting = newJobId();
    const [, cancelled, , locked] = await Promise.all([
      engine.ask('ownRanking.set', { ranks: [] }),
      load(waiting),
      engine.ask('job.cancel', { jobId: waiting }),
      Promise.all([load(), load(), engine.ask('vault.lock', {})]),
    ]);
    expect(cancelled).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(locked).toMatchObject([
      { ok: false, error: { code: 'cancelled' } },
      { ok: false, error: { code: 'cancelled' } },
      { ok: true },
    ]);
    expect(await engine.ask('vault.session', {})).toEqual({ ok: true, value: null });
  });
});

describe('unlocking', () => {
  it('leaves the vault locked when a lock was asked for meanwhile', async () => {
    const engine = await engineWithJurorVault();
    const session = await engine.ask('vault.session', {});
    if (!session.ok || session.value === null) throw new Error('no vault is open');
    const { vaultId } = session.value;
    await engine.ask('vault.lock', {});
    const [unlocked, locked] = await Promise.all([
      engine.ask('vault.unlock', { vaultId, passphrase: testPassphrase }),
      engine.ask('vault.lock', {}),
    ]);
    expect([unlocked.ok, locked.ok]).toEqual([true, true]);
    expect(await engine.ask('vault.session', {})).toEqual({ ok: true, value: null });
    expect(await engine.ask('desk.get', {})).toMatchObject({ ok: false, error: { code: 'vault-locked' } });
  });

  it('succeeds where the list of labels can’t be written, and says so', async () => {
    const engine = engineOver(join(temporaryFolder(), 'data'));
    // A folder of that name can't be replaced, so writing fails as on a full disk.
    mkdirSync(join(engine.dataFolder, 'vaults.json', 'full'), { recursive: true });
    const opened = await engine.ask('office.create', { passphrase: testPassphrase });
    expect(opened).toMatchObject({ ok: true, value: { role: 'office' } });
    expect(await engine.ask('vault.session', {})).toEqual(opened);
    expect(engine.events).toContainEqual({
      type: 'warned',
      failure: { code: 'file-not-writable', details: expect.anything() as unknown },
    });
    await engine.ask('vault.lock', {});
  });
});

it('keeps preferences on the very first start, several at once too', async () => {
  const engine = engineOver(join(temporaryFolder(), 'never', 'started'));
  const [language, theme] = await Promise.all([
    engine.ask('preferences.set', { language: 'en' }),
    engine.ask('preferences.set', { theme: 'dark' }),
  ]);
  expect(language).toMatchObject({ ok: true, value: { language: 'en', theme: 'system' } });
  expect(theme).toMatchObject({ ok: true, value: { language: 'en', theme: 'dark' } });
  expect(await engineOver(engine.dataFolder).ask('preferences.get', {})).toEqual(theme);
});
