import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator } from '@playwright/test';
import { electronLaunch } from '../../scripts/electron-runtime.mjs';
import { accessOf, jurorId, testPassphrase } from '../helpers/packed-bundle.ts';
import { axeFindings } from './axe-findings.ts';
import { damage, offsetOfDocument, offsetOfIndex, setContentVersion, vaultPath } from './damaged-vault.ts';
import { test } from './fixtures.ts';
import { firstApplication, type JuryWindow } from './pages/jury-window.ts';
import { onlyInElectron } from './only-in-electron.ts';
import { closePrinter, printedWith, standInForPrinter } from './stand-in-printer.ts';
import { keyboardInEnglish, mouseInGerman } from './window-variants.ts';

const variants = [
  { ...mouseInGerman, damagedPart: 'document' },
  { ...keyboardInEnglish, damagedPart: 'index' },
] as const;

for (const { name, options, damagedPart } of variants) {
  test.describe(name, () => {
    test.use({ windowOptions: options });

    test('a vault is copied, checked, backed up, repaired, restored and deleted', async ({
      jury,
      packed,
      folder,
      dataFolder,
    }) => {
      const backup = join(folder, 'J03.jurybackup');
      await test.step('open the bundle', () => jury.openBundle(accessOf(packed, jurorId)));
      await test.step('keep a copy and check the documents', async () => {
        await copyAndCheck(jury, dataFolder);
      });
      await test.step('the stick with the vault is pulled and put back', async () => {
        await pullAndPutBack(jury, dataFolder);
      });
      await test.step('somebody wants to use the same vault from a terminal', () => {
        const refusal = backUpFromTerminal(vaultPath(dataFolder), folder, jury.translator.language);
        expect(refusal).toContain(jury.t('error.vault-in-use.what'));
      });
      await test.step('back up', async () => {
        await jury.answerDialogs(backup);
        await jury.input.press(jury.button('recovery.backup.save'));
        await jury.shows('recovery.backup.verified');
        expect(statSync(backup).size).toBeGreaterThan(1_000);
        await expectNoFindings(jury, 'backed up');
      });
      await test.step('a newer version has used the vault', async () => {
        await lockAndClose(jury, dataFolder);
        setContentVersion(vaultPath(dataFolder, 'content.db'), 99);
        await jury.unlock(testPassphrase);
        await jury.shows('error.vault-newer.what');
        await expectNoFindings(jury, 'newer');
        setContentVersion(vaultPath(dataFolder, 'content.db'), 1);
      });
      await test.step('the ballots’ file is damaged: the newest copy takes its place', async () => {
        await restoreCopy(jury, dataFolder);
      });
      await test.step(`the documents’ file is damaged in ${damagedPart === 'index' ? 'its index' : 'a document'}`, async () => {
        await repairDocuments(jury, dataFolder, damagedPart, packed.bundle);
      });
      await test.step('delete', async () => {
        await deleteVault(jury, dataFolder);
      });
      await test.step('restore the backup', async () => {
        await restoreBackup(jury, backup);
      });
    });
  });
}

test.describe('in German, light', () => {
  test.use({ windowOptions: { preferences: { language: 'de', theme: 'light' } } });

  test('the app brings its window forward when it is started again, and saves what is typed before it locks for sleep', async ({
    jury,
    packed,
    dataFolder,
  }) => {
    onlyInElectron('a second start finds the first one by Electron’s own lock');
    const { page, app } = jury;
    await jury.openBundle(accessOf(packed, jurorId));

    await test.step('started again', async () => {
      await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
      const { executablePath, args, env } = electronLaunch();
      const second = spawn(executablePath, [...args, `--user-data-dir=${dataFolder}`], {
        env: { ...process.env, ...env },
        stdio: 'ignore',
      });
      expect(await new Promise((resolve) => second.once('exit', resolve))).toBe(0);
      await expect
        .poll(() =>
          app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isVisible())),
        )
        .toEqual([true]);
    });

    await jury.openApplication(firstApplication);
    const comment = page.getByRole('textbox', { name: new RegExp(`^${jury.t('ballot.comment')}`) });
    for (const event of ['suspend', 'lock-screen']) {
      await test.step(event, async () => {
        const typed = `Noch keine 300 Millisekunden alt, dann ${event}.`;
        await comment.fill(typed);
        await app.evaluate(({ powerMonitor }, name) => powerMonitor.emit(name), event);
        await page
          .getByText(jury.t(event === 'suspend' ? 'welcome.notice.suspend.title' : 'welcome.notice.screen-lock.title'))
          .waitFor();
        // The reload clears the window's memory: what comes back was on the disk.
        await page.waitForTimeout(1_500);
        await page.reload();
        await jury.unlock(testPassphrase);
        await page.getByRole('table').first().waitFor();
        await jury.openApplication(firstApplication);
        expect(await comment.inputValue()).toBe(typed);
      });
    }
  });
});

async function expectNoFindings({ page }: JuryWindow, screen: string): Promise<void> {
  expect(await axeFindings(page, screen)).toEqual([]);
}

/** The text that says that all documents are as they were packed. */
function wholeDocuments({ page, translator }: JuryWindow): Locator {
  return page.getByText(translator.language === 'de' ? /vollständig und unverändert/ : /whole and unchanged/);
}

/** Locks the vault and waits until its databases are closed, so that the test may change its files. */
async function lockAndClose(jury: JuryWindow, dataFolder: string): Promise<void> {
  await jury.lock();
  await expect.poll(() => readdirSync(vaultPath(dataFolder)).filter((name) => name === 'jury.db-wal')).toEqual([]);
}

