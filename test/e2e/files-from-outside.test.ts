import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect } from '@playwright/test';
import { electronLaunch } from '../../scripts/electron-runtime.mjs';
import { handIn } from '../../main/engine/handover/hand-in.ts';
import { lockVault } from '../../main/engine/vault/vault.ts';
import { accessOf, chairId, jurorId, openAs, type PackedBundle, testPassphrase } from '../helpers/packed-bundle.ts';
import { isForeign } from '../../shared/file-types.ts';
import { foreignZip } from '../helpers/foreign-zip.ts';
import { smallPdf } from '../helpers/small-pdf.ts';
import { axeFindings } from './axe-findings.ts';
import { test } from './fixtures.ts';
import type { JuryWindow } from './pages/jury-window.ts';
import { onlyInElectron } from './only-in-electron.ts';
import { startWindow } from './start-window.ts';

/** Milliseconds until the browser knows which element lies where. */
const settleMs = 500;

/** Drops files of the disk on the window, as a file manager does. */
async function dropOn(jury: JuryWindow, x: number, y: number, files: readonly string[]): Promise<void> {
  const session = await jury.page.context().newCDPSession(jury.page);
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  await session.send('Input.dispatchDragEvent', { type: 'dragEnter', x, y, data });
  await session.send('Input.dispatchDragEvent', { type: 'dragOver', x, y, data });
  await jury.page.locator('html.jm-dragging').waitFor({ timeout: 5_000 });
  // Where a document was below the pointer, the window now takes the drag: no hand drags faster than this.
  await jury.page.waitForTimeout(settleMs);
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: x + 1, y, data });
  await session.detach();
}

async function scoreFile(packed: PackedBundle, folder: string, name: string): Promise<string> {
  const juror = await openAs({ ...packed, folder }, jurorId);
  const out = join(folder, name);
  await handIn(juror, { out, status: 'interim' });
  lockVault(juror);
  return out;
}

function note(jury: JuryWindow, kind: string, answer: string): Promise<void> {
  return jury.page
    .locator('.jm-file-notes')
    .filter({
      hasText: jury.t(isForeign(kind) ? 'files.what.foreign' : `files.what.${kind}`, {
        count: 1,
        what: jury.t(`fileKind.${kind}`),
      }),
    })
    .filter({ hasText: jury.t(`files.answer.${answer}`, { count: 1 }) })
    .waitFor();
}

test('a start with a bundle under another name leads to opening it, a second start to where its file belongs', async ({
  folder,
  dataFolder,
  packed,
}) => {
  onlyInElectron('a second start finds the first one by Electron’s own lock');
  const renamed = join(folder, 'Anhang 1.zip');
  copyFileSync(packed.bundle, renamed);
  const scores = await scoreFile(packed, folder, 'b.juryscores.txt');
  const jury = await startWindow(dataFolder, { files: [renamed] });
  try {
    await jury.heading('openBundle.title').waitFor();
    await jury.page.getByText('Anhang 1.zip').waitFor();
    await startAgain(dataFolder, scores);
    await note(jury, 'scores', 'unlock-chair');
    expect(await axeFindings(jury.page, 'file note')).toEqual([]);
  } finally {
    await jury.close();
  }
});

test('a file with which the chair starts waits for the vault, and goes into the intake', async ({
  folder,
  dataFolder,
  packed,
}) => {
  const scores = await scoreFile(packed, folder, 'stand.bin');
  const first = await startWindow(dataFolder);
  await first.openBundle({ ...accessOf(packed, chairId), role: 'chair' });
  await first.close();
  const jury = await startWindow(dataFolder, { files: [scores] });
  try {
    await note(jury, 'scores', 'unlock-chair');
    await jury.unlock(testPassphrase);
    await jury.heading('screen.merge').waitFor();
    const taken = async (): Promise<unknown> => jury.call('merge.overview', {});
    await expect.poll(taken).toMatchObject({ ok: true, value: { files: [{ personId: jurorId }] } });
    expect(await jury.page.locator('.jm-file-notes__box').count()).toBe(0);
  } finally {
    await jury.close();
  }
});

test('what is dropped anywhere is named or taken: on the first screen, on a document, behind a dialog, out of a mail', async ({
  jury,
  folder,
  packed,
}) => {
  const plan = join(folder, 'Lageplan.pdf');
  const unknown = join(folder, 'Notiz.jurybundle');
  writeFileSync(plan, smallPdf('Lageplan'));
  writeFileSync(unknown, 'Hallo');
  const { page } = jury;
  await test.step('first screen', async () => {
    await dropOn(jury, 300, 300, [plan, unknown]);
    await note(jury, 'pdf', 'to-office');
    await note(jury, 'other', 'nothing-known');
    writeFileSync(join(folder, 'Unterlagen.jurybundle'), foreignZip(['Unterlagen/Antrag.pdf']));
    await dropOn(jury, 300, 300, [join(folder, 'Unterlagen.jurybundle')]);
    await note(jury, 'archive', 'unpack-first');
    await dropOn(jury, 300, 300, [packed.bundle]);
    await page.getByText(basename(packed.bundle)).first().waitFor();
  });
  const access = accessOf(packed, jurorId);
  const scores = await scoreFile(packed, folder, 'b.juryscores.txt');
  await jury.button('app.back').click();
  await jury.openBundle(access);
  await test.step('desk', async () => {
    await dropOn(jury, 300, 300, [scores]);
    await note(jury, 'scores', 'to-chair');
    await jury.page.locator('.jm-file-notes').getByRole('button').click();
    // The bundle that is already open: the person is told where amendments are loaded.
    await dropOn(jury, 300, 300, [packed.bundle]);
    await page.locator('.jm-amendment').getByRole('status').nth(1).waitFor();
  });
  await test.step('document', async () => {
    await jury.openDocument();
    const box = await page.locator('iframe.jm-frame').boundingBox();
    await dropOn(jury, (box?.x ?? 0) + 150, (box?.y ?? 0) + 150, [plan]);
    await note(jury, 'pdf', 'to-office');
    await jury.page.locator('.jm-file-notes').getByRole('button').click();
  });
  await test.step('behind a dialog', async () => {
    await page.keyboard.press('F1');
    await page.getByRole('dialog').waitFor();
    await dropOn(jury, 20, 20, [packed.bundle]);
    await note(jury, 'bundle', 'dialog-open');
    expect(await axeFindings(page, 'note in a dialog')).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });
  await test.step('out of a mail', async () => {
    await page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['{}'], 'Bewertung.juryscores'));
      document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
    });
    await note(jury, 'without-path', 'save-first');
    await page.getByText('Bewertung.juryscores').waitFor();
  });
});

/** As by another double click: the second process hands its file over and ends. */
async function startAgain(dataFolder: string, file: string): Promise<void> {
  const { executablePath, args, env } = electronLaunch();
  const second = spawn(executablePath, [...args, `--user-data-dir=${dataFolder}`, basename(file)], {
    cwd: dirname(file),
    env: { ...process.env, ...env },
    stdio: 'ignore',
  });
  await once(second, 'exit');
}
