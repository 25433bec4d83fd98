import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { lockVault } from '../../../main/engine/vault/vault.ts';
import { fail } from '../../../shared/result.ts';
import type { PersonId } from '../../../shared/ids.ts';
import { chairId, jurorId, type PackedBundle, packSmallBundle, testPassphrase } from '../../helpers/packed-bundle.ts';
import { applicationId } from '../../helpers/sample-manifest.ts';
import { type WindowOnEngine, windowOnEngine } from '../../helpers/window-on-engine.ts';

const rated = applicationId('DMK-01');
const declared = applicationId('DMK-02');

let folder: string;
let packed: PackedBundle;
let scores: string;
let chair: WindowOnEngine;

/** A window in which a person has opened the bundle. */
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
  folder = mkdtempSync(join(tmpdir(), 'jurymappe-merge-'));
  packed = await packSmallBundle(folder);
  scores = join(packed.folder, 'stand.juryscores');
  const { store, choose } = await windowOf(jurorId, join(folder, 'juror-data'));
  for (const application of [rated, applicationId('DMK-10')]) {
    store.getState().type(application, 'comment', 'trägt sich');
    for (const { id } of store.getState().desk?.criteria ?? [])
      expect(await store.getState().rate(application, id, 3)).toBeNull();
  }
  const declaration = { applicationId: declared, ground: 'beschäftigt', basis: '§ 81 LVwG', statement: '' };
  expect(await store.getState().declareConflict(declaration)).toBeNull();
  choose([scores]);
  expect(await store.getState().handIn('final', 'Speichern')).toBeNull();
});

afterAll(() => {
  lockVault(packed.office);
  rmSync(folder, { recursive: true, force: true });
});

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

  it('takes in a chosen file and shows what it says of each application', async () => {
    chair.choose([scores]);
    expect(await state().pickScores('Öffnen')).toBeNull();
    expect(state().lastReports).toMatchObject([
      { name: 'stand.juryscores', personId: jurorId, status: 'final', gaps: [] },
    ]);
    expect(state().mergeOverview?.missing).not.toContain(jurorId);
    const cells = state().mergeOverview?.people.find(({ personId }) => personId === jurorId)?.cells;
    expect(cells).toContainEqual({ applicationId: rated, state: 'rated' });
    expect(cells).toContainEqual({ applicationId: declared, state: 'declared' });
    expect(state().job).toBeNull();
  });

  it('takes in a dropped file by its grant', async () => {
    const unreadable = join(packed.folder, 'kein-stand.juryscores');
    writeFileSync(unreadable, '{}');
    expect(await state().dropScores([new File([], unreadable)])).toBeNull();
    expect(state().lastReports).toMatchObject([{ name: 'kein-stand.juryscores', personId: null }]);
    expect(state().mergeOverview?.missing).toContain(jurorId);
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
    const decision = { personId: jurorId, applicationId: declared, decision: 'excluded', reason: 'befangen' } as const;
    expect(await state().decideConflict(decision)).toBeNull();
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
    const unknown = { personId: jurorId, applicationId: rated, decision: 'excluded', reason: '' } as const;
    chair.intercept('merge.decideConflict', () => Promise.resolve(fail({ code: 'engine-stopped', details: {} })));
    expect(await state().decideConflict(unknown)).toMatchObject({ code: 'engine-stopped' });
    expect(state().mergeOverview).toBe(before);
    expect(state().result).not.toBeNull();
  });
});
