import { join } from 'node:path';
import { expect, type Locator } from '@playwright/test';
import { lockVault } from '../../main/engine/vault/vault.ts';
import { accessOf, jurorId, packSmallBundle } from '../helpers/packed-bundle.ts';
import { resizeWindow } from '../helpers/start-app.ts';
import { valueOrThrow } from '../helpers/window-calls.ts';
import { test } from './fixtures.ts';
import { firstApplication, type JuryWindow } from './pages/jury-window.ts';

const designSize = { width: 1280, height: 800 };
const smallSize = { width: 1024, height: 700 };

/** The largest scale that must fit into one row: 0 to 10. */
const elevenSteps = Array.from({ length: 11 }, (_nothing, value) => ({
  value,
  label: { de: `Stufe ${value}`, en: `Step ${value}` },
  anchor: { de: 'Was diese Stufe bedeutet.', en: 'What this step means.' },
}));

async function boxOf(locator: Locator): Promise<{ readonly y: number; readonly height: number }> {
  const box = await locator.first().boundingBox();
  if (box === null) throw new Error('not there');
  return box;
}

function focused(jury: JuryWindow): Promise<string> {
  return jury.page.evaluate(
    () => document.activeElement?.closest('[id^="rate-"]')?.id ?? document.activeElement?.tagName ?? '',
  );
}

async function expectWholeBars(jury: JuryWindow): Promise<void> {
  for (const bar of ['.jm-header', '.jm-toolbar']) {
    // The texts beside the controls may take as many lines as they need.
    const controls = jury.page.locator(`${bar} :is(button, input)`);
    const middles = await controls.evaluateAll((all) =>
      all
        .map((control) => control.getBoundingClientRect())
        .filter(({ width }) => width > 0)
        .map(({ y, height }) => y + height / 2),
    );
    expect(Math.max(...middles) - Math.min(...middles)).toBeLessThan(10);
  }
  expect((await boxOf(jury.page.locator('.jm-header'))).height).toBeLessThanOrEqual(56);
  expect((await boxOf(jury.page.locator('.jm-toolbar'))).height).toBeLessThanOrEqual(34);
  const texts = jury.page.locator('.jm-heading__texts');
  const isWhole = await texts.evaluate((element) => {
    const bar = element.closest('header')?.getBoundingClientRect();
    return [...element.children].every((child) =>
      [...child.getClientRects()].every(
        (line) => bar !== undefined && line.top >= bar.top - 1 && line.bottom <= bar.bottom + 1 && line.left >= 0,
      ),
    );
  });
  expect(isWhole).toBe(true);
  for (const name of ['app.lock', 'reader.find'] as const) await expect(jury.button(name)).toBeVisible();
  await expect(jury.page.getByRole('button', { name: jury.t('marks.count', { count: '0' }) })).toBeVisible();
}

for (const role of ['juror', 'chair'] as const)
  for (const language of ['de', 'en'] as const)
    test.describe(`${role}, ${language}`, () => {
      test.use({ windowOptions: { windowSize: designSize, preferences: { language, theme: 'light' } } });

      test('a dozen applications at the design size; while reading, document and ballot have the room', async ({
        jury,
      }) => {
        await jury.startDemo(role);
        await jury.goTo('desk');
        const rows = jury.page.getByRole('table').first().locator('tbody tr');
        await rows.first().waitFor();
        const bottoms = await rows.evaluateAll((all) => all.map((row) => row.getBoundingClientRect().bottom));
        expect(bottoms.filter((bottom) => bottom <= designSize.height).length).toBeGreaterThanOrEqual(12);
        await jury.openApplication(firstApplication);
        await jury.viewer.locator('.textLayer').first().waitFor();
        // The height above the document: header, tabs and toolbar.
        expect((await boxOf(jury.page.locator('iframe.jm-frame'))).y).toBeLessThanOrEqual(100);
        expect((await boxOf(jury.page.locator('.jm-ballot__header'))).height).toBeLessThanOrEqual(72);
        const title = jury.page.getByRole('banner').getByRole('heading', { level: 1 });
        expect(await title.evaluate((heading) => heading.scrollWidth <= heading.clientWidth)).toBe(true);
        await test.step('at 1024, header and toolbar of the reader take a line each, and no name is cut', async () => {
          await resizeWindow(jury.running, smallSize);
          await expectWholeBars(jury);
        });
      });
    });

