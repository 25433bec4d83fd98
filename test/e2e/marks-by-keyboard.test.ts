import { join } from 'node:path';
import { expect } from '@playwright/test';
import { demoPassphrase } from '../../shared/demo-passphrase.ts';
import { valueOrThrow } from '../helpers/window-calls.ts';
import { axeFindings } from './axe-findings.ts';
import { test } from './fixtures.ts';
import type { JuryWindow } from './pages/jury-window.ts';
import { Marks } from './pages/marks.ts';
import { startWindow } from './start-window.ts';
import { closeShared } from './traces.ts';

// One document for all: each test continues where the one before left it.
test.describe.configure({ mode: 'serial' });

let jury: JuryWindow;
let marks: Marks;

test.beforeAll(async ({ makeFolder }) => {
  jury = await startWindow(join(makeFolder(), 'data'), { preferences: { language: 'en', theme: 'dark' } });
  marks = new Marks(jury);
  await jury.startDemo('juror');
  await jury.openDocument();
});
test.afterAll(({}, testInfo) => closeShared(jury, testInfo));

test('a hit that was found is highlighted with H, and Escape leads back into the document', async () => {
  const { page, viewer: frame } = jury;
  await page.keyboard.press('Control+f');
  await page.keyboard.type('Daseinsvorsorge');
  await page.keyboard.press('Enter');
  await frame.locator('.highlight.selected').first().waitFor();
  // Past the buttons for next and previous, the two switches and the close button.
  for (let count = 0; count < 6; count += 1) await page.keyboard.press('Tab');
  await expect.poll(() => jury.focusedTag()).toBe('IFRAME');
  await page.keyboard.press('h');
  await expect.poll(() => marks.shown.count()).toBe(1);
  await expect.poll(() => marks.toolsHaveFocus()).toBe(true);
  expect(await axeFindings(jury.page, 'highlighted')).toEqual([]);
  await page.keyboard.press('Escape');
  await expect.poll(() => jury.focusedTag()).toBe('IFRAME');
});

test('text is selected word by word with the arrows, and marked as evidence', async () => {
  const { page } = jury;
  await page.keyboard.press('h');
  await expect.poll(() => marks.selectedText()).not.toBe('');
  const first = await marks.selectedText();
  await page.keyboard.press('ArrowRight');
  const second = await marks.selectedText();
  expect(second).not.toBe(first);
  await page.keyboard.press('Shift+ArrowRight');
  const both = await marks.selectedText();
  expect(both.startsWith(second) && both.length > second.length).toBe(true);
  await page.keyboard.press('Enter');
  await expect.poll(() => marks.colour('yellow').evaluate((element) => element === document.activeElement)).toBe(true);
  for (let count = 0; count < 5; count += 1) await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(marks.word('asEvidence'));
  await page.keyboard.press('Enter');
  await expect.poll(() => jury.focusedTag()).toBe('SELECT');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => marks.evidence('K1').count()).toBe(1);
  await expect.poll(() => marks.evidence('K1').textContent()).toContain(both);
  await page.keyboard.press('Escape');
});

test('a mark is reached by Tab, removed with its tools, and taken back', async () => {
  const { page, viewer: frame } = jury;
  await page.locator('iframe.jm-frame').focus();
  for (let count = 0; count < 40 && (await frame.locator('.jm-mark-handle:focus').count()) === 0; count += 1)
    await page.keyboard.press('Tab');
  const before = await marks.handles.count();
  await page.keyboard.press('Enter');
  await expect.poll(() => marks.toolsHaveFocus()).toBe(true);
  for (
    let count = 0;
    count < 6 && (await page.evaluate(() => document.activeElement?.textContent)) !== marks.word('remove');
    count += 1
  )
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => marks.handles.count()).toBe(before - 1);
  await expect.poll(() => jury.focusedTag()).toBe('IFRAME');
  await page.getByRole('button', { name: marks.word('restore'), exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => marks.handles.count()).toBe(before);
  await expect.poll(() => jury.focusedTag()).toBe('IFRAME');
});

test('N notes on the page; nothing typed at once is lost when the vault is locked', async () => {
  const { page } = jury;
  await page.keyboard.press('n');
  await expect.poll(() => jury.focusedTag()).toBe('TEXTAREA');
  await page.keyboard.type('The budget is missing here');
  await jury.button('app.lock').focus();
  await page.keyboard.press('Enter');
  await page.getByText(jury.t('welcome.notice.asked.title')).waitFor();
  expect(await page.content()).not.toContain('The budget is missing');
  await jury.unlock(demoPassphrase);
  await marks.listButton(3).click();
  expect(await marks.list.getByText('The budget is missing here').count()).toBe(1);
  expect(await axeFindings(jury.page, 'list')).toEqual([]);
});

test('letters mark nothing once shortcuts of one character are switched off', async () => {
  const { page } = jury;
  valueOrThrow(await jury.call('preferences.set', { characterShortcuts: false }));
  await page.reload();
  await jury.openDocument();
  await marks.shown.first().waitFor();
  const before = await marks.handles.count();
  await page.locator('iframe.jm-frame').focus();
  await page.keyboard.press('n');
  await page.keyboard.press('h');
  await page.waitForTimeout(400);
  expect(await marks.selectedText()).toBe('');
  expect(await marks.handles.count()).toBe(before);
});
