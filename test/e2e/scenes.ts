import { join } from 'node:path';
import { applicationIdSchema, criterionIdSchema } from '../../shared/ids.ts';
import { accessOf, jurorId, packAmendment, packSmallBundle } from '../helpers/packed-bundle.ts';
import { smallPdf } from '../helpers/small-pdf.ts';
import { valueOrThrow } from '../helpers/window-calls.ts';
import { firstApplication, type JuryWindow } from './pages/jury-window.ts';

/** The window, and a folder for the files that the scenes need. */
export interface SceneContext {
  readonly jury: JuryWindow;
  readonly folder: string;
  /** photographs the current screen */
  readonly take: (state: string) => Promise<void>;
}

const criteria = ['K1', 'K2', 'K3', 'K4', 'K5', 'K6', 'K7', 'K8'];

/** The main states, one after the other, from the first start to the deletion of a vault. */
export async function playAll(context: SceneContext): Promise<void> {
  await context.take('welcome');
  await playDemo(context);
  await playAmendment(context);
}

/** The chair's demo: reading, rating, handing in, and the session. */
async function playDemo(context: SceneContext): Promise<void> {
  const { jury, take } = context;
  const { page } = jury;
  await jury.startDemo('chair');
  await jury.goTo('desk');
  await take('desk');
  await jury.button('desk.view.open').click();
  await take('desk-view');
  await read(context);
  await rate(context);
  await jury.button('screen.search').click();
  await page.getByRole('searchbox').fill('digital');
  await page.locator('mark').first().waitFor();
  await take('search');
  await overview(context);
  for (const screen of ['handover', 'merge', 'evaluation', 'result']) {
    await jury.goTo(screen);
    await take(screen);
    if (screen === 'merge') {
      await jury.closeIntake();
      await take('intake-closed');
    }
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

async function read({ jury, take }: SceneContext): Promise<void> {
  const { page, t } = jury;
  await jury.openApplication(firstApplication);
  const viewer = page.locator('iframe.jm-frame');
  const frame = page.frameLocator('iframe.jm-frame');
  // In a low window the document begins below the fold, and Chromium doesn't render a frame that is out of view.
  await viewer.scrollIntoViewIfNeeded();
  await frame.locator('.textLayer').first().waitFor();
  await take('reading');
  // A click right after scrolling would still hit what was there before, as the frame is another process.
  await jury.button('reader.panel').scrollIntoViewIfNeeded();
  await take('toolbar');
  await jury.button('reader.panel').click();
  await viewer.scrollIntoViewIfNeeded();
  await frame.locator('.jm-thumbnail canvas').first().waitFor();
  await take('thumbnails');
  await frame.getByRole('tab', { name: t('reader.viewer.outline') }).click();
  await take('outline');
  await jury.button('reader.panel').click();
  await focusDocument(jury);
  await page.keyboard.press('ControlOrMeta+f');
  await page.getByRole('searchbox', { name: t('reader.find'), exact: true }).fill('Gemeinde');
  await page.locator('.jm-find').getByText(/\d/).first().waitFor();
  await take('find');
  await page.keyboard.press('Escape');
  await focusDocument(jury);
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

/** The frame has the focus only after two other processes have passed it on: until then keys would go to the window. */
async function focusDocument({ page, viewer }: JuryWindow): Promise<void> {
  await page.locator('iframe.jm-frame').focus();
  await viewer.locator(':root').evaluate(
    () =>
      new Promise<void>((resolve) => {
        const look = (): void => {
          if (document.hasFocus()) resolve();
          else setTimeout(look, 20);
        };
        look();
      }),
  );
}

async function rate({ jury, take }: SceneContext): Promise<void> {
  const { page, t } = jury;
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

async function overview({ jury, take }: SceneContext): Promise<void> {
  const { page, t } = jury;
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
async function playAmendment(context: SceneContext): Promise<void> {
  const { jury, folder, take } = context;
  const { page, t } = jury;
  const packed = await packSmallBundle(folder);
  const amendment = await packAmendment(packed, {
    applicationIds: ['DMK-01', 'DMK-10', 'DMK-11'],
    files: { 'DMK-01': { 'dmk-01.pdf': smallPdf('Bewerbung DMK-01, neue Fassung') } },
  });
  await jury.roleCard('juror').click();
  await take('opening');
  await jury.button('app.back').click();
  await jury.openBundle(accessOf(packed, jurorId));
  await fillIn(context);
  await jury.goTo('handover');
  await take('complete');
  await jury.answerDialogs(join(folder, 'J03.juryscores'));
  await page.getByRole('radio', { name: new RegExp(`^${t('handover.choice.final')}`) }).click();
  await jury.button('handover.submit').click();
  await page.locator('.jm-receipt').waitFor();
  await take('receipt');
  await jury.goTo('desk');
  await jury.answerDialogs(amendment);
  await jury.button('desk.loadAmendment').click();
  await page.getByRole('region', { name: t('amendment.kinds.changed'), exact: true }).waitFor();
  await take('amended');
  await jury.openApplication(firstApplication);
  await page.getByText(t('amendment.check')).waitFor();
  await take('to-check');
  await jury.goTo('handover');
  await take('differences');
  await keepSafe(context);
}

async function keepSafe({ jury, folder, take }: SceneContext): Promise<void> {
  const { page, t } = jury;
  await jury.button('screen.recovery').click();
  await jury.heading('recovery.snapshots.title').waitFor();
  await jury.answerDialogs(join(folder, 'J03.jurybackup'));
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

/** Fills in every ballot through the contract; then reloads the window, as after an update. */
async function fillIn({ jury }: SceneContext): Promise<void> {
  const { page, call } = jury;
  for (const id of ['DMK-01', 'DMK-02', 'DMK-10']) {
    const applicationId = applicationIdSchema.parse(id);
    for (const [index, name] of criteria.entries()) {
      const criterionId = criterionIdSchema.parse(name);
      valueOrThrow(await call('ballot.rate', { applicationId, criterionId, value: (index + id.charCodeAt(5)) % 5 }));
      valueOrThrow(
        await call('ballot.justify', {
          applicationId,
          criterionId,
          rationale: 'Sachlich begründet und nachvollziehbar.',
        }),
      );
    }
    valueOrThrow(await call('ballot.comment', { applicationId, comment: 'Nachvollziehbar und im Ganzen stimmig.' }));
  }
  await page.reload();
  await page.getByRole('table').first().waitFor();
}
