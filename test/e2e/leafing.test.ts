import { join } from 'node:path';
import { expect } from '@playwright/test';
import { lockVault } from '../../main/engine/vault/vault.ts';
import { accessOf, jurorId, packSmallBundle } from '../helpers/packed-bundle.ts';
import { smallPdf } from '../helpers/small-pdf.ts';
import { test } from './fixtures.ts';
import { startWindow } from './start-window.ts';
import { mouseInGerman } from './window-variants.ts';

/** Enough pages that reading them for the search takes longer than leafing for a while. */
const manyPages = 4_000;

test('reading for the search pauses while somebody leafs through a document, and goes on afterwards', async ({
  makeFolder,
}) => {
  const folder = makeFolder();
  const pages = Array.from({ length: manyPages }, (_, page) => `Kapitel ${page + 1}`);
  const files = { 'DMK-01': { 'dickes-buch.pdf': smallPdf(pages) } };
  const packed = await packSmallBundle(folder, { applicationIds: ['DMK-01'], files });
  lockVault(packed.office);
  const jury = await startWindow(join(folder, 'data'), mouseInGerman.options);
  try {
    await jury.openBundle(accessOf(packed, jurorId));
    await jury.openApplication(/Dörpslabor/);
    await jury.page.getByRole('tab', { name: 'dickes-buch' }).click();
    const reading = jury.page.locator('.jm-text-reader');
    await reading.waitFor({ state: 'attached' });
    await expect(async () => {
      await jury.button('reader.nextPage').click();
      expect(await reading.count()).toBe(0);
    }).toPass({ intervals: [100] });
    await reading.waitFor({ state: 'attached' });
    await jury.button('screen.search').click();
    await jury.page.getByRole('searchbox').fill(`"Kapitel ${manyPages}"`);
    await jury.page.locator('[data-hit]').first().waitFor();
    await reading.waitFor({ state: 'detached' });
  } finally {
    await jury.close();
  }
});
