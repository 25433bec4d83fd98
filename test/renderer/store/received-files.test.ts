import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { handIn } from '../../../main/engine/handover/hand-in.ts';
import { lockVault } from '../../../main/engine/vault/vault.ts';
import { type ReceivedKind, placeOfFile } from '../../../renderer/store/place-of-file.ts';
import { foundKinds, isForeign } from '../../../shared/file-types.ts';
import { english } from '../../../shared/i18n/english.ts';
import { german } from '../../../shared/i18n/german.ts';
import {
  chairId,
  jurorId,
  openAs,
  type PackedBundle,
  packSmallBundle,
  testPassphrase,
} from '../../helpers/packed-bundle.ts';
import { smallPdf } from '../../helpers/small-pdf.ts';
import { sharedTemporaryFolder } from '../../helpers/temporary-folder.ts';
import { type WindowOnEngine, windowAtWork, windowOnEngine } from '../../helpers/window-on-engine.ts';

const folder = sharedTemporaryFolder();
const files = {
  bundle: join(folder, 'paket.zip'),
  scores: join(folder, 'stand.txt'),
  pdf: join(folder, 'Lageplan.pdf'),
  other: join(folder, 'Notiz.docx'),
};
const dropped = (...paths: readonly string[]): File[] => paths.map((path) => new File([], path));

let packed: PackedBundle;

beforeAll(async () => {
  packed = await packSmallBundle(folder);
  const juror = await openAs(packed, jurorId);
  await handIn(juror, { out: files.scores, status: 'interim' });
  lockVault(juror);
  lockVault(packed.office);
  copyFileSync(packed.bundle, files.bundle);
  writeFileSync(files.pdf, smallPdf('Lageplan'));
  writeFileSync(files.other, 'Hallo');
});

describe('a person who works at a desk', () => {
  let window: WindowOnEngine;
  beforeEach(async () => {
    window = await windowAtWork();
  });

  it('is told where each file belongs, and every one is named', async () => {
    await window.store.getState().dropFiles(dropped(files.scores, files.pdf, files.other, join(folder, 'weg')), false);
    expect(window.store.getState().fileNotes).toEqual([
      { kind: 'scores', answer: 'to-chair', names: ['stand.txt'] },
      { kind: 'pdf', answer: 'to-office', names: ['Lageplan.pdf'] },
      { kind: 'other', answer: 'nothing-known', names: ['Notiz.docx'] },
      { kind: 'unreadable', answer: 'not-readable', names: ['weg'] },
    ]);
  });

  it('is led to where a bundle is loaded as an amendment; nothing is taken twice', async () => {
    const { getState } = window.store;
    getState().navigate({ screen: 'recovery' });
    await getState().dropFiles(dropped(files.bundle), false);
    expect(getState().route).toEqual({ screen: 'desk' });
    expect(getState().takeDelivery('bundle')).toBeNull();
    expect(getState().takeDelivery('amendment')).toMatchObject([{ name: 'paket.zip' }]);
    expect(getState().takeDelivery('amendment')).toBeNull();
  });

  it('is told what to do first behind a dialog, during long work, and after a drag that was no file', async () => {
    const { getState } = window.store;
    await getState().dropFiles(dropped(files.bundle), true);
    expect(getState().fileNotes).toMatchObject([{ kind: 'bundle', answer: 'dialog-open' }]);
    await getState().dropFiles([], false);
    expect(getState().fileNotes).toMatchObject([{ kind: 'without-path', answer: 'save-first' }]);
    await getState().runJob(async () => {
      await getState().dropFiles(dropped(files.bundle), false);
      return { ok: true, value: {} };
    });
    expect(getState().fileNotes).toMatchObject([{ kind: 'bundle', answer: 'work-going-on' }]);
    expect(getState().delivery).toBeNull();
  });

  it('is told of files that no part of the screen has taken', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    try {
      await window.store.getState().dropFiles(dropped(files.bundle), false);
      vi.runAllTimers();
      expect(window.store.getState().fileNotes).toMatchObject([{ kind: 'bundle', answer: 'not-now' }]);
    } finally {
      vi.useRealTimers();
    }
  });

  it('is told of a shell that fails', async () => {
    const { store, bridge } = window;
    vi.spyOn(bridge, 'grantDropped').mockRejectedValueOnce(new Error('gone'));
    await store.getState().dropFiles(dropped('/a/b.juryscores'), false);
    expect(store.getState().fileNotes).toMatchObject([{ kind: 'unreadable', names: ['/a/b.juryscores'] }]);
  });
});

