import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { readCodes } from '../../../main/engine/demo/codes.ts';
import type { GrantedFile } from '../../../shared/contract/app.ts';
import { fileGrantSchema } from '../../../shared/contract/file-grant.ts';
import { jobIdSchema } from '../../../shared/ids.ts';
import { chairId, jurorId, testPassphrase } from '../../helpers/packed-bundle.ts';
import { writeAmendedCompetition, writeSmallCompetition } from '../../helpers/small-competition.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';
import { type WindowOnEngine, windowOnEngine } from '../../helpers/window-on-engine.ts';

const titles = { bundle: 'Paket', bundleName: 'a.jurybundle', codes: 'Codes', codesName: 'codes.txt' };

let window: WindowOnEngine;
let place: string;
/** An office that has packed its first revision with the same folder chosen. */
beforeEach(async () => {
  window = windowOnEngine();
  place = temporaryFolder();
  mkdirSync(join(window.dataFolder, 'vaults'), { recursive: true });
  await window.store.getState().start();
  expect(await window.store.getState().createOffice(testPassphrase)).toBeNull();
  await choose(writeSmallCompetition(join(place, 'first')));
  expect(window.store.getState().preview).toBeNull();
  await pack('first', 'first');
});

async function choose(folder: string): Promise<void> {
  window.choose([folder]);
  expect(await window.store.getState().pickFolder('Ordner')).toBeNull();
}

/** Packs under a name and returns the codes. */
async function pack(what: 'first' | 'amend' | 'whole-amend' | 'again', name: string) {
  const codes = join(place, `${name}.codes`);
  window.choose([join(place, `${name}.jurybundle`)], [codes]);
  expect(await window.store.getState().pack(what, titles)).toBeNull();
  return readCodes(codes);
}

const stopsIn = () =>
  window.store.getState().preview?.stopCounting.map(({ personId, because }) => `${personId} ${because}`);
const newIn = () =>
  window.store
    .getState()
    .packReport?.recipients.filter(({ newLetter }) => newLetter)
    .map(({ personId }) => personId);

describe('new letters', () => {
  it('are offered for those who have one; a choice is a change, and says whose files stop counting', async () => {
    const { chooseReissue } = window.store.getState();
    expect(window.store.getState().preview).toMatchObject({ unchanged: true, stopCounting: [] });
    expect(window.store.getState().preview?.letters.map(({ personId }) => personId)).toEqual(
      expect.arrayContaining([chairId, jurorId]),
    );
    expect(await chooseReissue(jurorId, true)).toBeNull();
    expect(window.store.getState().preview).toMatchObject({ unchanged: false });
    expect(stopsIn()).toEqual([`${jurorId} new-key`]);
    await chooseReissue(chairId, true);
    await chooseReissue(jurorId, false);
    expect(window.store.getState().reissue).toEqual([chairId]);
    await chooseReissue(chairId, false);
    expect(window.store.getState().preview).toMatchObject({ unchanged: true });
  });

  it('are packed with an amendment, for nobody else, and for nobody again with the next one', async () => {
    const before = await readCodes(join(place, 'first.codes'));
    await window.store.getState().chooseReissue(jurorId, true);
    const after = await pack('amend', 'second');
    expect(newIn()).toEqual([jurorId]);
    expect([...after.keys()].filter((id) => after.get(id) !== before.get(id))).toEqual([jurorId]);
    expect(window.store.getState().reissue).toEqual([]);
    await choose(writeAmendedCompetition(join(place, 'third')));
    await pack('whole-amend', 'third');
    expect(newIn()).toEqual([]);
  });

  it('belong to no other packing: the same revision again keeps its letters', async () => {
    await window.store.getState().chooseReissue(jurorId, true);
    expect(await pack('again', 'again')).toEqual(await readCodes(join(place, 'first.codes')));
  });

  it('are forgotten with the folder for which they were chosen', async () => {
    await window.store.getState().chooseReissue(jurorId, true);
    await choose(writeAmendedCompetition(join(place, 'other')));
    expect(window.store.getState()).toMatchObject({ reissue: [], preview: { unchanged: false, stopCounting: [] } });
  });

  it('are refused by the engine without an amendment', async () => {
    const grant = fileGrantSchema.parse('0190a5b0-0000-4000-8000-000000000001');
    const files = { folder: grant, bundle: grant, codes: grant };
    const request = { jobId: jobIdSchema.parse('0190a5b0-0000-4000-8000-000000000002'), ...files, reissue: [jurorId] };
    for (const whole of [false, true])
      expect(await window.call('office.pack', { ...request, amend: false, whole })).toMatchObject({
        ok: false,
        error: { code: 'invalid-request' },
      });
  });
});

