import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AppState } from '../../../renderer/store/app-state.ts';
import { criterionIdSchema } from '../../../shared/ids.ts';
import { handInAll } from '../../helpers/hand-in-all.ts';
import { chairId, jurorId, type PackedBundle, packSmallBundle, testPassphrase } from '../../helpers/packed-bundle.ts';
import { applicationId } from '../../helpers/sample-manifest.ts';
import { sharedTemporaryFolder } from '../../helpers/temporary-folder.ts';
import { type WindowOnEngine, windowOnEngine } from '../../helpers/window-on-engine.ts';

const folder = sharedTemporaryFolder();
const scores = join(folder, 'J03.juryscores');
const first = applicationId('DMK-01');
let packed: PackedBundle;
let chair: WindowOnEngine;
let rounds = 0;
const state = (): AppState => chair.store.getState();

beforeAll(async () => {
  packed = await packSmallBundle(folder);
  await handInAll(packed, scores, join(folder, 'juror'));
});

beforeEach(async () => {
  rounds += 1;
  chair = windowOnEngine(join(folder, `chair-${rounds}`));
  chair.choose([packed.bundle]);
  await state().start();
  await state().pickBundle('Öffnen');
  const secrets = { code: packed.codes.get(chairId) ?? '', passphrase: testPassphrase };
  expect(await state().openBundle({ ...secrets, acceptedLanguage: 'de' })).toBeNull();
});

async function closeWithFile(): Promise<void> {
  chair.choose([scores]);
  expect(await state().pickScores('Öffnen')).toBeNull();
  expect(await state().closeIntake('')).toBeNull();
}

describe('before the intake is closed', () => {
  it('there is neither result nor evaluation, and afterwards both', async () => {
    chair.choose([scores]);
    await state().pickScores('Öffnen');
    expect(await state().loadResult()).toMatchObject({ code: 'intake-open' });
    expect(await state().loadEvaluation()).toMatchObject({ code: 'intake-open' });
    expect(await state().drawJuries('')).toMatchObject({ code: 'intake-open' });
    expect(state()).toMatchObject({ result: null, evaluation: null, stability: null });
    expect(await state().closeIntake('')).toBeNull();
    expect(await state().loadResult()).toBeNull();
    expect(await state().loadEvaluation()).toBeNull();
    expect(state().result?.ranking.length).toBeGreaterThan(0);
    const [closing] = state().mergeOverview?.intake.closings ?? [];
    expect(state().result?.closing).toEqual({ number: 1, at: closing?.at });
    expect(state().evaluation?.personIds).toEqual([jurorId]);
    expect(state().closingChanges).toBeNull();
  });

  it('a watched folder is looked at until a file is whole; what arrived is shown', async () => {
    const inbox = join(folder, `inbox-${rounds}`);
    mkdirSync(inbox);
    chair.choose([inbox]);
    expect(await state().watchFolder('Ordner')).toBeNull();
    copyFileSync(scores, join(inbox, 'J03.juryscores'));
    expect(await state().lookAtFolder()).toBeNull();
    expect(state().watched?.waiting).toBe(1);
    expect(await state().lookAtFolder()).toBeNull();
    expect(state().lastReports.map(({ verdict }) => verdict)).toEqual(['accepted']);
    expect(state().watched?.waiting).toBe(0);
    state().unwatchFolder();
    const asked = chair.calls.length;
    expect(await state().lookAtFolder()).toBeNull();
    expect(chair.calls.length).toBe(asked);
  });

  it('a watched folder that is gone is said, and watched no longer', async () => {
    chair.choose([join(folder, 'never-there')]);
    expect(await state().watchFolder('Ordner')).toMatchObject({ code: 'file-not-found' });
    expect(state().watched).toBeNull();
  });
});

describe('the evaluation', () => {
  it('tries what would be without changing anything, and reads every ballot', async () => {
    await closeWithFile();
    await state().loadResult();
    const { result } = state();
    const weights = [{ criterionId: criterionIdSchema.parse('K1'), weight: 100 }];
    const supposed = await state().suppose({ weights, totalThreshold: null, aggregate: { by: 'median' } });
    expect(supposed).toMatchObject({ ok: true });
    expect(state().result).toBe(result);
    const ratings = await state().readRatings(first);
    expect(ratings).toMatchObject({ ok: true, value: { applicationId: first } });
    const own = ratings.ok ? ratings.value.ballots.find(({ personId }) => personId === jurorId) : undefined;
    expect(own).toMatchObject({ counts: 'counted', comment: 'gut' });
  });

  it('is forgotten as soon as something else is known', async () => {
    await closeWithFile();
    await state().loadEvaluation();
    expect(state().evaluation).not.toBeNull();
    await state().loadMergeOverview();
    expect(state().evaluation).toBeNull();
  });
});

describe('a result', () => {
  const dialog = { title: 'Speichern', suggestedName: 'ergebnis.juryresult' };

  it('is signed where the person says, once, and proved by a package', async () => {
    await closeWithFile();
    await state().loadResults();
    expect(state().results?.results).toEqual([]);
    expect(await state().writeResult(dialog, '')).toBeNull();
    expect(state().results?.results).toEqual([]);
    expect(state().lastSigned).toBeNull();
    const [one, again, zip] = ['one.juryresult', 'again.juryresult', 'audit.zip'].map((name) =>
      join(folder, `${rounds}-${name}`),
    );
    if (one === undefined || again === undefined || zip === undefined) throw new Error('no paths');
    chair.choose([one], [again], [zip]);
    expect(await state().writeResult(dialog, '')).toBeNull();
    expect(await state().writeResult(dialog, '')).toBeNull();
    expect(readFileSync(again)).toEqual(readFileSync(one));
    expect(state().lastSigned).toEqual({ number: 1, name: `${rounds}-again.juryresult` });
    expect(state().results?.results).toMatchObject([{ number: 1, overtakenBy: [] }]);
    expect(await state().writeAuditPackage(dialog)).toBeNull();
    expect(existsSync(zip)).toBe(true);
    expect(state().lastAudit).toMatchObject({ name: `${rounds}-audit.zip` });
  });

  it('cannot be had before the intake is closed, nor a package before a result', async () => {
    chair.choose([join(folder, 'early.juryresult')], [join(folder, 'early.zip')]);
    expect(await state().writeResult(dialog, '')).toMatchObject({ code: 'intake-open' });
    expect(await state().writeAuditPackage(dialog)).toMatchObject({ code: 'audit-without-result' });
    expect(existsSync(join(folder, 'early.juryresult'))).toBe(false);
    expect(existsSync(join(folder, 'early.zip'))).toBe(false);
  });
});
