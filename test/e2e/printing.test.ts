import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { handIn } from '../../main/engine/handover/hand-in.ts';
import { applyBallots } from '../../main/engine/jury/apply-ballots.ts';
import { manifestOf } from '../../main/engine/store/revisions.ts';
import { lockVault } from '../../main/engine/vault/vault.ts';
import { ballotsFileSchema } from '../../shared/formats/ballots-file.ts';
import { manyApplications } from '../helpers/many-applications.ts';
import { accessOf, chairId, jurorId, openAs, type PackedBundle, packSmallBundle } from '../helpers/packed-bundle.ts';
import { placesOnFirstPage, readPdf } from '../helpers/read-pdf.ts';
import { valueOrThrow } from '../helpers/window-calls.ts';
import { withOpen } from '../helpers/with-open.ts';
import type { JuryWindow } from './pages/jury-window.ts';
import { test } from './fixtures.ts';
import { closePrinter, printedWith, standInForPrinter } from './stand-in-printer.ts';

const count = 90;
const ids = ['DMK-01', ...Array.from({ length: count - 1 }, (_nothing, index) => `A-${1000 + index}`)];

test('a grid of which only a part is in sight is printed as a whole, and is as before afterwards', async ({
  jury,
  folder,
}) => {
  const packed = await packSmallBundle(folder, manyApplications(count, 10));
  lockVault(packed.office);
  await jury.openBundle(accessOf(packed, jurorId));
  await jury.goTo('overview');
  const { page } = jury;
  const rows = page.getByRole('grid').getByRole('rowheader');
  await rows.first().waitFor();
  const inSight = await rows.count();
  expect(inSight).toBeLessThan(count / 2);

  const { pages, text } = await printed(jury, folder);
  expect(pages).toBeGreaterThan(1);
  for (const id of ids) expect(text, id).toContain(id);
  // Buttons aren't printed.
  expect(text).not.toContain(jury.t('overview.openBallot'));
  await expect(rows).toHaveCount(inSight);

  const pressed = jury.button('overview.print');
  await expect(pressed).toBeVisible();
});

test('a matrix of which only a part is in sight is printed as a whole, in parts as wide as a sheet', async ({
  jury,
  folder,
}) => {
  const packed = await packSmallBundle(folder, manyApplications(count, 10));
  lockVault(packed.office);
  await jury.openBundle(accessOf(packed, chairId));
  await jury.goTo('merge');
  const { page, t } = jury;
  const heads = page.getByRole('region', { name: t('merge.matrix') }).getByRole('columnheader');
  await heads.nth(1).waitFor();
  const inSight = await heads.count();
  expect(inSight).toBeLessThan(count);
  const people = await page.locator('.jm-matrix__person').allTextContents();

  const { text } = await printed(jury, folder);
  for (const id of ids) expect(text, id).toContain(id);
  // Every part lists all the people.
  const [name = ''] = people;
  expect(text.split(name).length - 1).toBeGreaterThanOrEqual(Math.ceil(count / 14));
  expect(text).toContain(t('merge.matrix'));
  expect(text).not.toContain(t('merge.drop'));
  await expect(heads).toHaveCount(inSight);
});

test('a ranking that is still growing is printed as a whole', async ({ jury, folder }) => {
  const packed = await packSmallBundle(folder, manyApplications(count, 10));
  lockVault(packed.office);
  const scores = join(folder, 'a.juryscores');
  await rateAll(packed, scores);
  await jury.openBundle(accessOf(packed, chairId));
  const { page, t } = jury;
  await jury.goTo('merge');
  await jury.answerDialogs(scores);
  await jury.button('merge.choose').click();
  await expect.poll(async () => valueOrThrow(await jury.call('merge.overview', {})).files.length).toBe(1);
  valueOrThrow(await jury.call('merge.closeIntake', { reason: '' }));
  // As in the first moment: with timers stopped, no more of the list is rendered.
  await page.evaluate(() => {
    Object.assign(globalThis, { setTimeout: () => 0 });
  });
  await jury.goTo('evaluation');
  const rows = page.locator('.jm-table--ranking tbody tr');
  await rows.first().waitFor();
  expect(await rows.count()).toBeLessThan(count);
  // What isn't printed isn't rendered for it: its tables keep only the visible rows.
  const beside = page.locator('.jm-parts tbody tr');
  await beside.first().waitFor();
  await page.evaluate(() =>
    addEventListener('beforeprint', () => {
      const drawn = (selector: string): number => document.querySelectorAll(selector).length;
      document.body.dataset['drawn'] = `${drawn('.jm-table--ranking tbody tr')}/${drawn('.jm-parts tbody tr')}`;
    }),
  );
  const inSight = await beside.count();
  expect(inSight).toBeLessThan(count);
  const { text } = await printed(jury, folder);
  for (const id of ids) expect(text, id).toContain(id);
  expect(text.split('A-1050').length - 1).toBe(1);
  expect(text).not.toContain(t('evaluation.parts'));
  const [ranks = 0, others] = (await page.locator('body').getAttribute('data-drawn'))?.split('/').map(Number) ?? [];
  expect(ranks).toBeGreaterThanOrEqual(count);
  expect(others).toBe(inSight);
});

