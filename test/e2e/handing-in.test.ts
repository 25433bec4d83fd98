import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { applicationIdSchema, criterionIdSchema } from '../../shared/ids.ts';
import { accessOf, jurorId } from '../helpers/packed-bundle.ts';
import { readPdf } from '../helpers/read-pdf.ts';
import { valueOrThrow } from '../helpers/window-calls.ts';
import { axeFindings } from './axe-findings.ts';
import { test } from './fixtures.ts';
import { stepOf } from './pages/input-method.ts';
import type { JuryWindow } from './pages/jury-window.ts';
import { closePrinter, printedWith, standInForPrinter } from './stand-in-printer.ts';
import { keyboardAt200Percent, keyboardInEnglish, mouseInGerman } from './window-variants.ts';

const criteria = ['K1', 'K2', 'K3', 'K4', 'K5', 'K6', 'K7', 'K8'];

for (const { name, options } of [mouseInGerman, keyboardInEnglish, keyboardAt200Percent]) {
  test.describe(name, () => {
    test.use({ windowOptions: options });

    test('handing in leads to what is missing, writes, prints, and tells what has changed since', async ({
      jury,
      packed,
      folder,
    }) => {
      const { page, t, input } = jury;
      const findings: string[] = [];
      const check = async (screen: string): Promise<void> => void findings.push(...(await axeFindings(page, screen)));
      const interim = join(folder, 'eins.juryscores');

      await test.step('open the bundle and rate everything but one criterion', async () => {
        await jury.openBundle(accessOf(packed, jurorId));
        await rateAllBut(jury, 'DMK-02', 'K3');
      });

      await test.step('what is missing is named, keeps from handing in finally, and leads to its field', async () => {
        await jury.goTo('handover');
        const gap = page.getByRole('button', { name: new RegExp(t('gap.rating', { criterion: 'K3' })) });
        await gap.waitFor();
        expect(await statusChoice(jury, 'final').isDisabled()).toBe(true);
        await check('with a gap');
        await input.press(gap);
        await expect
          .poll(() => jury.criterion('K3').evaluate((scale) => scale.contains(document.activeElement)))
          .toBe(true);
        await rateThirdCriterion(jury, 3);
      });

      await test.step('hand in an interim file', async () => {
        await jury.goTo('handover');
        await page.getByText(t('handover.noGaps')).waitFor();
        await handIn(jury, 'interim', interim);
        await jury.heading('receipt.title.interim').waitFor();
        await check('with a receipt');
      });
      await test.step('save the confirmation as a PDF', () => saveConfirmation(jury, join(folder, 'bestaetigung.pdf')));

      await test.step('what was changed since is told', async () => {
        await jury.goTo('desk');
        await input.press(page.getByRole('table').getByRole('button', { name: /Eine Marsch|One marsh/ }));
        await jury.criterion('K3').waitFor();
        await rateThirdCriterion(jury, 2);
        await jury.goTo('handover');
        await page.getByText(new RegExp(`^K3 .*: 3 → 2$`)).waitFor();
        // The receipt of the earlier file is gone, and its file is in the list.
        await expect(jury.heading('receipt.title.interim')).toHaveCount(0);
        await page.getByText(t('handover.fileLine', { sequence: 1, status: t('handover.interim') })).waitFor();
        await check('with differences');
        expect(await jury.sidewardOverflow()).toBe(0);
      });

      await test.step('a place that is gone is refused, and nothing is handed in', async () => {
        await handIn(jury, 'final', join(folder, 'abgezogener-stick', 'zwei.juryscores'));
        await page.getByText(t('error.file-not-writable.what')).first().waitFor();
        await check('with a failure');
        expect(valueOrThrow(await jury.call('handover.review', {})).files).toHaveLength(1);
      });

      await test.step('hand in the final file', async () => {
        const final = join(folder, 'zwei.juryscores');
        await jury.answerDialogs(final);
        await input.press(jury.button('handover.submit'));
        await jury.heading('receipt.title.final').waitFor();
        expect(existsSync(final)).toBe(true);
        expect(readdirSync(folder).filter((entry) => entry.endsWith('.part'))).toEqual([]);
        const [, second] = valueOrThrow(await jury.call('handover.review', {})).files;
        expect(second).toMatchObject({ sequence: 2, status: 'final', counts: { rated: 3 } });
      });
      await test.step('save the ratings as a PDF', () => saveRatings(jury, join(folder, 'bewertungen.pdf')));

      await test.step('save the first file again: the same bytes', async () => {
        const again = join(folder, 'noch-einmal.juryscores');
        await saveAgain(jury, again);
        await expect.poll(() => existsSync(again)).toBe(true);
        expect(readFileSync(again)).toEqual(readFileSync(interim));
      });
      expect(findings).toEqual([]);
    });
  });
}

