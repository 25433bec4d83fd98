import { join } from 'node:path';
import { expect, type Locator } from '@playwright/test';
import { demoPassphrase } from '../../shared/demo-passphrase.ts';
import { test } from './fixtures.ts';
import type { JuryWindow } from './pages/jury-window.ts';
import { Reader } from './pages/reader.ts';
import { startWindow } from './start-window.ts';
import { closeShared } from './traces.ts';

// One reader for all: each test continues where the one before left it.
test.describe.configure({ mode: 'serial' });

let jury: JuryWindow;
let reader: Reader;

test.beforeAll(async ({ makeFolder }) => {
  jury = await startWindow(join(makeFolder(), 'data'), { preferences: { language: 'de' } });
  reader = new Reader(jury);
  await jury.startDemo('juror');
  await jury.openDocument();
});
test.afterAll(({}, testInfo) => closeShared(jury, testInfo));

/** Puts the focus where a reading person has it: into the document, by a click. */
async function clickDocument(): Promise<void> {
  await jury.viewer
    .locator('.page')
    .first()
    .click({ position: { x: 5, y: 5 } });
  await expect.poll(() => jury.focusedTag()).toBe('IFRAME');
}

/** Doesn't wait for the key to be handled: the focused frame disappears with its screen and would never answer. */
async function pressAndLeave(key: { key: string; code: string; modifiers: number }): Promise<void> {
  const session = await jury.page.context().newCDPSession(jury.page);
  const windowsVirtualKeyCode = key.key.toUpperCase().charCodeAt(0);
  void session
    .send('Input.dispatchKeyEvent', { type: 'rawKeyDown', windowsVirtualKeyCode, ...key })
    .catch(() => undefined);
}

const press = (keys: string): Promise<void> => jury.page.keyboard.press(keys);
const checked = (): Locator => jury.criterion('K1').getByRole('radio', { checked: true });
const field = (): Locator => jury.page.locator('.jm-ballot textarea').first();
const title = (): Promise<string> => jury.page.locator('h1').first().innerText();

test('F6 leads to the ballot and back', async () => {
  await clickDocument();
  await press('F6');
  await expect.poll(() => jury.page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('radio');
  await press('F6');
  await expect.poll(() => jury.focusedTag()).toBe('IFRAME');
});

test('Ctrl+Z and Ctrl+Y undo and repeat in the ballot', async () => {
  await jury.criterion('K1').getByRole('radio').nth(4).click();
  await expect.poll(() => checked().count()).toBe(1);
  await jury.saved();
  await clickDocument();
  await press('Control+z');
  await expect.poll(() => checked().count()).toBe(0);
  await press('Control+y');
  await expect.poll(() => checked().count()).toBe(1);
});

test('Alt with arrows goes to the next application and back', async () => {
  const first = await title();
  await clickDocument();
  await press('Alt+ArrowDown');
  await expect.poll(title).not.toBe(first);
  await clickDocument();
  await press('Alt+ArrowUp');
  await expect.poll(title).toBe(first);
});

test('F1 and ? show the help sheet', async () => {
  const sheet = jury.page.getByRole('dialog');
  for (const key of ['F1', '?']) {
    await clickDocument();
    await press(key);
    await sheet.waitFor();
    await press('Escape');
    await sheet.waitFor({ state: 'detached' });
  }
});

test('Ctrl with the wheel zooms the document', async () => {
  await clickDocument();
  const before = await reader.zoomFactor();
  const box = await reader.frameElement.boundingBox();
  await jury.page.mouse.move((box?.x ?? 0) + 200, (box?.y ?? 0) + 200);
  await jury.page.keyboard.down('Control');
  await jury.page.mouse.wheel(0, -100);
  const numberIn = (text: string | null): number => Number(/\d+/.exec(text ?? '')?.[0]);
  const percent = async (): Promise<number> => numberIn(await reader.zoomFactor());
  await expect.poll(percent).toBeGreaterThan(numberIn(before));
  const larger = await percent();
  await jury.page.mouse.wheel(0, 100);
  await jury.page.keyboard.up('Control');
  await expect.poll(percent).toBeLessThan(larger);
});

test('Escape ends finding, in the document as in a text', async () => {
  const find = jury.page.getByRole('searchbox', { name: jury.t('reader.find') });
  for (const focus of [clickDocument, () => field().focus()]) {
    await focus();
    await press('Control+f');
    await find.waitFor();
    await focus();
    await press('Escape');
    await find.waitFor({ state: 'detached' });
  }
  expect(await jury.focusedTag()).toBe('TEXTAREA');
});

test('while a text is written, keys that type nothing do what they say', async () => {
  const first = await title();
  await field().fill('Ein Satz');
  await press('F6');
  await expect.poll(() => jury.focusedTag()).toBe('IFRAME');
  await field().focus();
  await press('End');
  await jury.page.keyboard.type('?');
  expect(await field().inputValue()).toBe('Ein Satz?');
  await press('Control+z');
  expect(await field().inputValue()).not.toBe('Ein Satz?');
  await press('Alt+ArrowDown');
  await expect.poll(title).not.toBe(first);
  await clickDocument();
  await press('Alt+ArrowUp');
  await expect.poll(title).toBe(first);
});

test('Alt and a digit goes to another screen', async () => {
  await clickDocument();
  await pressAndLeave({ key: '1', code: 'Digit1', modifiers: 1 });
  await jury.page.getByRole('table').first().waitFor();
  await jury.openDocument();
});

async function lockedBy(way: string, prepare: () => Promise<void>): Promise<void> {
  await test.step(way, async () => {
    await prepare();
    await pressAndLeave({ key: 'l', code: 'KeyL', modifiers: 2 });
    await jury.shows('welcome.notice.asked.title');
    await jury.unlock(demoPassphrase);
    await jury.viewer.locator('.textLayer span[role="presentation"]').first().waitFor();
  });
}

test('Ctrl+L locks in the document, in a text, behind a dialog and while presenting', async () => {
  test.setTimeout(60_000);
  await lockedBy('document', clickDocument);
  await lockedBy('text', () => field().focus());
  await lockedBy('dialog', async () => {
    await press('F1');
    await jury.page.getByRole('dialog').waitFor();
  });
  await lockedBy('presenting', async () => {
    await clickDocument();
    await press('F5');
    await jury.button('reader.endPresenting').waitFor();
    await press('Control+z');
  });
  await expect.poll(() => checked().count()).toBe(1);
});
