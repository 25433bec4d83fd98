import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { lockVault } from '../../main/engine/vault/vault.ts';
import { manyApplications } from '../helpers/many-applications.ts';
import { accessOf, chairId, jurorId, packSmallBundle } from '../helpers/packed-bundle.ts';
import { readPdf } from '../helpers/read-pdf.ts';
import type { JuryWindow } from './pages/jury-window.ts';
import { test } from './fixtures.ts';

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
  // What is there for pressing isn't printed.
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
  // Every part has all of the people.
  const [name = ''] = people;
  expect(text.split(name).length - 1).toBeGreaterThanOrEqual(Math.ceil(count / 14));
  expect(text).toContain(t('merge.matrix'));
  expect(text).not.toContain(t('merge.drop'));
  await expect(heads).toHaveCount(inSight);
});

/** What a printer would get, with no blanks and line ends between the signs that stand side by side. */
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