describe('what is chosen in a dialog', () => {
  it('is taken for what it is where something else was asked for, whatever its name', async () => {
    const window = windowOnEngine();
    const { getState } = window.store;
    expect(await getState().start()).toBeNull();
    window.choose([files.scores], [files.pdf], [files.other], [files.bundle]);
    expect(await getState().pickBundle('Öffnen')).toBeNull();
    expect(getState().fileNotes).toMatchObject([{ kind: 'scores', answer: 'unlock-chair', names: ['stand.txt'] }]);
    expect(await getState().pickBundle('Öffnen')).toBeNull();
    expect(getState().fileNotes).toMatchObject([{ kind: 'pdf', answer: 'to-office' }]);
    expect(await getState().pickBundle('Öffnen')).toMatchObject({ code: 'not-a-bundle' });
    expect(await getState().pickResult('Prüfen')).toBeNull();
    expect(getState().route).toEqual({ screen: 'open-bundle' });
    expect(getState().takeDelivery('bundle')).toMatchObject([{ name: 'paket.zip' }]);
  });

  it('is only named beside what was asked for', async () => {
    const window = await chairsWindow();
    const { getState } = window.store;
    window.choose([files.bundle, files.scores]);
    expect(await getState().pickScores('Einlesen')).toBeNull();
    expect(getState().fileNotes).toMatchObject([{ kind: 'bundle', answer: 'one-at-a-time', names: ['paket.zip'] }]);
    expect(getState().delivery).toBeNull();
  });
});

/** A window in which the chair has opened the bundle. */
async function chairsWindow(): Promise<WindowOnEngine> {
  const window = windowOnEngine();
  const { start, pickBundle, openBundle } = window.store.getState();
  window.choose([packed.bundle]);
  expect(await start()).toBeNull();
  expect(await pickBundle('Öffnen')).toBeNull();
  const code = packed.codes.get(chairId) ?? '';
  expect(await openBundle({ code, passphrase: testPassphrase, acceptedLanguage: 'de' })).toBeNull();
  return window;
}

describe('the chair', () => {
  it('goes on with a score file once the vault is unlocked', async () => {
    const { store } = await chairsWindow();
    const { getState } = store;
    const vaultId = getState().vaultSession?.vaultId;
    await getState().lock('asked');
    await getState().dropFiles(dropped(files.scores), false);
    expect(getState().fileNotes).toMatchObject([{ kind: 'scores', answer: 'unlock-chair' }]);
    expect(vaultId === undefined ? null : await getState().unlock(vaultId, testPassphrase)).toBeNull();
    expect(getState().fileNotes).toEqual([]);
    expect(getState().route).toEqual({ screen: 'merge' });
    expect(getState().takeDelivery('scores')).toMatchObject([{ name: 'stand.txt' }]);
  });

  it('takes the good files of many, and is told of the others', async () => {
    const { getState } = (await chairsWindow()).store;
    const many = join(folder, 'viele');
    mkdirSync(many);
    const paths = Array.from({ length: 200 }, (_, index) => join(many, `${index}.juryscores`));
    for (const path of paths) copyFileSync(files.scores, path);
    await getState().dropFiles(dropped(...paths, files.pdf, files.other), false);
    expect(getState().takeDelivery('scores')).toHaveLength(200);
    expect(getState().fileNotes.map(({ names }) => names)).toEqual([['Lageplan.pdf'], ['Notiz.docx']]);
  });
});

describe('with no vault open', () => {
  it('a bundle leads to where it is opened; a second one is named', async () => {
    const { store } = windowOnEngine();
    await store.getState().dropFiles(dropped(files.bundle, files.bundle), false);
    expect(store.getState().route).toEqual({ screen: 'open-bundle' });
    expect(store.getState().fileNotes).toMatchObject([{ kind: 'bundle', answer: 'one-at-a-time' }]);
  });
});

it('the secretary is led to the session with an amendment and a result, and nowhere with a score file', () => {
  for (const kind of ['bundle', 'result'] as const)
    expect(placeOfFile(kind, 'secretary')).toMatchObject({ does: 'take', route: { screen: 'session' } });
  expect(placeOfFile('scores', 'secretary')).toEqual({ does: 'say', answer: 'to-chair' });
});

it('every kind has a place for everybody, and words for it in both languages', () => {
  const kinds: readonly ReceivedKind[] = [...foundKinds, 'without-path'];
  for (const role of [null, 'juror', 'chair', 'deputy_chair', 'secretary', 'office'] as const)
    for (const kind of kinds) {
      const place = placeOfFile(kind, role);
      for (const { files: texts, fileKind } of [german, english]) {
        const word = isForeign(kind) ? 'foreign' : kind;
        if (isForeign(kind)) expect(fileKind[kind]).toBeTruthy();
        const { what, answer }: { what: Record<string, string>; answer: Record<string, string> } = texts;
        expect(what[`${word}_one`]).toBeTruthy();
        expect(what[`${word}_other`]).toBeTruthy();
        if (place.does !== 'take') expect(answer[`${place.answer}_one`]).toBeTruthy();
      }
    }
});
