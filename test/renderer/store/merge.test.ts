import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../../../main/engine/crypto/digest.ts';
import { generateSigningKey } from '../../../main/engine/crypto/keys.ts';
import { sealScores } from '../../../main/engine/crypto/seal-scores.ts';
import { scoresPayload } from '../../../main/engine/handover/scores-payload.ts';
import { manifestOf } from '../../../main/engine/store/revisions.ts';
import { secretsOf } from '../../../main/engine/vault/identity.ts';
import { lockVault } from '../../../main/engine/vault/vault.ts';
import { presentReports } from '../../../renderer/store/merge.ts';
import { fail } from '../../../shared/result.ts';
import type { PersonId } from '../../../shared/ids.ts';
import {
  chairId,
  jurorId,
  openAs,
  type PackedBundle,
  packSmallBundle,
  testPassphrase,
} from '../../helpers/packed-bundle.ts';
import { applicationId } from '../../helpers/sample-manifest.ts';
import { sharedTemporaryFolder } from '../../helpers/temporary-folder.ts';
import { type WindowOnEngine, windowOnEngine } from '../../helpers/window-on-engine.ts';
import { withOpen } from '../../helpers/with-open.ts';

const rated = applicationId('DMK-01');
const declared = applicationId('DMK-02');

const folder = sharedTemporaryFolder();
let packed: PackedBundle;
let scores: string;
let chair: WindowOnEngine;

/** A window in which this person has opened the bundle. */
async function windowOf(personId: PersonId, dataFolder?: string): Promise<WindowOnEngine> {
  const window = windowOnEngine(dataFolder);
  window.choose([packed.bundle]);
  const { start, pickBundle, openBundle } = window.store.getState();
  expect(await start()).toBeNull();
  expect(await pickBundle('Öffnen')).toBeNull();
  const secrets = { code: packed.codes.get(personId) ?? '', passphrase: testPassphrase };
  expect(await openBundle({ ...secrets, acceptedLanguage: 'de' })).toBeNull();
  return window;
}

beforeAll(async () => {
  packed = await packSmallBundle(folder);
  scores = join(packed.folder, 'stand.juryscores');
  const { store, choose } = await windowOf(jurorId, join(folder, 'juror-data'));
  for (const application of [rated, applicationId('DMK-10')]) {
    store.getState().type(application, 'comment', 'trägt sich');
    for (const { id } of store.getState().competition?.criteria ?? [])
      expect(await store.getState().rate(application, id, 3)).toBeNull();
  }
  const declaration = { applicationId: declared, ground: 'beschäftigt', basis: '§ 81 LVwG', statement: '' };
  expect(await store.getState().declareConflict(declaration)).toBeNull();
  choose([scores]);
  expect(await store.getState().handIn('final', { title: 'Speichern', suggestedName: 'a.juryscores' })).toBeNull();
});

afterAll(() => lockVault(packed.office));

beforeEach(async () => {
  chair = await windowOf(chairId);
});

function state(): ReturnType<WindowOnEngine['store']['getState']> {
  return chair.store.getState();
}

