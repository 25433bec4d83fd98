import { copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator } from '@playwright/test';
import { lockVault } from '../../main/engine/vault/vault.ts';
import { handInAll } from '../helpers/hand-in-all.ts';
import { accessOf, chairId, jurorId, packSmallBundle, testPassphrase } from '../helpers/packed-bundle.ts';
import { resizeWindow } from '../helpers/start-app.ts';
import { writeSmallCompetition } from '../helpers/small-competition.ts';
import { axeFindings } from './axe-findings.ts';
import { test } from './fixtures.ts';
import { firstApplication, type JuryWindow } from './pages/jury-window.ts';

const textbox = ({ page, t }: JuryWindow, key: string): Locator =>
  page.getByRole('textbox', { name: t(key), exact: true });

async function focusIsOn(target: Locator): Promise<void> {
  await expect(target).toBeFocused();
  await expect(target).toBeInViewport();
}

/** Answers the next file dialogs with all of these. */
async function chooseFiles({ app }: JuryWindow, paths: readonly string[]): Promise<void> {
  await app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [...filePaths] });
  }, paths);
}

test('what is missing in a form is led to and said there', async ({ jury, packed }) => {
  const { page, t } = jury;
  const keys = page.keyboard;
  const { bundle, code, passphrase } = accessOf(packed, jurorId);
  await jury.answerDialogs(bundle);
  await jury.roleCard('juror').click();
  await jury.button('openBundle.choose').click();
  await jury.button('openBundle.open').click();
  await focusIsOn(textbox(jury, 'openBundle.code.label'));
  await textbox(jury, 'openBundle.code.label').fill(code);
  // The declaration appears with the engine's answer and moves the button down.
  const accept = page.getByRole('checkbox', { name: t('confidentiality.accept') });
  await accept.waitFor();
  await jury.button('openBundle.open').click();
  await focusIsOn(textbox(jury, 'passphrase.new'));
  for (const key of ['passphrase.new', 'passphrase.repeat']) await textbox(jury, key).fill(passphrase);
  await accept.check();
  await jury.button('openBundle.open').click();
  await page.getByRole('table').first().waitFor();

  await jury.openApplication(firstApplication);
  await jury.button('abstention.open').click();
  await jury.button('abstention.confirm').click();
  await focusIsOn(textbox(jury, 'abstention.reason'));
  await jury.button('app.cancel').click();
  await focusIsOn(jury.button('abstention.open'));

  // Escape closes the form and keeps what was typed; another button discards it.
  await keys.press('Enter');
  await keys.type('Mir fehlt');
  await keys.press('Escape');
  await focusIsOn(jury.button('abstention.open'));
  await expect(page.getByText(t('abstention.kept'))).toBeVisible();
  await keys.press('Enter');
  await focusIsOn(textbox(jury, 'abstention.reason'));
  await expect(textbox(jury, 'abstention.reason')).toHaveValue('Mir fehlt');
  await jury.button('app.cancel').click();
  await expect(page.getByText(t('abstention.kept'))).toHaveCount(0);
  await keys.press('Enter');
  await expect(textbox(jury, 'abstention.reason')).toHaveValue('');
  await keys.press('Escape');
  await focusIsOn(jury.button('abstention.open'));

  await jury.button('conflict.declare').click();
  await jury.button('conflict.confirm').click();
  const grounds = page.getByRole('group', { name: t('conflict.ground'), exact: true });
  await focusIsOn(grounds.getByRole('radio').first());
  await expect(page.getByText(t('conflict.groundMissing'))).toBeInViewport();
  expect(await axeFindings(page, 'a declaration without a ground')).toEqual([]);
  await page.getByRole('radio', { name: t('conflict.grounds.bias') }).check();
  await jury.button('conflict.confirm').click();
  await focusIsOn(page.getByRole('textbox', { name: new RegExp(t('conflict.statement')) }));
  await keys.press('Escape');
  await focusIsOn(jury.button('conflict.declare'));
});