test('the sheet of receipts leaves room for a hand', async ({ jury, folder }) => {
  await closedIntake(jury, folder);
  const path = join(folder, 'quittungen.pdf');
  await jury.goTo('merge');
  await jury.answerDialogs(path);
  await jury.button('receiptSheet.pdf').click();
  await jury.shows('paper.saved', { name: 'quittungen.pdf' });
  const { width, texts } = await placesOnFirstPage(path);
  const margin = 18;
  const heading = texts.find(({ text }) => text === jury.t('receiptSheet.column.signature'));
  // The whole heading is one text: it isn't broken.
  expect(width - margin - (heading?.left ?? width)).toBeGreaterThanOrEqual(50);
  const rows = texts.filter(({ text }) => text === jury.t('receiptSheet.none')).map(({ bottom }) => bottom);
  expect(rows.length).toBeGreaterThan(3);
  rows.slice(1).forEach((bottom, index) => expect((rows[index] ?? 0) - bottom).toBeGreaterThanOrEqual(9));
});

test('the ranking is printed with what it is, which closing it rests on, and when; nothing to press is printed', async ({
  jury,
  folder,
}) => {
  await closedIntake(jury, folder);
  const { page, t, running } = jury;
  await jury.goTo('evaluation');
  await page.locator('.jm-table--ranking tbody tr').first().waitFor();
  await standInForPrinter(running);
  await jury.button('evaluation.print').click();
  await expect
    .poll(() => printedWith(running))
    .toMatchObject({
      header: `Demo-Wettbewerb Digitale Modellkommunen · ${t('evaluation.ranking')}`,
      footer: expect.stringMatching(/^1\. Schließen des Eingangs am .*, \d\d:\d\d · gedruckt am .*, \d\d:\d\d$/),
    });
  await closePrinter(running, true, '');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.jm-unfold .jm-icon').first()).toBeHidden();
  await page.emulateMedia({ media: null });
});

/** The chair's window after the intake was closed with one juror's file. */
async function closedIntake(jury: JuryWindow, folder: string): Promise<void> {
  const packed = await packSmallBundle(folder, manyApplications(12, 10));
  lockVault(packed.office);
  const scores = join(folder, 'a.juryscores');
  await rateAll(packed, scores);
  await jury.openBundle(accessOf(packed, chairId));
  await jury.goTo('merge');
  await jury.answerDialogs(scores);
  await jury.button('merge.choose').click();
  await expect.poll(async () => valueOrThrow(await jury.call('merge.overview', {})).files.length).toBe(1);
  await jury.closeIntake();
}

/** One juror's final file. */
async function rateAll(packed: PackedBundle, out: string): Promise<void> {
  await withOpen(await openAs(packed, jurorId), async (vault) => {
    const { applications, criteria } = manifestOf(vault.jury);
    const ballots = applications.map(({ id }) => ({
      applicationId: id,
      ratings: criteria.map((criterion) => ({ criterionId: criterion.id, value: 3, rationale: 'weil' })),
      comment: 'gut',
    }));
    applyBallots(vault, ballotsFileSchema.parse({ ballots }));
    await handIn(vault, { out, status: 'final' });
  });
}

/** What a printer would get, with no blanks or line breaks between adjacent characters. */
async function printed(
  { app }: JuryWindow,
  folder: string,
): Promise<{ readonly pages: number; readonly text: string }> {
  const base64 = await app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (contents === undefined) throw new Error('no window');
    return Buffer.from(await contents.printToPDF({ pageSize: 'A4', printBackground: true })).toString('base64');
  });
  const path = join(folder, 'gedruckt.pdf');
  writeFileSync(path, Buffer.from(base64, 'base64'));
  const { pages } = await readPdf(path);
  return { pages: pages.length, text: pages.join(' ').replace(/\s+/g, ' ') };
}