test('scales of six and of eleven steps stand in one row at 1024', async ({ folder, packed, start }) => {
  const wide = await packSmallBundle(join(folder, 'eleven'), {
    change: (competition) => ({
      ...competition,
      scale: elevenSteps,
      criteria: (competition['criteria'] as readonly object[]).map((criterion) => ({ ...criterion, anchors: [] })),
    }),
  });
  lockVault(wide.office);
  for (const bundle of [packed, wide]) {
    const jury = await start(join(folder, bundle === wide ? 'wide-data' : 'data'));
    await resizeWindow(jury.running, smallSize);
    await jury.openBundle(accessOf(bundle, jurorId));
    await jury.openApplication(firstApplication);
    const steps = jury.criterion('K1').getByRole('radio');
    const boxes = await steps.evaluateAll((all) => all.map((step) => step.getBoundingClientRect()));
    expect(new Set(boxes.map(({ y }) => y)).size).toBe(1);
    expect(Math.min(...boxes.map(({ width }) => width))).toBeGreaterThanOrEqual(24);
    const end = await jury.criterion('K1').evaluate((scale) => scale.getBoundingClientRect().right);
    expect(Math.max(...boxes.map(({ right }) => right))).toBeLessThanOrEqual(end + 1);
  }
});

test('one application takes ten keys, and the next one waits at its first open criterion', async ({ jury, packed }) => {
  const { page } = jury;
  await jury.openBundle(accessOf(packed, jurorId));
  await page.locator('[data-application="DMK-01"]').focus();
  await page.keyboard.press('Enter');
  await jury.criterion('K1').waitFor();
  await jury.criterion('K1').getByRole('radio').first().focus();
  const keys = ['3', '3', '3', '3', '3', '3', '3', '3', 'Tab'];
  for (const key of keys.slice(0, 1)) await page.keyboard.press(key);
  // The total appears with the first value, and what is missing: seven criteria and the overall impression.
  await page.getByText(jury.t('ballot.missing_other', { number: 8 })).waitFor();
  await page.getByText(/^bisher \d/).waitFor();
  for (const key of keys.slice(1)) await page.keyboard.press(key);
  await page.keyboard.insertText('Nachvollziehbar und gut begründet.');
  await page.keyboard.press('Alt+ArrowDown');
  await page.getByRole('heading', { level: 1, name: /DMK-02/ }).waitFor();
  await expect.poll(() => focused(jury)).toBe('rate-K1');
  const { ballots } = valueOrThrow(await jury.call('desk.get', {}));
  await expect
    .poll(async () =>
      valueOrThrow(await jury.call('desk.get', {})).ballots.find(({ applicationId }) => applicationId === 'DMK-01'),
    )
    .toMatchObject({ state: 'rated', gaps: [], comment: 'Nachvollziehbar und gut begründet.' });
  expect(ballots.length).toBeGreaterThan(1);
});

test('the list of applications is one tab stop, and coming back leads to where one was', async ({ jury }) => {
  const { page } = jury;
  await jury.startDemo('juror');
  const stops = page.locator('.jm-desk tbody [data-application]:not([tabindex="-1"])');
  await expect.poll(() => stops.count()).toBe(1);
  await stops.focus();
  await page.keyboard.press('End');
  const last = page.locator('.jm-desk tbody [data-application]').last();
  await expect(last).toBeFocused();
  await page.keyboard.press('ArrowUp');
  const id = await page.evaluate(() => document.activeElement?.getAttribute('data-application') ?? '');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: new RegExp(`^${id} `) }).waitFor();
  await page.keyboard.press('Alt+1');
  const link = page.locator(`[data-application="${id}"]`);
  await expect(link).toBeFocused();
  await expect(link).toBeInViewport();
});

test('the size of the display is a setting, at once and after the next start', async ({ jury, start }) => {
  const ratio = (window: JuryWindow): Promise<number> => window.page.evaluate(() => devicePixelRatio);
  const before = await ratio(jury);
  await jury.button('app.settings').click();
  await jury.page.getByRole('combobox', { name: jury.t('settings.textSize') }).selectOption('150');
  await expect.poll(() => ratio(jury)).toBeCloseTo(before * 1.5);
  await jury.close();
  const again = await start();
  await expect.poll(() => ratio(again)).toBeCloseTo(before * 1.5);
});

test('the office can be tried as well: its demo packs the demo competition', async ({ jury, folder }) => {
  await jury.button('welcome.demo.office').click();
  await jury.button('office.takeDemo').click();
  await jury.shows('office.folderChosen', { name: 'demo' });
  await jury.answerDialogs(join(folder, 'demo.jurybundle'), join(folder, 'codes.tsv'));
  await jury.page.getByRole('button', { name: jury.t('office.pack'), exact: true }).click();
  await jury.shows('office.report.title', { revision: 1 });
});