test('the chair keeps the place while files come in, the intake closes and conflicts are decided', async ({
  jury,
  folder,
}) => {
  const { page, t } = jury;
  const keys = page.keyboard;
  const file = join(folder, 'J03.juryscores');
  const office = await packSmallBundle(join(folder, 'office'));
  lockVault(office.office);
  await handInAll(office, file, folder);
  await jury.openBundle({ ...accessOf(office, chairId), role: 'chair' });
  await jury.goTo('result');
  await jury.shows('error.intake-open.what');
  await expect(jury.button('result.sign')).toBeDisabled();
  expect(await axeFindings(page, 'nothing to sign yet')).toEqual([]);
  await jury.goTo('evaluation');
  await jury.shows('error.intake-open.what');
  await expect(jury.button('evaluation.print')).toHaveCount(0);
  await jury.goTo('merge');

  const others = Array.from({ length: 40 }, (_nothing, index) => join(folder, `${index}.juryscores`));
  for (const [index, path] of others.entries()) writeFileSync(path, `{"${index}"`);
  await chooseFiles(jury, [file, ...others]);
  await jury.button('merge.choose').click();
  await page.getByRole('heading', { name: t('merge.lastImport_other', { number: 41 }) }).waitFor();
  // On the heading if the progress had replaced the button, on the button if a quick machine imported before that.
  const after = jury.button('merge.choose').or(page.locator('#last-import'));
  await expect(page.locator(':focus').and(after)).toHaveCount(1);

  await page.locator('summary', { hasText: t('merge.decided_one', { number: 1, count: 1 }) }).click();
  await jury.button('merge.decideAnew').click();
  await focusIsOn(page.getByRole('group', { name: t('merge.decideHint') }));
  await keys.press('Escape');
  await focusIsOn(jury.button('merge.decideAnew'));
  await keys.press('Enter');
  await jury.button('merge.reopen').click();
  await expect(page.getByRole('heading', { name: /1/ }).and(page.locator('#conflicts'))).toBeFocused();

  await jury.button('intake.close').focus();
  await keys.press('Enter');
  const closing = page.getByRole('group', { name: t('intake.hint') });
  await focusIsOn(closing);
  // An Enter key held too long must not close the intake.
  await keys.press('Enter');
  expect(await axeFindings(page, 'closing the intake')).toEqual([]);
  await keys.press('Escape');
  await focusIsOn(jury.button('intake.close'));
  await keys.press('Enter');
  await jury.button('intake.confirm').click();
  await focusIsOn(page.getByRole('heading', { name: t('intake.title'), exact: true }));
  await jury.goTo('evaluation');
  await expect(jury.button('evaluation.print')).toBeVisible();
});

test('the office is led to what was packed', async ({ jury, folder }) => {
  const { page, t } = jury;
  await jury.roleCard('office').click();
  for (const key of ['passphrase.new', 'passphrase.repeat']) await textbox(jury, key).fill(testPassphrase);
  await jury.button('office.create').click();
  const source = writeSmallCompetition(join(folder, 'competition'));
  await jury.answerDialogs(source, join(folder, 'a.jurybundle'), join(folder, 'a.tsv'));
  await jury.button('office.chooseFolder').click();
  await jury.button('office.pack').click();
  await focusIsOn(page.getByRole('heading', { name: t('office.report.title', { revision: '1' }), exact: true }));
});

test('where everything is large, a screen begins at its top, and coming back leads to where one was', async ({
  jury,
  packed,
}) => {
  const { page } = jury;
  const scrolled = (): Promise<number> => page.evaluate(() => document.scrollingElement?.scrollTop ?? 0);
  await jury.openBundle(accessOf(packed, jurorId));
  // The design size at 250 %.
  await resizeWindow(jury.running, { width: 512, height: 320 });
  const entry = page.locator('[data-application="DMK-10"]');
  await entry.scrollIntoViewIfNeeded();
  expect(await scrolled()).toBeGreaterThan(100);
  await entry.click();
  await page.getByRole('banner').getByRole('heading', { level: 1 }).waitFor();
  expect(await scrolled()).toBe(0);
  await jury.goTo('desk');
  await focusIsOn(entry);
  // An entry in the list of gaps leads into the ballot too.
  await jury.goTo('handover');
  await page
    .getByRole('button', { name: jury.t('gap.everything') })
    .or(page.getByRole('link', { name: jury.t('gap.everything') }))
    .last()
    .click();
  await expect.poll(scrolled).toBeGreaterThan(100);
});

test('what is refused or done gives the focus back to the button that began it', async ({ jury, packed, folder }) => {
  const { page, t } = jury;
  const { code, passphrase } = accessOf(packed, jurorId);
  const bundle = join(folder, 'weg.jurybundle');
  copyFileSync(packed.bundle, bundle);
  await jury.answerDialogs(bundle);
  await jury.roleCard('juror').click();
  await jury.button('openBundle.choose').click();
  await textbox(jury, 'openBundle.code.label').fill(code);
  for (const key of ['passphrase.new', 'passphrase.repeat']) await textbox(jury, key).fill(passphrase);
  await page.getByRole('checkbox', { name: t('confidentiality.accept') }).check();
  rmSync(bundle);
  await jury.button('openBundle.open').click();
  await page.getByRole('alert').first().waitFor();
  await focusIsOn(jury.button('openBundle.open'));
  copyFileSync(packed.bundle, bundle);
  await page.keyboard.press('Enter');
  await page.getByRole('table').first().waitFor();

  await jury.button('screen.recovery').click();
  await jury.answerDialogs(join(folder, 'J03.jurybackup'));
  await jury.button('recovery.backup.save').click();
  await jury.shows('recovery.backup.verified');
  await focusIsOn(jury.button('recovery.backup.save'));
});
