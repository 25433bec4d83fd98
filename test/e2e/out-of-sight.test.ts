import { expect } from '@playwright/test';
import { test } from './fixtures.ts';
import { firstApplication } from './pages/jury-window.ts';

test.use({ windowOptions: { windowSize: { width: 640, height: 480 } } });

/** Longer than drawing a page may take. */
const longerThanDrawingMs = 12_000;

/** The browser makes no pictures of a frame below the visible part of the page, so nothing is drawn there meanwhile. */
test('a document below the visible part of the page is drawn once it is seen, and nobody is told that it costs too much', async ({
  jury,
}) => {
  await jury.startDemo('juror');
  const { page, t } = jury;
  await jury.call('app.setTextSize', { percent: 200 });
  await jury.openApplication(firstApplication);
  const frame = page.locator('iframe.jm-frame');
  await frame.waitFor();
  const top = await frame.evaluate((element) => element.getBoundingClientRect().top);
  expect(top, 'the document is out of sight').toBeGreaterThan(await page.evaluate(() => innerHeight));
  await page.waitForTimeout(longerThanDrawingMs);
  await frame.scrollIntoViewIfNeeded();
  const inkOf = (canvas: HTMLCanvasElement): number => {
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
    return data.filter((value, index) => index % 4 === 0 && value < 200).length;
  };
  await expect
    .poll(() => jury.viewer.locator('canvas').first().evaluate(inkOf), { timeout: 30_000 })
    .toBeGreaterThan(1_000);
  await expect(page.getByText(t('reader.pageNotice.page-stopped.what', { page: '1' }))).toHaveCount(0);
});