describe('importing score files', () => {
  it('begins with an overview in which every file is missing', async () => {
    expect(state().mergeOverview).toBeNull();
    expect(await state().loadMergeOverview()).toBeNull();
    expect(state().mergeOverview?.files).toEqual([]);
    expect(state().mergeOverview?.missing).toContain(jurorId);
  });

  it('tells of the last import’s files what is true of them now', async () => {
    const present = () => presentReports(state().lastReports, state().mergeOverview ?? { files: [] });
    chair.choose([scores]);
    expect(await state().pickScores('Einlesen')).toBeNull();
    expect(present()).toMatchObject([{ verdict: 'accepted', setAside: null }]);
    const [report] = state().lastReports;
    if (report === undefined || report.sha256 === null) throw new Error('the file was not read');
    expect(await state().setAsideScores(report.sha256, 'versehentlich gesendet')).toBeNull();
    expect(present()).toMatchObject([{ name: 'stand.juryscores', setAside: { reason: 'versehentlich gesendet' } }]);
    chair.choose([scores]);
    expect(await state().pickScores('Einlesen')).toBeNull();
    expect(present()).toMatchObject([{ verdict: 'duplicate', details: { verdict: 'accepted' } }]);
  });

  it('keeps a reason that is being typed, also while the vault is locked, until it is recorded', async () => {
    const typed = (): readonly string[] => Object.values(state().reasons);
    state().typeReason('closing', 'Nachgereicht');
    state().typeReason('correction/2', 'Zahlendreher');
    await state().lock('asked');
    expect(typed()).toEqual(['Nachgereicht', 'Zahlendreher']);
    state().typeReason('closing', 'ohne offenen Tresor');
    expect(typed()).toEqual(['Nachgereicht', 'Zahlendreher']);
    const [vault] = state().vaults;
    if (vault === undefined) throw new Error('no vault');
    expect(await state().unlock(vault.vaultId, testPassphrase)).toBeNull();
    state().typeReason('closing', null);
    expect(typed()).toEqual(['Zahlendreher']);
  });

  it('takes in a chosen file and shows what it says of each application', async () => {
    chair.choose([scores]);
    expect(await state().pickScores('Öffnen')).toBeNull();
    expect(state().lastReports).toMatchObject([
      { name: 'stand.juryscores', personId: jurorId, status: 'final', gaps: [] },
    ]);
    expect(state().mergeOverview?.missing).not.toContain(jurorId);
    const { applicationIds = [], people = [] } = state().mergeOverview ?? {};
    const states = people.find(({ personId }) => personId === jurorId)?.states;
    expect(states?.[applicationIds.indexOf(rated)]).toBe('rated');
    expect(states?.[applicationIds.indexOf(declared)]).toBe('declared');
    expect(state().job).toBeNull();
  });

  it('changes nothing when the dialog is cancelled', async () => {
    expect(await state().pickScores('Öffnen')).toBeNull();
    expect(chair.calls).not.toContain('merge.import');
    expect(state()).toMatchObject({ mergeOverview: null, lastReports: [] });
  });

  it('says why an import failed, and shows what the engine has all the same', async () => {
    chair.intercept('merge.import', () => Promise.resolve(fail({ code: 'cancelled', details: {} })));
    chair.choose([scores]);
    expect(await state().pickScores('Öffnen')).toMatchObject({ code: 'cancelled' });
    expect(state().lastReports).toEqual([]);
    expect(state().mergeOverview?.missing).toContain(jurorId);
  });
});

describe('the result', () => {
  beforeEach(async () => {
    chair.choose([scores]);
    await state().pickScores('Öffnen');
    await state().closeIntake('');
  });

  it('is computed of the files that count', async () => {
    expect(await state().loadResult()).toBeNull();
    const { ranking = [], notFundable = [] } = state().result ?? {};
    expect([...ranking, ...notFundable].find((standing) => standing.applicationId === rated)?.validVotes).toBe(1);
    expect(state().result?.preliminary).toContainEqual(expect.objectContaining({ reason: 'files-missing' }));
  });

  it('is out of date as soon as a conflict is decided', async () => {
    await state().loadResult();
    expect(state().result).not.toBeNull();
    const conflicts = state().mergeOverview?.conflicts ?? [];
    const entries = conflicts
      .filter(({ personId, applicationId }) => personId === jurorId && applicationId === declared)
      .map(({ entry }) => entry);
    const pair = { personId: jurorId, applicationId: declared };
    expect(await state().decideConflict({ ...pair, entries, decision: 'excluded', reason: 'befangen' })).toBeNull();
    expect(state().result).toBeNull();
    const about = { personId: jurorId, applicationId: declared };
    expect(state().mergeOverview?.conflicts.find((conflict) => conflict.applicationId === declared)).toMatchObject({
      ...about,
      source: 'person',
      decision: 'excluded',
      reason: 'befangen',
    });
  });

  it('stays as it is when a decision is refused', async () => {
    await state().loadResult();
    const before = state().mergeOverview;
    const pair = { personId: jurorId, applicationId: rated };
    const entries = (before?.conflicts ?? []).slice(0, 1).map(({ entry }) => entry);
    chair.intercept('merge.decideConflict', () => Promise.resolve(fail({ code: 'engine-stopped', details: {} })));
    expect(await state().decideConflict({ ...pair, entries, decision: 'excluded', reason: '' })).toMatchObject({
      code: 'engine-stopped',
    });
    expect(state().mergeOverview).toBe(before);
    expect(state().result).not.toBeNull();
  });
});