it('a late answer is ignored: what is shown belongs to the last choice', async () => {
  const { chooseReissue } = window.store.getState();
  await Promise.all([chooseReissue(jurorId, true), chooseReissue(jurorId, false), chooseReissue(chairId, true)]);
  expect(stopsIn()).toEqual([`${chairId} new-key`]);
  expect(window.store.getState()).toMatchObject({ reissue: [chairId], preview: { unchanged: false } });
});

it('a folder of which nothing can be said is not packed: neither as an amendment nor as a first bundle', async () => {
  const gone = writeSmallCompetition(join(place, 'gone'));
  rmSync(join(gone, 'competition.json'));
  window.choose([gone]);
  expect(await window.store.getState().pickFolder('Ordner')).toMatchObject({ code: 'file-not-found' });
  expect(window.store.getState().folder satisfies GrantedFile | null).toBeNull();
  window.choose([join(place, 'x.jurybundle')], [join(place, 'x.codes')]);
  expect(await window.store.getState().pack('first', titles)).toMatchObject({ code: 'file-not-found' });
  expect(existsSync(join(place, 'x.jurybundle'))).toBe(false);
});

it('says that a folder is being looked at, until that is done for the last choice', async () => {
  const { chooseReissue } = window.store.getState();
  const looking = [chooseReissue(jurorId, true), chooseReissue(jurorId, false)];
  expect(window.store.getState().isPreviewing).toBe(true);
  await Promise.all(looking);
  expect(window.store.getState().isPreviewing).toBe(false);
});

describe('a folder that is chosen', () => {
  const wrong = (file: Record<string, unknown>) => ({ ...file, scale: [], title: 'x' });

  it('is checked at once: everything that is wrong is told before anybody is asked where to save', async () => {
    window.choose([writeSmallCompetition(join(place, 'wrong'), { change: wrong })]);
    expect(await window.store.getState().pickFolder('Ordner')).toMatchObject({
      code: 'competition-invalid',
      problems: expect.arrayContaining([
        expect.objectContaining({ kind: 'too-few', path: 'scale', line: 1 }),
        expect.objectContaining({ kind: 'unknown-member', path: 'title' }),
      ]) as unknown,
    });
    expect(window.store.getState()).toMatchObject({ folder: null, folderWarnings: [], isPreviewing: false });
  });

  it('is told of what is hardly meant, also where nothing was packed before', async () => {
    const other = windowOnEngine();
    mkdirSync(join(other.dataFolder, 'vaults'), { recursive: true });
    await other.store.getState().start();
    await other.store.getState().createOffice(testPassphrase);
    const change = (file: Record<string, unknown>) => ({
      ...file,
      competition: { ...(file['competition'] as object), maxAwardCents: 1 },
    });
    other.choose([writeSmallCompetition(join(place, 'doubtful'), { change })]);
    expect(await other.store.getState().pickFolder('Ordner')).toBeNull();
    const { preview, folderWarnings } = other.store.getState();
    expect(preview).toBeNull();
    expect(folderWarnings.map(({ kind }) => kind)).toContain('above-max-award');
  });
});
