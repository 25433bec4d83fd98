import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { listChunkedDocuments, readChunk } from '../../main/engine/store/chunks.ts';
import { openPlain } from '../../main/engine/store/open-database.ts';
import { lockVault } from '../../main/engine/vault/vault.ts';
import { loadTranslator, type Translator } from '../../shared/i18n/translator.ts';
import { electronLaunch } from '../../scripts/electron-runtime.mjs';
import { jurorId, type PackedBundle, packSmallBundle, testPassphrase } from '../helpers/packed-bundle.ts';
import { answerDialogs, type RunningApp, startApp } from './fixtures.ts';
import { closePrinter, printedWith, standInForPrinter } from './stand-in-printer.ts';
import { type Hand, JuryWindow, keyboard, mouse } from './pages/jury-window.ts';

const pictures = process.env['JURYMAPPE_PICTURES'];

let folder: string;
let packed: PackedBundle;
let running: RunningApp;
let dataFolder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jurymappe-safety-'));
  packed = await packSmallBundle(folder);
  lockVault(packed.office);
});
afterEach(async () => {
  await running.close();
  rmSync(dataFolder, { recursive: true, force: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function start(language: 'de' | 'en', theme: 'light' | 'dark'): Promise<void> {
  dataFolder = mkdtempSync(join(tmpdir(), 'jurymappe-safety-'));
  mkdirSync(join(dataFolder, 'jurymappe'), { recursive: true });
  writeFileSync(
    join(dataFolder, 'jurymappe', 'preferences.json'),
    JSON.stringify({ language, theme, lockAfterMinutes: 10, readerShare: 61, characterShortcuts: true }),
  );
  running = await startApp(dataFolder);
}

/** The files of the one vault on this machine. */
function vaultFile(name: string): string {
  const vaults = join(dataFolder, 'jurymappe', 'vaults');
  const [vault = ''] = readdirSync(vaults);
  return join(vaults, vault, name);
}

/** Overwrites some bytes in the middle of a file, as a failing disk does. */
function damage(file: string, offset: number): void {
  const bytes = readFileSync(file);
  bytes.fill(0x5a, offset, offset + 32);
  writeFileSync(file, bytes);
}

/** Where a document's bytes lie in content.db. */
function inADocument(): number {
  const content = openPlain(vaultFile('content.db'));
  const [documentId] = listChunkedDocuments(content);
  const bytes = documentId === undefined ? null : readChunk(content, documentId, 0);
  content.close();
  return readFileSync(vaultFile('content.db')).indexOf(bytes?.subarray(0, 64) ?? '');
}

/** Where content.db says which part is where: the root of its only index is its third page. */
function inTheIndex(): number {
  return 2 * 65_536 + 2;
}

/** As a newer version of the app would leave it, and back. */
function setContentVersion(version: number): void {
  const content = openPlain(vaultFile('content.db'));
  content.pragma(`user_version = ${version}`);
  content.close();
}

/** What the command line says to whoever backs up a vault. */
function fromATerminal(vault: string, language: 'de' | 'en'): string {
  const passphraseFile = join(folder, 'passphrase.txt');
  writeFileSync(passphraseFile, testPassphrase);
  const out = join(folder, 'terminal.jurybackup');
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      'main/engine/cli.ts',
      'backup',
      '--vault',
      vault,
      '--out',
      out,
      '--passphrase-file',
      passphraseFile,
      '--language',
      language,
    ],
    { encoding: 'utf8' },
  );
  expect(status).not.toBe(0);
  expect(existsSync(out)).toBe(false);
  return stderr;
}

async function expectNoFindings(jury: JuryWindow, state: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page: jury.page })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${state}: ${id} at ${nodes[0]?.target.join(' ') ?? ''}`)).toEqual([]);
  if (pictures !== undefined) await jury.page.screenshot({ path: join(pictures, `${state}.png`), fullPage: true });
}

const ways: readonly (readonly [string, Hand, 'de' | 'en', 'light' | 'dark'])[] = [
  ['by mouse, in German, light', mouse, 'de', 'light'],
  ['by keyboard alone, in English, dark', keyboard, 'en', 'dark'],
];

describe.each(ways)('a vault, %s', (_name, hand, language, theme) => {
  let words: Translator;
  let jury: JuryWindow;

  const says = (key: string, values: Readonly<Record<string, string | number>> = {}): Promise<void> =>
    jury.page.getByText(words.t(key, values)).first().waitFor();
  const goToRecovery = async (): Promise<void> => {
    await hand.press(jury.button('screen.recovery'));
    await jury.heading('screen.recovery').waitFor();
    await jury.heading('recovery.snapshots.title').waitFor();
  };
  const lock = async (): Promise<void> => {
    await hand.press(jury.page.getByRole('button', { name: words.t('app.lock'), exact: true }));
    await says('welcome.notice.asked.title');
    // What is locked is closed: the test changes its files.
    await expect.poll(() => readdirSync(vaultFile('')).filter((name) => name === 'jury.db-wal')).toEqual([]);
  };

  it('is copied, checked, backed up, repaired, restored and deleted', async () => {
    words = await loadTranslator(language);
    await start(language, theme);
    jury = new JuryWindow(running, words, hand);
    const { page } = jury;
    await jury.openBundle({ bundle: packed.bundle, code: packed.codes.get(jurorId) ?? '', passphrase: testPassphrase });

    await goToRecovery();
    await hand.press(jury.button('recovery.snapshots.keep'));
    await expect
      .poll(() => readdirSync(vaultFile('copies')).filter((name) => name.endsWith('.db')).length)
      .toBeGreaterThan(0);
    await hand.press(jury.button('recovery.documents.check'));
    await page.getByText(language === 'de' ? /vollständig und unverändert/ : /whole and unchanged/).waitFor();

    // The stick with the vault is pulled and put back; and somebody wants to use the same vault from a terminal.
    const [place, pulled] = [vaultFile(''), join(dataFolder, 'pulled')];
    renameSync(place, pulled);
    await hand.press(jury.button('recovery.snapshots.keep'));
    await says('error.file-not-writable.what');
    await expectNoFindings(jury, `pulled-${language}`);
    renameSync(pulled, place);
    await hand.press(jury.button('recovery.snapshots.keep'));
    await page.getByText(words.t('error.file-not-writable.what')).waitFor({ state: 'hidden' });
    expect(fromATerminal(place, language)).toContain(words.t('error.vault-in-use.what'));

    const backup = join(folder, `${language}.jurybackup`);
    await answerDialogs(running.app, [backup]);
    await hand.press(jury.button('recovery.backup.save'));
    await says('recovery.backup.verified');
    expect(statSync(backup).size).toBeGreaterThan(1_000);
    await expectNoFindings(jury, `safety-${language}`);

    await lock();
    setContentVersion(99);
    await jury.unlock(testPassphrase);
    await says('error.vault-newer.what');
    await expectNoFindings(jury, `newer-${language}`);
    setContentVersion(1);
    damage(vaultFile('jury.db'), Math.floor(statSync(vaultFile('jury.db')).size / 4_096 / 2) * 4_096 + 100);
    await jury.unlock(testPassphrase);
    await hand.press(jury.button('recovery.offer.look'));
    await says('recovery.offer.kept');
    await expectNoFindings(jury, `offer-${language}`);
    await hand.press(
      page
        .getByRole('button', {
          name: new RegExp(`^${words.t('recovery.offer.restore', { when: '' }).split(' ').slice(0, 2).join(' ')}`),
        })
        .first(),
    );
    await jury.heading('screen.recovery').waitFor();
    expect(readdirSync(vaultFile('')).some((name) => name.startsWith('jury.db.damaged-'))).toBe(true);

    await lock();
    damage(vaultFile('content.db'), language === 'de' ? inADocument() : inTheIndex());
    await jury.unlock(testPassphrase);
    await jury.heading('recovery.documents.title').waitFor();
    await hand.press(jury.button('recovery.documents.check'));
    await says('recovery.documents.damagedText');
    await expectNoFindings(jury, `damaged-${language}`);
    await answerDialogs(running.app, [packed.bundle]);
    await hand.press(jury.button('recovery.documents.repair'));
    await page.getByText(language === 'de' ? /vollständig und unverändert/ : /whole and unchanged/).waitFor();

    await hand.press(page.getByText(words.t('recovery.deletion.open')));
    const field = page.getByRole('textbox', { name: words.t('recovery.deletion.type'), exact: true });
    await hand.type(field, 'etwas anderes');
    await hand.press(jury.button('recovery.deletion.delete'));
    await says('error.vault-title-wrong.what');
    const title = (await page.locator('.jm-heading p').first().textContent()) ?? '';
    await hand.type(field, title);
    await expectNoFindings(jury, `deletion-${language}`);
    await hand.press(jury.button('recovery.deletion.delete'));
    await jury.heading('screen.deleted').waitFor();
    await page.getByText(`${language}.jurybackup`).waitFor();
    expect(readdirSync(join(dataFolder, 'jurymappe', 'vaults'))).toEqual([]);
    await expectNoFindings(jury, `deleted-${language}`);
    await standInForPrinter(running);
    await hand.press(jury.button('recovery.deleted.print'));
    await expect
      .poll(() => printedWith(running))
      .toMatchObject({ header: expect.stringContaining(words.t('screen.deleted')) as string, footer: title });
    await closePrinter(running, true, '');

    await hand.press(jury.button('recovery.deleted.done'));
    await hand.press(jury.button('screen.restore-backup'));
    await answerDialogs(running.app, [backup]);
    await hand.press(jury.button('recovery.restore.choose'));
    await hand.type(
      page.getByRole('textbox', { name: words.t('recovery.restore.passphrase'), exact: true }),
      testPassphrase,
    );
    await expectNoFindings(jury, `restore-${language}`);
    await hand.press(jury.button('recovery.restore.restore'));
    await page.getByRole('table').first().waitFor();
  }, 120_000);
});

describe('the app', () => {
  it('brings its window forward when it is started again, and says what is typed to the disk before it locks for sleep', async () => {
    const words = await loadTranslator('de');
    await start('de', 'light');
    const jury = new JuryWindow(running, words);
    const { page } = jury;
    await jury.openBundle({ bundle: packed.bundle, code: packed.codes.get(jurorId) ?? '', passphrase: testPassphrase });

    await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
    const { executablePath, args, env } = electronLaunch();
    const second = spawn(executablePath, [...args, `--user-data-dir=${dataFolder}`], {
      env: { ...process.env, ...env },
      stdio: 'ignore',
    });
    expect(await new Promise((resolve) => second.once('exit', resolve))).toBe(0);
    await expect
      .poll(() =>
        running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isVisible())),
      )
      .toEqual([true]);

    await jury.openApplication(/Dörpslabor/);
    const comment = page.getByRole('textbox', { name: new RegExp(`^${words.t('ballot.comment')}`) });
    for (const event of ['suspend', 'lock-screen']) {
      const typed = `Noch keine 300 Millisekunden alt, dann ${event}.`;
      await comment.fill(typed);
      await running.app.evaluate(({ powerMonitor }, name) => powerMonitor.emit(name), event);
      await page.getByText(words.t('welcome.notice.suspend.title')).waitFor();
      // Whatever was in the window's memory goes with it: what comes back was on the disk.
      await page.waitForTimeout(1_500);
      await page.reload();
      await jury.unlock(testPassphrase);
      await page.getByRole('table').first().waitFor();
      await jury.openApplication(/Dörpslabor/);
      expect(await comment.inputValue()).toBe(typed);
    }
  });
});