test.describe('in German, dark', () => {
  test.use({
    windowOptions: { preferences: { language: 'de', theme: 'dark' }, windowSize: { width: 1280, height: 800 } },
  });

  test('handing in prints through the system, waits until its dialog is closed, and says when printing failed', async ({
    jury,
    packed,
  }) => {
    const { page, t, running } = jury;
    const paper = page.locator('.jm-paper');
    await jury.openBundle(accessOf(packed, jurorId));
    await jury.goTo('handover');
    await standInForPrinter(running);
    await test.step('printed', async () => {
      await jury.button('paper.print.ratings').click();
      await expect.poll(() => paper.count()).toBe(1);
      // The paper is never visible but stays while the dialog is open: the system may read its pages that late.
      expect(await paper.isVisible()).toBe(false);
      expect(await paper.textContent()).toContain(t('paper.ratings'));
      expect(await printedWith(running)).toMatchObject({
        header: 'Demo-Wettbewerb Digitale Modellkommunen · Eigene Bewertungen · Digitalisierungsministerium',
        footer: t('paper.draft'),
      });
      await closePrinter(running, true, '');
      await expect.poll(() => paper.count()).toBe(0);
    });
    await test.step('cancelled', async () => {
      await jury.button('paper.print.ratings').click();
      await expect.poll(() => paper.count()).toBe(1);
      await closePrinter(running, false, 'Print job canceled');
      await expect.poll(() => paper.count()).toBe(0);
      expect(await page.getByText(t('error.print-failed.what')).count()).toBe(0);
    });
    await test.step('failed', async () => {
      await jury.button('paper.print.ratings').click();
      await expect.poll(() => paper.count()).toBe(1);
      await closePrinter(running, false, 'Invalid printer settings');
      await page.getByText(t('error.print-failed.what')).waitFor();
    });
  });
});

/** Fills in every ballot but one value, through the contract. */
async function rateAllBut({ call }: JuryWindow, without: string, criterion: string): Promise<void> {
  for (const id of ['DMK-01', 'DMK-02', 'DMK-10']) {
    const applicationId = applicationIdSchema.parse(id);
    for (const name of criteria) {
      const criterionId = criterionIdSchema.parse(name);
      if (id !== without || name !== criterion)
        valueOrThrow(await call('ballot.rate', { applicationId, criterionId, value: 3 }));
      const rationale = `sachlich begründet ${id} ${name}`;
      valueOrThrow(await call('ballot.justify', { applicationId, criterionId, rationale }));
    }
    valueOrThrow(await call('ballot.comment', { applicationId, comment: 'Nachvollziehbar und im Ganzen stimmig.' }));
  }
}

/** Rates the third criterion of the open application. */
async function rateThirdCriterion(jury: JuryWindow, value: number): Promise<void> {
  const scale = jury.criterion('K3');
  await jury.input.rate(scale, value);
  await expect.poll(() => stepOf(scale, value).isChecked()).toBe(true);
  await jury.saved();
}

type Status = 'final' | 'interim';

function statusChoice({ page, t }: JuryWindow, status: Status) {
  return page.getByRole('radio', { name: new RegExp(`^${t(`handover.choice.${status}`)}`) });
}

async function handIn(jury: JuryWindow, status: Status, file: string): Promise<void> {
  await jury.answerDialogs(file);
  await jury.input.press(statusChoice(jury, status));
  await jury.input.press(jury.button('handover.submit'));
}

/** The receipt's code as people compare it, with spaces. */
async function spacedReceipt({ call }: JuryWindow, sequence: number): Promise<string> {
  const file = valueOrThrow(await call('handover.review', {})).files[sequence - 1];
  return `${file?.receipt.slice(0, 4)} ${file?.receipt.slice(4)}`;
}

async function savePdf(jury: JuryWindow, kind: 'confirmation' | 'ratings', path: string, name: string): Promise<void> {
  await jury.answerDialogs(path);
  await jury.input.press(jury.button(`paper.pdf.${kind}`).first());
  await jury.shows('paper.saved', { name });
}

async function saveConfirmation(jury: JuryWindow, path: string): Promise<void> {
  const { t } = jury;
  await savePdf(jury, 'confirmation', path, 'bestaetigung.pdf');
  const { pages, isTagged } = await readPdf(path);
  expect(isTagged).toBe(true);
  expect(pages).toHaveLength(1);
  const code = await spacedReceipt(jury, 1);
  for (const text of [code, t('paper.confirmationTitle.interim'), 'eins.juryscores', '1 / 1', t('paper.signature')])
    expect(pages[0]).toContain(text);
}

async function saveRatings(jury: JuryWindow, path: string): Promise<void> {
  await savePdf(jury, 'ratings', path, 'bewertungen.pdf');
  const { pages } = await readPdf(path);
  expect(pages.length).toBeGreaterThan(1);
  const code = await spacedReceipt(jury, 2);
  for (const [index, text] of pages.entries()) {
    expect(text).toContain(code);
    expect(text).toContain(jury.t('paper.ratings'));
    expect(text).toContain(`${index + 1} / ${pages.length}`);
  }
  expect(pages.join(' ')).toContain('sachlich begründet DMK-02 K1');
}

/** Writes the first file that was handed in once more. */
async function saveAgain(jury: JuryWindow, path: string): Promise<void> {
  const { page, t, input } = jury;
  await input.press(page.getByText(t('handover.fileActions', { sequence: 1 })));
  await jury.answerDialogs(path);
  await input.press(
    page
      .getByRole('listitem')
      .filter({ hasText: t('handover.fileLine', { sequence: 1, status: t('handover.interim') }) })
      .getByRole('button', { name: t('handover.saveAgain') }),
  );
}
