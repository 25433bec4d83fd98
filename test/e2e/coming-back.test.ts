import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { lockVault } from '../../main/engine/vault/vault.ts';
import { loadTranslator, type Translator } from '../../shared/i18n/translator.ts';
import { jurorId, type PackedBundle, packSmallBundle, testPassphrase } from '../helpers/packed-bundle.ts';
import { axeFindings } from './axe-findings.ts';
import { answerDialogs, callFrom, isOk, type RunningApp, startApp } from './fixtures.ts';
import { type Hand, JuryWindow, keyboard, mouse } from './pages/jury-window.ts';

const ways = [
  { name: 'by mouse, in German, light', hand: mouse, language: 'de', theme: 'light' },
  { name: 'by keyboard alone, in English, dark', hand: keyboard, language: 'en', theme: 'dark' },
] as const;
const nextPassphrase = 'noch eine lange Passphrase';
const reason = 'Mir fehlt die Fachkenntnis für';
const statement = 'Meine Schwester arbeitet';

describe('coming back to a vault', () => {
  let folder: string;
  let packed: PackedBundle;
  let running: RunningApp;
  let words: Translator;
  let jury: JuryWindow;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'jurymappe-back-'));
    packed = await packSmallBundle(folder);
    lockVault(packed.office);
  });
  afterEach(() => running.close());
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** A laptop: a data folder of its own, as its owner has set the app. */
  function laptop(name: string, language: 'de' | 'en', theme: 'light' | 'dark'): string {
    const data = join(folder, name.replaceAll(/\W/g, ''));
    mkdirSync(join(data, 'jurymappe'), { recursive: true });
    writeFileSync(
      join(data, 'jurymappe', 'preferences.json'),
      JSON.stringify({ language, theme, lockAfterMinutes: 1, readerShare: 61, characterShortcuts: true }),
    );
    return data;
  }

  async function start(data: string, hand: Hand): Promise<void> {
    running = await startApp(data);
    jury = new JuryWindow(running, words, hand);
  }

  const openBundle = (): Promise<void> =>
    jury.openBundle({ bundle: packed.bundle, code: packed.codes.get(jurorId) ?? '', passphrase: testPassphrase });
  const says = (key: string): Promise<void> => jury.page.getByText(words.t(key)).first().waitFor();
  const reasonField = (): Locator => jury.page.getByRole('textbox', { name: new RegExp(words.t('abstention.reason')) });
  const statementField = (): Locator =>
    jury.page.getByRole('textbox', { name: new RegExp(words.t('conflict.statement')) });
  const lock = async (hand: Hand): Promise<void> => {
    await hand.press(jury.button('app.lock'));
    await says('welcome.notice.asked.title');
  };

  it.each(ways)(
    'what stands in a form that is not confirmed is there after flipping, locking and a crash: $name',
    async ({ name, hand, language, theme }) => {
      words = await loadTranslator(language);
      const data = laptop(`forms ${name}`, language, theme);
      await start(data, hand);
      await openBundle();
      await jury.openApplication(/Dörpslabor|Village/);
      await hand.press(jury.button('abstention.open'));
      await hand.type(reasonField(), reason);
      await jury.goTo('desk');
      await jury.openApplication(/Dörpslabor|Village/);
      expect(await reasonField().inputValue()).toBe(reason);
      await lock(hand);
      await jury.unlock(testPassphrase);
      await expect.poll(() => reasonField().inputValue()).toBe(reason);
      await hand.press(jury.button('conflict.declare'));
      await hand.type(statementField(), statement);
      // Longer ago than what may be lost.
      await jury.page.waitForTimeout(300);
      running.app.process().kill('SIGKILL');
      await start(data, hand);
      await jury.unlock(testPassphrase);
      await jury.openApplication(/Dörpslabor|Village/);
      expect(await reasonField().inputValue()).toBe(reason);
      expect(await axeFindings(jury.page, 'a form left open')).toEqual([]);
      await hand.press(jury.button('conflict.declare'));
      expect(await statementField().inputValue()).toBe(statement);
      expect(await axeFindings(jury.page, 'a declaration left open')).toEqual([]);
      const ballot = isOk(await callFrom(jury.page)('desk.get', {})).ballots.find(
        ({ applicationId }) => applicationId === 'DMK-01',
      );
      expect(ballot).toMatchObject({ abstention: null, declaration: null });
    },
  );

  it.each(ways)(
    'another passphrase opens it from then on, and a backup brings it to another laptop: $name',
    async ({ name, hand, language, theme }) => {
      words = await loadTranslator(language);
      await start(laptop(`first ${name}`, language, theme), hand);
      await openBundle();
      await jury.openApplication(/Dörpslabor|Village/);
      await hand.type(jury.page.getByRole('textbox', { name: words.t('ballot.note') }), 'Auf beiden Laptops.');
      await jury.saved();
      await changePassphrase(hand, 'falsch geraten');
      await says('error.passphrase-wrong.what');
      expect(await axeFindings(jury.page, 'passphrase refused')).toEqual([]);
      await changePassphrase(hand, testPassphrase);
      await says('settings.passphraseChanged');
      await jury.page.keyboard.press('Escape');
      await lock(hand);
      await jury.unlock(testPassphrase);
      await says('error.passphrase-wrong.what');
      await jury.unlock(nextPassphrase);
      await jury.button('screen.recovery').waitFor();
      await hand.press(jury.button('screen.recovery'));
      const backup = join(folder, `${language}.jurybackup`);
      await answerDialogs(running.app, [backup]);
      await hand.press(jury.button('recovery.backup.save'));
      await says('recovery.backup.verified');
      await running.close();

      await start(laptop(`second ${name}`, language, theme), hand);
      await answerDialogs(running.app, [backup]);
      await hand.press(jury.button('screen.restore-backup'));
      await hand.press(jury.button('recovery.restore.choose'));
      await hand.type(
        jury.page.getByRole('textbox', { name: words.t('recovery.restore.passphrase'), exact: true }),
        nextPassphrase,
      );
      await hand.press(jury.button('recovery.restore.restore'));
      await jury.page.getByRole('table').first().waitFor();
      await jury.openApplication(/Dörpslabor|Village/);
      expect(await jury.page.getByRole('textbox', { name: words.t('ballot.note') }).inputValue()).toBe(
        'Auf beiden Laptops.',
      );
      await jury.page.frameLocator('iframe.jm-frame').locator('.textLayer').first().waitFor();
    },
  );

  async function changePassphrase(hand: Hand, current: string): Promise<void> {
    const { page } = jury;
    const field = (key: string): Locator => page.getByRole('textbox', { name: words.t(key), exact: true });
    if ((await page.getByRole('dialog').count()) === 0) {
      await hand.press(jury.button('app.settings'));
      await hand.press(page.locator('summary', { hasText: words.t('settings.changePassphrase') }));
    }
    await hand.type(field('passphrase.current'), current);
    await hand.type(field('passphrase.new'), nextPassphrase);
    await hand.type(field('passphrase.repeat'), nextPassphrase);
    await hand.press(jury.button('settings.changePassphrase'));
  }

  it('it locks after the time that was set without a key or a move, with what was typed last on the disk', async () => {
    words = await loadTranslator('de');
    await start(laptop('away', 'de', 'light'), mouse);
    await openBundle();
    await jury.openApplication(/Dörpslabor|Village/);
    const note = jury.page.getByRole('textbox', { name: words.t('ballot.note') });
    await jury.page.clock.install();
    await note.press('a');
    await jury.page.clock.fastForward(40_000);
    await note.press('b');
    await jury.page.clock.fastForward(40_000);
    expect(await note.inputValue()).toBe('ab');
    await note.press('c');
    await jury.page.clock.fastForward(61_000);
    await says('welcome.notice.inactivity.title');
    await expect.poll(async () => isOk(await callFrom(jury.page)('vault.session', {}))).toBeNull();
    await jury.page.reload();
    await jury.unlock(testPassphrase);
    await jury.openApplication(/Dörpslabor|Village/);
    expect(await note.inputValue()).toBe('abc');
  });
});
