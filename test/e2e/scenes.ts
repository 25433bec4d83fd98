import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { packCompetition } from '../../main/engine/bundle/pack.ts';
import { lockVault } from '../../main/engine/vault/vault.ts';
import { applicationIdSchema, criterionIdSchema } from '../../shared/ids.ts';
import type { Translator } from '../../shared/i18n/translator.ts';
import { jurorId, packSmallBundle, quietly, testPassphrase } from '../helpers/packed-bundle.ts';
import { writeSmallCompetition } from '../helpers/small-competition.ts';
import { smallPdf } from '../helpers/small-pdf.ts';
import { answerDialogs, callFrom, isOk, type RunningApp } from './fixtures.ts';
import type { JuryWindow } from './pages/jury-window.ts';

/** Who plays: the window in its language, and a folder for the files that it asks for. */
export interface Stage {
  readonly running: RunningApp;
  readonly jury: JuryWindow;
  readonly page: Page;
  readonly t: Translator['t'];
  readonly folder: string;
  /** photographs what is to be seen now */
  readonly take: (state: string) => Promise<void>;
}

const application = /DMK-01|Dörpslabor|Village/;
const criteria = ['K1', 'K2', 'K3', 'K4', 'K5', 'K6', 'K7', 'K8'];

/** The main states, one after the other, from the first start to the deletion of a vault. */
export async function playAll(stage: Stage): Promise<void> {
  await stage.take('welcome');
  await playDemo(stage);
  await playAmendment(stage);
}

/** The chair's demo: reading, rating, handing in, and the session. */
async function playDemo(stage: Stage): Promise<void> {
  const { jury, page, take } = stage;
  await jury.startDemo('chair');
  await jury.goTo('desk');
  await take('desk');
  await jury.button('desk.view.open').click();
  await take('desk-view');
  await read(stage);
  await rate(stage);
  await jury.button('screen.search').click();
  await page.getByRole('searchbox').fill('digital');
  await page.locator('mark').first().waitFor();
  await take('search');
  await overview(stage);
  for (const screen of ['handover', 'merge', 'result']) {
    await jury.goTo(screen);
    await take(screen);
  }
  await jury.button('app.settings').click();
  await take('settings');
  await page.keyboard.press('Escape');
  await jury.button('app.help').click();
  await take('shortcuts');
  await page.keyboard.press('Escape');
  await jury.button('app.lock').click();
  await take('locked');
}

async function read({ jury, page, t, take }: Stage): Promise<void> {
  await jury.openApplication(application);
  const viewer = page.locator('iframe.jm-frame');
  const frame = page.frameLocator('iframe.jm-frame');
  // In a low window the document begins below the fold, and Chromium draws no frame that nobody sees.
  await viewer.scrollIntoViewIfNeeded();
  await frame.locator('.textLayer').first().waitFor();
  await take('reading');
  // A click right after scrolling would still hit what was there before: the frame is another process.
  await jury.button('reader.panel').scrollIntoViewIfNeeded();
  await take('toolbar');
  await jury.button('reader.panel').click();
  await viewer.scrollIntoViewIfNeeded();
  await frame.locator('.jm-thumbnail canvas').first().waitFor();
  await take('thumbnails');
  await frame.getByRole('tab', { name: t('reader.viewer.outline') }).click();
  await take('outline');
  await jury.button('reader.panel').click();
  await viewer.focus();
  await page.keyboard.press('ControlOrMeta+f');
  await page.getByRole('searchbox', { name: t('reader.find'), exact: true }).fill('Gemeinde');
  await page.locator('.jm-find').getByText(/\d/).first().waitFor();
  await take('find');
  await page.keyboard.press('Escape');
  await viewer.focus();
  await page.keyboard.press('h');
  await page.locator('.jm-mark-tools').waitFor();
  await page.keyboard.press('Shift+ArrowDown');
  await take('selected');
  await page.keyboard.press('h');
  await page.locator('.jm-mark-tools select').selectOption('K1');
  await page.locator('.jm-mark-tools textarea').fill('Wer trägt die Kosten nach dem dritten Jahr?');
  await take('marked');
  await page.keyboard.press('Escape');
}

async function rate({ jury, page, t, take }: Stage): Promise<void> {
  await jury.criterion('K1').scrollIntoViewIfNeeded();
  await jury.criterion('K1').getByRole('radio').first().focus();
  await take('anchors');
  await page.keyboard.type('0443');
  await page.getByText(t('app.saving')).waitFor({ state: 'hidden' });
  await take('rated');
  await jury.button('ballot.history').click();
  await take('history');
  await page.keyboard.press('Escape');
  await jury.button('abstention.open').click();
  await take('abstention');
  await jury.button('app.cancel').click();
  await jury.button('conflict.declare').click();
  await take('conflict');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('app.cancel'), exact: true })
    .last()
    .click();
}