describe('what the chair settles', () => {
  let rival: string;
  let unknown: string;

  /** Files that a juror might send from a second computer: one signed by the letter's key, one by an unknown key. */
  beforeAll(async () => {
    [rival, unknown] = await withOpen(await openAs(packed, jurorId, 'second-computer'), async (vault) => {
      const manifest = manifestOf(vault.jury);
      const payload = await scoresPayload(vault, { sequence: 1, previousFileSha256: null, status: 'final' });
      const ratings = manifest.criteria.map(({ id }) => ({ criterionId: id, value: 2, rationale: 'knapp' }));
      const ballots = payload.ballots.map((ballot) => ({
        ...ballot,
        state: 'rated' as const,
        ratings,
        comment: 'nein',
      }));
      const { privateJwk, publicJwk } = await generateSigningKey();
      const enrolment = { ...payload.enrolment, jwk: publicJwk };
      const { roundKey } = manifest;
      const paths = [join(folder, 'zweiter.juryscores'), join(folder, 'unbekannt.juryscores')] as const;
      const keys = { signingKey: secretsOf(vault).signingKey, roundKey };
      writeFileSync(paths[0], await sealScores({ ...payload, ballots }, keys));
      const unknownKeys = { signingKey: privateJwk, roundKey };
      writeFileSync(paths[1], await sealScores({ ...payload, ballots, enrolment }, unknownKeys));
      return paths;
    });
  });

  const verdictsByName = (): Readonly<Record<string, string>> =>
    Object.fromEntries((state().mergeOverview?.files ?? []).map(({ name, verdict }) => [name, verdict]));

  async function votesOnRated(): Promise<number | undefined> {
    await state().closeIntake('zum Prüfen');
    expect(await state().loadResult()).toBeNull();
    const { ranking = [], notFundable = [] } = state().result ?? {};
    return [...ranking, ...notFundable].find(({ applicationId: id }) => id === rated)?.validVotes;
  }

  it('is which of two files counts', async () => {
    chair.choose([scores, rival]);
    expect(await state().pickScores('Öffnen')).toBeNull();
    expect(state().lastReports.map(({ verdict }) => verdict)).toEqual(['conflicting', 'conflicting']);
    expect(state().mergeOverview?.missing).toContain(jurorId);
    expect(await votesOnRated()).toBe(0);

    const chosen = sha256(readFileSync(rival));
    expect(await state().chooseScores(chosen, 'am Telefon bestätigt')).toBeNull();
    expect(state().result).toBeNull();
    expect(verdictsByName()).toMatchObject({ 'zweiter.juryscores': 'accepted' });
    const person = state().mergeOverview?.people.find(({ personId }) => personId === jurorId);
    expect(person?.countedFile).toBe(chosen);
    expect(await votesOnRated()).toBe(1);
  });

  it('is whether a received file counts at all', async () => {
    chair.choose([scores]);
    await state().pickScores('Öffnen');
    expect(await votesOnRated()).toBe(1);
    expect(await state().setAsideScores(sha256(readFileSync(scores)), 'auf eigenen Wunsch')).toBeNull();
    expect(state().result).toBeNull();
    expect(state().mergeOverview?.files).toMatchObject([{ setAside: { reason: 'auf eigenen Wunsch' } }]);
    expect(state().mergeOverview?.missing).toContain(jurorId);
    expect(await votesOnRated()).toBe(0);
  });

  it('is whose an unknown key is', async () => {
    chair.choose([unknown]);
    await state().pickScores('Öffnen');
    const [report] = state().lastReports;
    expect(report).toMatchObject({ verdict: 'unknown-key', personId: jurorId });
    if (report?.keyThumbprint === undefined || report.keyThumbprint === null) throw new Error('no key is named');
    expect(
      await state().confirmKey({
        personId: jurorId,
        keyThumbprint: report.keyThumbprint,
        by: chairId,
        how: 'am Telefon',
      }),
    ).toBeNull();
    expect(state().mergeOverview?.files).toMatchObject([
      { verdict: 'accepted', remarks: expect.arrayContaining(['key-confirmed-by-chair']) as unknown },
    ]);
    expect(state().mergeOverview?.missing).not.toContain(jurorId);
  });

  it('changes nothing that is shown when the engine refuses it', async () => {
    chair.choose([scores]);
    await state().pickScores('Öffnen');
    await state().loadResult();
    const { mergeOverview: overview, result } = state();
    expect(await state().chooseScores(sha256('never received'), '')).not.toBeNull();
    expect(await state().setAsideScores(sha256('never received'), 'Grund')).not.toBeNull();
    expect(state().mergeOverview).toBe(overview);
    expect(state().result).toBe(result);
  });
});

describe('before an import', () => {
  it('a dialog that fails says so, and nothing is imported', async () => {
    chair.intercept('files.choose', () => Promise.resolve(fail({ code: 'engine-stopped', details: {} })));
    expect(await state().pickScores('Öffnen')).toMatchObject({ code: 'engine-stopped' });
    expect(chair.calls).not.toContain('merge.import');
  });
});

describe('a result that cannot be had', () => {
  it('is a failure, and leaves the one that is shown', async () => {
    await state().closeIntake('');
    await state().loadResult();
    const { result } = state();
    chair.intercept('merge.result', () => Promise.resolve(fail({ code: 'engine-stopped', details: {} })));
    expect(await state().loadResult()).toMatchObject({ code: 'engine-stopped' });
    expect(result).not.toBeNull();
    expect(state().result).toBe(result);
  });
});
