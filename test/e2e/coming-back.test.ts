import { join } from 'node:path';
import { expect, type Locator } from '@playwright/test';
import { accessOf, jurorId, testPassphrase } from '../helpers/packed-bundle.ts';
import { valueOrThrow } from '../helpers/window-calls.ts';
import { axeFindings } from './axe-findings.ts';
import { test } from './fixtures.ts';
import { firstApplication, type JuryWindow } from './pages/jury-window.ts';
import { keyboardInEnglish, mouseInGerman } from './window-variants.ts';

const nextPassphrase = 'noch eine lange Passphrase';
const reason = 'Mir fehlt die Fachkenntnis für';
const statement = 'Meine Schwester arbeitet';
const lockAfterMinutes = 1;

for (const { name, options } of [mouseInGerman, keyboardInEnglish]) {
  test.describe(name, () => {
    test.use({ windowOptions: { ...options, preferences: { ...options.preferences, lockAfterMinutes } } });

    test('what stands in a form that is not confirmed is there after flipping, locking and a crash', async ({
      jury,
      packed,
      start,
    }) => {
      await test.step('begin an abstention, go away and come back', async () => {
        await jury.openBundle(accessOf(packed, jurorId));
        await jury.openApplication(firstApplication);
        await jury.input.press(jury.button('abstention.open'));
        await jury.input.type(reasonField(jury), reason);
        await jury.goTo('desk');
        await jury.openApplication(firstApplication);
        expect(await reasonField(jury).inputValue()).toBe(reason);
      });
      await test.step('lock and unlock', async () => {
        await jury.lock();
        await expectCapsLockSaid(jury);
        await jury.unlock(testPassphrase);
        await expect.poll(() => reasonField(jury).inputValue()).toBe(reason);
      });
      await test.step('begin a declaration; the app is killed', async () => {
        await jury.input.press(jury.button('conflict.declare'));
        await jury.input.type(statementField(jury), statement);
        // Longer than the span of typing that may be lost.
        await jury.page.waitForTimeout(300);
        await jury.kill();
      });
      await test.step('both are there after the next start, and nothing is confirmed', async () => {
        const again = await start();
        await again.unlock(testPassphrase);
        await again.openApplication(firstApplication);
        expect(await reasonField(again).inputValue()).toBe(reason);
        expect(await axeFindings(again.page, 'a form left open')).toEqual([]);
        await again.input.press(again.button('conflict.declare'));
        expect(await statementField(again).inputValue()).toBe(statement);
        expect(await axeFindings(again.page, 'a declaration left open')).toEqual([]);
        const ballot = valueOrThrow(await again.call('desk.get', {})).ballots.find(
          ({ applicationId }) => applicationId === 'DMK-01',
        );
        expect(ballot).toMatchObject({ abstention: null, declaration: null });
      });
    });

    test('another passphrase opens it from then on, and a backup brings it to another laptop', async ({
      jury: first,
      packed,
      start,
      folder,
    }) => {
      const backup = join(folder, 'J03.jurybackup');
      await test.step('write a note', async () => {
        await first.openBundle(accessOf(packed, jurorId));
        await first.openApplication(firstApplication);
        await first.input.type(noteField(first), 'Auf beiden Laptops.');
        await first.saved();
      });
      await test.step('change the passphrase, first with a wrong one', async () => {
        await changePassphrase(first, 'falsch geraten');
        await first.shows('error.passphrase-wrong.what');
        expect(await axeFindings(first.page, 'passphrase refused')).toEqual([]);
        await changePassphrase(first, testPassphrase);
        await first.shows('settings.passphraseChanged');
        await first.page.keyboard.press('Escape');
      });
      await test.step('only the new one unlocks', async () => {
        await first.lock();
        await first.unlock(testPassphrase);
        await first.shows('error.passphrase-wrong.what');
        await first.unlock(nextPassphrase);
        await first.button('screen.recovery').waitFor();
      });
      await test.step('back up', async () => {
        await first.input.press(first.button('screen.recovery'));
        await first.answerDialogs(backup);
        await first.input.press(first.button('recovery.backup.save'));
        await first.shows('recovery.backup.verified');
        await first.close();
      });
      await test.step('restore it on the other laptop', async () => {
        const second = await start(join(folder, 'second'));
        await second.answerDialogs(backup);
        await second.input.press(second.button('screen.restore-backup'));
        await second.input.press(second.button('recovery.restore.choose'));
        await second.input.type(
          second.page.getByRole('textbox', { name: second.t('recovery.restore.passphrase'), exact: true }),
          nextPassphrase,
        );
        await second.input.press(second.button('recovery.restore.restore'));
        await second.page.getByRole('table').first().waitFor();
        await second.openApplication(firstApplication);
        expect(await noteField(second).inputValue()).toBe('Auf beiden Laptops.');
        await second.viewer.locator('.textLayer').first().waitFor();
      });
    });
  });
}

test.describe('nobody there', () => {
  test.use({ windowOptions: { ...mouseInGerman.options, preferences: { lockAfterMinutes } } });

  test('it locks after the time that was set without a key or a move, with what was typed last on the disk', async ({
    jury,
    packed,
  }) => {
    await jury.openBundle(accessOf(packed, jurorId));
    await jury.openApplication(firstApplication);
    const note = noteField(jury);
    await jury.page.clock.install();
    await note.press('a');
    await jury.page.clock.fastForward(40_000);
    await note.press('b');
    await jury.page.clock.fastForward(40_000);
    expect(await note.inputValue()).toBe('ab');
    await note.press('c');
    await jury.page.clock.fastForward(61_000);
    await jury.shows('welcome.notice.inactivity.title');
    await expect.poll(async () => valueOrThrow(await jury.call('vault.session', {}))).toBeNull();
    await jury.page.reload();
    await jury.unlock(testPassphrase);
    await jury.openApplication(firstApplication);
    expect(await note.inputValue()).toBe('abc');
  });
});

function noteField({ page, t }: JuryWindow): Locator {
  return page.getByRole('textbox', { name: t('ballot.note') });
}

/** Playwright can't switch Caps Lock on: the field gets a key event as the system sends it. */
async function expectCapsLockSaid({ page, t }: JuryWindow): Promise<void> {
  const field = page.locator('input[autocomplete="current-password"]').first();
  const said = page.getByText(t('passphrase.capsLock'));
  await field.dispatchEvent('keydown', { key: 'A', modifierCapsLock: true });
  await expect(said).toBeVisible();
  await field.dispatchEvent('keyup', { key: 'CapsLock', modifierCapsLock: false });
  await expect(said).toBeHidden();
}

function reasonField({ page, t }: JuryWindow): Locator {
  return page.getByRole('textbox', { name: new RegExp(t('abstention.reason')) });
}

function statementField({ page, t }: JuryWindow): Locator {
  return page.getByRole('textbox', { name: new RegExp(t('conflict.statement')) });
}

async function changePassphrase(jury: JuryWindow, current: string): Promise<void> {
  const { page, t, input } = jury;
  const field = (key: string): Locator => page.getByRole('textbox', { name: t(key), exact: true });
  if ((await page.getByRole('dialog').count()) === 0) {
    await input.press(jury.button('app.settings'));
    await input.press(page.locator('summary', { hasText: t('settings.changePassphrase') }));
  }
  await input.type(field('passphrase.current'), current);
  await input.type(field('passphrase.new'), nextPassphrase);
  await input.type(field('passphrase.repeat'), nextPassphrase);
  await input.press(jury.button('settings.changePassphrase'));
}
