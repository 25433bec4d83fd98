import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { limits } from '../../shared/limits.ts';
import { accessOf, jurorId, testPassphrase } from '../helpers/packed-bundle.ts';
import { valueOrThrow } from '../helpers/window-calls.ts';
import { axeFindings } from './axe-findings.ts';
import { test } from './fixtures.ts';
import { firstApplication, type JuryWindow } from './pages/jury-window.ts';
import { keyboardAt200Percent, keyboardInEnglish, mouseInGerman } from './window-variants.ts';

const excess = 17;

for (const { name, options } of [mouseInGerman, keyboardInEnglish, keyboardAt200Percent]) {
  test.describe(name, () => {
    test.use({ windowOptions: options });

    test('a text too long is kept and counted, a bundle opened again leads to its vault, a deletion names what goes', async ({
      jury,
      packed,
    }) => {
      await jury.openBundle(accessOf(packed, jurorId));
      await test.step('paste more than counts', () => pasteTooMuch(jury));
      await test.step('lock, and choose the same bundle again', async () => {
        await jury.lock();
        await jury.answerDialogs(packed.bundle);
        await jury.input.press(jury.roleCard('juror'));
        await jury.input.press(jury.button('openBundle.choose'));
        await jury.shows('openBundle.known.title');
        await expectNoFindings(jury, 'a bundle that is known');
        await jury.input.press(jury.button('openBundle.known.unlock'));
        await jury.unlock(testPassphrase);
        await jury.page.getByRole('table').first().waitFor();
      });
      await test.step('the long text is there, and missing from a final file', async () => {
        await jury.goTo('handover');
        await jury.shows('gap.comment-too-long');
        await expectNoFindings(jury, 'a text too long among the gaps');
      });
      await test.step('see what a deletion would take', async () => {
        await jury.input.press(jury.button('screen.recovery'));
        await jury.input.press(jury.page.getByText(jury.t('recovery.deletion.open')));
        await jury.shows('recovery.deletion.noBackup');
        await jury.shows('handover.state.nothing');
        await expectNoFindings(jury, 'what a deletion takes');
      });
    });

    test('long work goes on behind a locked screen, covered; then the vault is locked', async ({
      jury,
      packed,
      folder,
    }) => {
      await jury.openBundle(accessOf(packed, jurorId));
      await jury.input.press(jury.button('screen.recovery'));
      await coverLongWork(jury, join(folder, 'J03.jurybackup'));
    });
  });
}

async function pasteTooMuch(jury: JuryWindow): Promise<void> {
  await jury.openApplication(firstApplication);
  const comment = jury.page.locator('#ballot-comment');
  await comment.fill('x'.repeat(limits.textCharacters + excess));
  const { number } = jury.translator;
  await jury.shows('form.textTooLong', { count: excess, excess: number(excess), limit: number(limits.textCharacters) });
  await expectNoFindings(jury, 'a text too long');
  await jury.goTo('desk');
  const [ballot] = valueOrThrow(await jury.call('desk.get', {})).ballots;
  expect(ballot?.comment).toBe('');
}

/** The engine is stopped meanwhile, so that the work takes long on every machine. */
async function coverLongWork(jury: JuryWindow, backup: string): Promise<void> {
  const { app, page, t } = jury;
  const engine = await app.evaluate(
    ({ app: running }) => running.getAppMetrics().find(({ name }) => name === 'Jurymappe engine')?.pid ?? 0,
  );
  await jury.answerDialogs(backup);
  await jury.button('recovery.backup.save').waitFor();
  process.kill(engine, 'SIGSTOP');
  try {
    await jury.input.press(jury.button('recovery.backup.save'));
    await jury.button('job.cancel').waitFor();
    await app.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen'));
    await jury.heading('covered.title').waitFor();
    await expect(jury.heading('covered.title')).toBeFocused();
    await expect(page.getByText(t('recovery.deletion.open'))).toBeHidden();
    await expectNoFindings(jury, 'covered');
  } finally {
    process.kill(engine, 'SIGCONT');
  }
  await jury.shows('welcome.notice.screen-lock.title');
  expect(valueOrThrow(await jury.call('vault.session', {}))).toBeNull();
  expect(existsSync(backup)).toBe(true);
}

async function expectNoFindings({ page }: JuryWindow, screen: string): Promise<void> {
  expect(await axeFindings(page, screen)).toEqual([]);
}