async function copyAndCheck(jury: JuryWindow, dataFolder: string): Promise<void> {
  const { input } = jury;
  await input.press(jury.button('screen.recovery'));
  await jury.heading('screen.recovery').waitFor();
  await jury.heading('recovery.snapshots.title').waitFor();
  await input.press(jury.button('recovery.snapshots.keep'));
  await expect
    .poll(() => readdirSync(vaultPath(dataFolder, 'copies')).filter((name) => name.endsWith('.db')).length)
    .toBeGreaterThan(0);
  await input.press(jury.button('recovery.documents.check'));
  await wholeDocuments(jury).waitFor();
}

async function pullAndPutBack(jury: JuryWindow, dataFolder: string): Promise<void> {
  const { page, t, input } = jury;
  const [place, pulled] = [vaultPath(dataFolder), join(dataFolder, 'pulled')];
  renameSync(place, pulled);
  await input.press(jury.button('recovery.snapshots.keep'));
  await jury.shows('error.file-not-writable.what');
  await expectNoFindings(jury, 'pulled');
  renameSync(pulled, place);
  await input.press(jury.button('recovery.snapshots.keep'));
  await page.getByText(t('error.file-not-writable.what')).waitFor({ state: 'hidden' });
}

/** What the command line says to a person who backs up a vault that is open elsewhere. */
function backUpFromTerminal(vault: string, folder: string, language: string): string {
  const passphraseFile = join(folder, 'passphrase.txt');
  writeFileSync(passphraseFile, testPassphrase);
  const out = join(folder, 'terminal.jurybackup');
  const options = ['--vault', vault, '--out', out, '--passphrase-file', passphraseFile, '--language', language];
  const { status, stderr } = spawnSync(process.execPath, ['main/engine/cli.ts', 'backup', ...options], {
    encoding: 'utf8',
  });
  expect(status).not.toBe(0);
  expect(existsSync(out)).toBe(false);
  return stderr;
}

async function restoreCopy(jury: JuryWindow, dataFolder: string): Promise<void> {
  const { page, t, input } = jury;
  const file = vaultPath(dataFolder, 'jury.db');
  damage(file, Math.floor(statSync(file).size / 4_096 / 2) * 4_096 + 100);
  await jury.unlock(testPassphrase);
  await input.press(jury.button('recovery.offer.look'));
  await jury.shows('recovery.offer.kept');
  await expectNoFindings(jury, 'copies offered');
  const [first, second] = t('recovery.offer.restore', { when: '' }).split(' ');
  await input.press(page.getByRole('button', { name: new RegExp(`^${first} ${second}`) }).first());
  await jury.heading('screen.recovery').waitFor();
  expect(readdirSync(vaultPath(dataFolder)).some((name) => name.startsWith('jury.db.damaged-'))).toBe(true);
}

async function repairDocuments(
  jury: JuryWindow,
  dataFolder: string,
  damagedPart: 'document' | 'index',
  bundle: string,
): Promise<void> {
  const { input } = jury;
  await lockAndClose(jury, dataFolder);
  const file = vaultPath(dataFolder, 'content.db');
  damage(file, damagedPart === 'document' ? offsetOfDocument(file) : offsetOfIndex);
  await jury.unlock(testPassphrase);
  await jury.heading('recovery.documents.title').waitFor();
  await input.press(jury.button('recovery.documents.check'));
  await jury.shows('recovery.documents.damagedText');
  await expectNoFindings(jury, 'damaged documents');
  await jury.answerDialogs(bundle);
  await input.press(jury.button('recovery.documents.repair'));
  await wholeDocuments(jury).waitFor();
}

/** Deletes the vault, first with a wrong title, and prints what was deleted. */
async function deleteVault(jury: JuryWindow, dataFolder: string): Promise<void> {
  const { page, t, input, running } = jury;
  await input.press(page.getByText(t('recovery.deletion.open')));
  const field = page.getByRole('textbox', { name: t('recovery.deletion.type'), exact: true });
  await input.type(field, 'etwas anderes');
  await input.press(jury.button('recovery.deletion.delete'));
  await jury.shows('error.vault-title-wrong.what');
  const title = (await page.locator('.jm-heading p').first().textContent()) ?? '';
  await input.type(field, title);
  await expectNoFindings(jury, 'before deletion');
  await input.press(jury.button('recovery.deletion.delete'));
  await jury.heading('screen.deleted').waitFor();
  await page.getByText('J03.jurybackup').waitFor();
  expect(readdirSync(join(dataFolder, 'jurymappe', 'vaults'))).toEqual([]);
  await expectNoFindings(jury, 'deleted');
  await standInForPrinter(running);
  await input.press(jury.button('recovery.deleted.print'));
  await expect
    .poll(() => printedWith(running))
    .toMatchObject({ header: expect.stringContaining(t('screen.deleted')), footer: title });
  await closePrinter(running, true, '');
  await input.press(jury.button('recovery.deleted.done'));
}

async function restoreBackup(jury: JuryWindow, backup: string): Promise<void> {
  const { page, t, input } = jury;
  await input.press(jury.button('screen.restore-backup'));
  await jury.answerDialogs(backup);
  await input.press(jury.button('recovery.restore.choose'));
  const field = page.getByRole('textbox', { name: t('recovery.restore.passphrase'), exact: true });
  await input.type(field, testPassphrase);
  await expectNoFindings(jury, 'before restoring');
  await input.press(jury.button('recovery.restore.restore'));
  await page.getByRole('table').first().waitFor();
}