async function overview({ jury, page, t, take }: Stage): Promise<void> {
  await jury.goTo('overview');
  await page.getByRole('grid').waitFor();
  await take('grid');
  for (const part of ['ranking', 'comparison', 'calibration']) {
    await jury.button(`overview.part.${part}`).click();
    await page
      .getByRole('heading', { name: t('screen.overview') })
      .first()
      .waitFor();
    if (part === 'ranking') await jury.button('ownRanking.fromPoints').click();
    if (part === 'comparison')
      for (const [index, id] of ['DMK-01', 'DMK-02'].entries())
        await page.getByRole('combobox').nth(index).selectOption(id);
    await take(part);
  }
}

/** A juror's vault: complete ballots, an amendment, two files handed in, backup, damage control and deletion. */
async function playAmendment(stage: Stage): Promise<void> {
  const { running, jury, page, t, folder, take } = stage;
  const packed = await packSmallBundle(folder);
  const source = writeSmallCompetition(join(folder, 'amended'), {
    applicationIds: ['DMK-01', 'DMK-10', 'DMK-11'],
    files: { 'DMK-01': { 'dmk-01.pdf': smallPdf('Bewerbung DMK-01, neue Fassung') } },
  });
  const amendment = join(folder, 'amendment.jurybundle');
  await packCompetition(packed.office, { folder: source, out: amendment, amend: true, cardFiles: [], ...quietly });
  lockVault(packed.office);
  await page.getByRole('button', { name: new RegExp(`^${t('welcome.role.juror.name')}`) }).click();
  await take('opening');
  await jury.button('app.back').click();
  await jury.openBundle({ bundle: packed.bundle, code: packed.codes.get(jurorId) ?? '', passphrase: testPassphrase });
  await fillIn(stage);
  await jury.goTo('handover');
  await take('complete');
  await answerDialogs(running.app, [join(folder, 'J03.juryscores')]);
  await page.getByRole('radio', { name: new RegExp(`^${t('handover.final')}`) }).click();
  await jury.button('handover.submit').click();
  await page.locator('.jm-receipt').waitFor();
  await take('receipt');
  await jury.goTo('desk');
  await answerDialogs(running.app, [amendment]);
  await jury.button('desk.loadAmendment').click();
  await page.getByRole('region', { name: t('amendment.kinds.changed'), exact: true }).waitFor();
  await take('amended');
  await jury.openApplication(application);
  await page.getByText(t('amendment.check')).waitFor();
  await take('to-check');
  await jury.goTo('handover');
  await take('differences');
  await keepSafe(stage);
}

async function keepSafe({ running, jury, page, t, folder, take }: Stage): Promise<void> {
  await jury.button('screen.recovery').click();
  await jury.heading('recovery.snapshots.title').waitFor();
  await answerDialogs(running.app, [join(folder, 'J03.jurybackup')]);
  await jury.button('recovery.backup.save').click();
  await page.getByText(t('recovery.backup.verified')).first().waitFor();
  await take('recovery');
  await page.getByText(t('recovery.deletion.open')).click();
  await page
    .getByRole('textbox', { name: t('recovery.deletion.type'), exact: true })
    .fill((await page.locator('.jm-heading p').first().textContent()) ?? '');
  await take('deletion');
  await jury.button('recovery.deletion.delete').click();
  await jury.heading('screen.deleted').waitFor();
  await take('deleted');
  await jury.button('recovery.deleted.done').click();
  await jury.button('screen.restore-backup').click();
  await take('restore');
}

/** Every ballot, over the window's own door; then the window begins anew, as after an update. */
async function fillIn({ page }: Stage): Promise<void> {
  const call = callFrom(page);
  for (const id of ['DMK-01', 'DMK-02', 'DMK-10']) {
    const applicationId = applicationIdSchema.parse(id);
    for (const [index, name] of criteria.entries()) {
      const criterionId = criterionIdSchema.parse(name);
      isOk(await call('ballot.rate', { applicationId, criterionId, value: (index + id.charCodeAt(5)) % 5 }));
      isOk(
        await call('ballot.justify', {
          applicationId,
          criterionId,
          rationale: 'Sachlich begründet und nachvollziehbar.',
        }),
      );
    }
    isOk(await call('ballot.comment', { applicationId, comment: 'Nachvollziehbar und im Ganzen stimmig.' }));
  }
  await page.reload();
  await page.getByRole('table').first().waitFor();
}
