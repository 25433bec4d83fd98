import { join } from 'node:path';
import { expect, type Locator } from '@playwright/test';
import { lockVault } from '../../main/engine/vault/vault.ts';
import { attachedEntry } from '../helpers/attached-pdf.ts';
import { accessOf, jurorId, packSmallBundle } from '../helpers/packed-bundle.ts';
import { helvetica, line, PdfWriter } from '../helpers/pdf-writer.ts';
import { smallPdf } from '../helpers/small-pdf.ts';
import { resizeWindow, type WindowSize } from '../helpers/start-app.ts';
import { axeFindings } from './axe-findings.ts';
import { test } from './fixtures.ts';
import { firstApplication, type JuryWindow } from './pages/jury-window.ts';

/** Two pages: an external link, an unreadable picture, a stamp without an appearance, and an attached file. */
function noticed(): Uint8Array {
  const pdf = new PdfWriter();
  const resources = helvetica(pdf);
  const link = pdf.add(
    '<< /Type /Annot /Subtype /Link /Rect [72 700 372 740] /Border [0 0 1] /A << /S /URI /URI (http://127.0.0.1:9/hinaus) >> >>',
  );
  const stamp = pdf.add('<< /Type /Annot /Subtype /Stamp /Rect [300 300 400 340] /F 4 >>');
  const picture = pdf.stream(
    '/Type /XObject /Subtype /Image /Width 9 /Height 9 /BitsPerComponent 8 /ColorSpace /Fremd',
    'x'.repeat(81),
  );
  pdf.page({
    resources: `${resources} /XObject << /X ${picture} 0 R >>`,
    content: `${line('Nach draussen')} q 99 0 0 99 72 500 cm /X Do Q ${line('Zeile zum Lesen', { at: [72, 660] })}`,
    entries: `/Annots [${link} 0 R ${stamp} 0 R]`,
  });
  pdf.page({ resources, content: line('Zweite Seite') });
  return pdf.finish({ catalog: attachedEntry(pdf, [['Plan.pdf', smallPdf('Plan')]]) });
}

async function open(jury: JuryWindow, folder: string, size: WindowSize): Promise<void> {
  const packed = await packSmallBundle(join(folder, 'notices'), {
    applicationIds: ['DMK-01'],
    files: { 'DMK-01': { 'a-hinweise.pdf': noticed() } },
  });
  lockVault(packed.office);
  await jury.openBundle(accessOf(packed, jurorId));
  await jury.openApplication(firstApplication);
  await lineOf(jury).waitFor();
  await resizeWindow(jury.running, size);
}

const lineOf = (jury: JuryWindow): Locator =>
  jury.viewer.locator('.textLayer span', { hasText: 'Zeile zum Lesen' }).first();
const refused = (jury: JuryWindow): Locator => jury.page.getByText(jury.t('reader.linkRefused'));

/** The position of the line in the window, in whole pixels. */
async function place(jury: JuryWindow): Promise<readonly number[]> {
  const box = await lineOf(jury).boundingBox();
  return box === null ? [] : [box.x, box.y, box.width, box.height].map(Math.round);
}

async function settled(jury: JuryWindow): Promise<readonly number[]> {
  for (let before = await place(jury); ;) {
    await jury.page.waitForTimeout(400);
    const now = await place(jury);
    if (now.join() === before.join()) return now;
    before = now;
  }
}

for (const zoom of ['fitWidth', 'fitPage'] as const)
  test(`a notice that comes while one reads moves no line, and the page stays in sight (${zoom})`, async ({
    jury,
    folder,
  }) => {
    const { page, t } = jury;
    await open(jury, folder, { width: 1024, height: 700 });
    await jury.button(`reader.${zoom}`).click();
    for (const said of [
      t('reader.pageNotice.picture-not-decoded.what', { page: 1 }),
      t('reader.attached.what', { count: 1 }),
    ])
      await page.getByText(said).waitFor();
    await page.getByText(t('reader.pageNotice.annotation-not-shown.what', { page: 1 })).waitFor();
    const before = await settled(jury);
    await jury.viewer.locator('.linkAnnotation a').click();
    await refused(jury).waitFor();
    expect(await settled(jury)).toEqual(before);
    const room = await page.locator('iframe.jm-frame').boundingBox();
    expect(room?.height).toBeGreaterThanOrEqual(200);
    // One polite live region holds all notices; none of them has a live region of its own.
    const region = page.getByRole('status', { name: t('reader.notices') });
    await expect(region).toContainText(t('reader.linkRefused'));
    await expect(region.locator('[role="status"], [role="alert"], [aria-live]')).toHaveCount(0);
    // The answer to a click comes first; what doesn't fit is reached by keyboard.
    await expect(refused(jury)).toBeInViewport();
    await region.focus();
    await page.keyboard.press('End');
    await expect(page.getByText(t('reader.attached.what', { count: 1 }))).toBeInViewport();
    expect(await axeFindings(page, 'notices below the page')).toEqual([]);
    await region
      .getByRole('button', { name: t('app.close') })
      .first()
      .click();
    await expect(refused(jury)).toBeHidden();
    expect(await settled(jury)).toEqual(before);
  });

test('a page that is fitted as a whole is seen as a whole beside its notice', async ({ jury, folder }) => {
  const { page, t } = jury;
  await open(jury, folder, { width: 1500, height: 1000 });
  await jury.button('reader.fitPage').click();
  const isWhole = (number: number): Promise<boolean> =>
    jury.viewer.locator(`.page[data-page-number="${number}"]`).evaluate((element) => {
      const frame = element.ownerDocument.querySelector('#container')?.getBoundingClientRect();
      const { top, bottom, height } = element.getBoundingClientRect();
      return frame !== undefined && height > 100 && top >= frame.top - 1 && bottom <= frame.bottom + 1;
    });
  const said = page.getByText(t('reader.pageNotice.picture-not-decoded.what', { page: 1 }));
  await said.waitFor();
  await jury.button('reader.nextPage').click();
  await said.waitFor({ state: 'hidden' });
  await expect.poll(() => isWhole(2)).toBe(true);
  await jury.button('reader.previousPage').click();
  await said.waitFor();
  await expect.poll(() => isWhole(1)).toBe(true);
});

test('in a window as small as at 400 %, notices stand at the lower edge, and scrolling on uncovers the page', async ({
  jury,
  folder,
}) => {
  const { page, t } = jury;
  await open(jury, folder, { width: 300, height: 200 });
  const notice = page.getByText(t('reader.pageNotice.picture-not-decoded.what', { page: 1 }));
  await notice.waitFor();
  await page.locator('iframe.jm-frame').evaluate((frame) => frame.scrollIntoView({ block: 'start' }));
  const notices = page.locator('.jm-reader__notices');
  await expect(notices).toBeInViewport();
  const [frame, said] = [await page.locator('iframe.jm-frame').boundingBox(), await notices.boundingBox()];
  expect(said?.height).toBeLessThanOrEqual(70);
  expect((frame?.y ?? 0) + 60).toBeLessThan(said?.y ?? 0);
  await page.locator('iframe.jm-frame').evaluate((element) => element.scrollIntoView({ block: 'end' }));
  await page.locator('.jm-frame-room').evaluate((room) => room.ownerDocument.scrollingElement?.scrollBy(0, 120));
  await page.waitForTimeout(300);
  const [end, below] = [await page.locator('iframe.jm-frame').boundingBox(), await notices.boundingBox()];
  expect((end?.y ?? 0) + (end?.height ?? 0)).toBeLessThanOrEqual((below?.y ?? 0) + 1);
});
