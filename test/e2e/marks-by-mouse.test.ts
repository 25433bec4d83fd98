import { join } from 'node:path';
import { expect } from '@playwright/test';
import { demoPassphrase } from '../../shared/demo-passphrase.ts';
import { axeFindings } from './axe-findings.ts';
import { test } from './fixtures.ts';
import type { JuryWindow } from './pages/jury-window.ts';
import { Marks } from './pages/marks.ts';
import { startWindow } from './start-window.ts';
import { closeShared } from './traces.ts';

// One document for all: each test continues where the one before left it.
test.describe.configure({ mode: 'serial' });

const text = 'Dörpslabor Wiekendorf – ein Ort für';

let dataFolder: string;
let jury: JuryWindow;
let marks: Marks;

test.beforeAll(async ({ makeFolder }) => {
  dataFolder = join(makeFolder(), 'data');
  await start();
  await jury.startDemo('juror');
  await jury.openDocument();
});
test.afterAll(({}, testInfo) => closeShared(jury, testInfo));

async function start(): Promise<void> {
  jury = await startWindow(dataFolder, { preferences: { language: 'de', theme: 'light' } });
  marks = new Marks(jury);
}

test('text that is drawn over is highlighted, gets a note, and is evidence in the ballot', async () => {
  await marks.drawOver(text);
  expect(await axeFindings(jury.page, 'selected')).toEqual([]);
  await marks.colour('green').click();
  await expect.poll(() => jury.viewer.locator('.jm-mark--green.jm-mark').count()).toBe(1);
  expect(await marks.colour('green').getAttribute('aria-pressed')).toBe('true');
  await marks.tools.getByRole('combobox', { name: marks.word('evidence') }).selectOption('K2');
  await marks.tools.getByRole('textbox', { name: marks.word('note') }).fill('Wer trägt die <b>Kosten</b>?');
  expect(await axeFindings(jury.page, 'edited')).toEqual([]);
  await jury.page.keyboard.press('Escape');
  await expect.poll(() => marks.evidence('K2').count()).toBe(1);
  expect(await marks.evidence('K2').textContent()).toContain('Wiekendorf');
  // The document calls its first two pages I and II.
  expect(await marks.evidence('K2').textContent()).toContain(jury.t('marks.page', { page: 'I' }));
});

test('a mark lies on its text at every zoom', async () => {
  const offset = async (): Promise<number> => {
    const [mark, line] = [
      await marks.shown.first().boundingBox(),
      await jury.viewer.getByText(text).first().boundingBox(),
    ];
    return mark === null || line === null
      ? Number.NaN
      : Math.max(Math.abs(mark.x - line.x), Math.abs(mark.y - line.y), Math.abs(mark.width - line.width)) / line.height;
  };
  expect(await offset()).toBeLessThan(0.2);
  const widthBefore = (await marks.shown.first().boundingBox())?.width ?? 0;
  for (const step of ['zoomOut', 'zoomOut', 'zoomOut']) await jury.button(`reader.${step}`).click();
  await expect
    .poll(async () => (await marks.shown.first().boundingBox())?.width ?? widthBefore)
    .toBeLessThan(widthBefore * 0.9);
  await expect.poll(offset).toBeLessThan(0.2);
  await jury.button('reader.fitWidth').click();
});

test('evidence leads back to its place, from another page and another document', async () => {
  const { page, viewer: frame } = jury;
  // The document calls its ninth page 7.
  await page.getByRole('textbox', { name: jury.t('reader.page'), exact: true }).fill('7');
  await page.keyboard.press('Enter');
  await expect.poll(() => frame.locator('.page[data-page-number="9"] .textLayer').isVisible()).toBe(true);
  await expect.poll(() => frame.locator('.jm-mark').evaluateAll(inSight)).toBe(0);
  await marks.evidence('K2').click();
  await expect.poll(() => frame.locator('.jm-mark-handle:focus').count()).toBe(1);
  await page.getByRole('tab', { name: jury.t('documentKind.council_resolution') }).click();
  await expect.poll(() => marks.shown.count()).toBe(0);
  await marks.evidence('K2').click();
  await expect.poll(() => frame.locator('.jm-mark-handle:focus').count()).toBe(1);
  expect(await page.getByRole('tab', { selected: true }).textContent()).toBe(jury.t('documentKind.application'));
});

test('a click on the marked text opens its tools; the note is there as it was typed', async () => {
  await jury.viewer.getByText(text).first().click({ delay: 80 });
  await expect.poll(() => marks.colour('green').evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await marks.tools.getByRole('textbox', { name: marks.word('note') }).inputValue()).toBe(
    'Wer trägt die <b>Kosten</b>?',
  );
  await jury.page.keyboard.press('Escape');
  await expect.poll(() => marks.tools.count()).toBe(0);
});

test('the list shows all marks, filters by criterion, deletes and takes back', async () => {
  const { page } = jury;
  await marks.listButton(1).click();
  expect(await marks.list.getByText('Wer trägt die <b>Kosten</b>?').count()).toBe(1);
  expect(await axeFindings(jury.page, 'list')).toEqual([]);
  const filter = marks.list.getByRole('combobox');
  await filter.selectOption('K1');
  expect(await marks.list.getByRole('listitem').count()).toBe(0);
  await filter.selectOption('K2');
  expect(await marks.list.getByRole('listitem').count()).toBe(1);
  await marks.list.getByRole('listitem').getByRole('button').first().click();
  await expect.poll(() => marks.evidence('K2').count()).toBe(0);
  await expect.poll(() => marks.shown.count()).toBe(0);
  expect(await axeFindings(jury.page, 'deleted')).toEqual([]);
  // The focus has gone to the button that undoes the deletion.
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(marks.word('restore'));
  await page.keyboard.press('Enter');
  await expect.poll(() => marks.evidence('K2').count()).toBe(1);
  await expect.poll(() => marks.shown.count()).toBe(1);
  await marks.listButton(1).click();
});

test('marks are there after the app was ended and started again', async () => {
  await jury.saved();
  await jury.close();
  await start();
  await jury.unlock(demoPassphrase);
  await jury.page.getByRole('table').first().waitFor();
  await jury.openDocument();
  await expect.poll(() => marks.evidence('K2').count()).toBe(1);
  await expect.poll(() => jury.viewer.locator('.jm-mark--green.jm-mark').count()).toBe(1);
  expect(await marks.handles.getAttribute('aria-label')).toContain(jury.t('marks.evidenceFor', { criterion: 'K2' }));
});

test('a declared conflict takes them out of sight, in the documents and in the ballot', async () => {
  const { page, t } = jury;
  await jury.button('conflict.declare').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio').first().check();
  await dialog.getByRole('textbox').first().fill('Nachbarschaft');
  await dialog.getByRole('button', { name: t('conflict.confirm'), exact: true }).click();
  await page.getByText(t('reader.closed.title')).waitFor();
  expect(await marks.evidence('K2').count()).toBe(0);
  expect(await page.content()).not.toContain('Wer trägt die');
});

/** How many of these can be seen; a page far from the visible one may not be drawn at all. */
function inSight(elements: readonly Element[]): number {
  return elements.filter((element) => element.getBoundingClientRect().bottom > 0).length;
}
