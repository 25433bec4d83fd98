import { expect, type Page } from '@playwright/test';
import { lockVault } from '../../main/engine/vault/vault.ts';
import { manyApplications } from '../helpers/many-applications.ts';
import { accessOf, jurorId, packSmallBundle } from '../helpers/packed-bundle.ts';
import { resizeWindow } from '../helpers/start-app.ts';
import { test } from './fixtures.ts';

/** The last two are what larger text leaves: 1024 x 700 at 125 % and 150 %. */
const sizes = [
  { width: 1280, height: 800 },
  { width: 1024, height: 700 },
  { width: 819, height: 560 },
  { width: 683, height: 467 },
] as const;

/** Each key, and how often it is pressed: back and forth along and across, so that cells are entered from all sides. */
const walk = [
  ['ArrowDown', 18],
  ['ArrowRight', 11],
  ['ArrowUp', 12],
  ['ArrowLeft', 10],
  ['ArrowDown', 4],
  ['End', 1],
  ['ArrowUp', 8],
  ['Home', 1],
  ['Control+End', 1],
  ['ArrowUp', 10],
  ['ArrowLeft', 11],
  ['ArrowDown', 6],
  ['Control+Home', 1],
] as const;

test.use({ windowOptions: { preferences: { language: 'de', theme: 'light' } } });

for (const [applications, what] of [
  [24, 'that is there as a whole'],
  [70, 'that scrolls by itself'],
] as const)
  test(`in a grid ${what} nothing covers the cell with the focus`, async ({ jury, folder }) => {
    const packed = await packSmallBundle(folder, manyApplications(applications, 10));
    lockVault(packed.office);
    await jury.openBundle(accessOf(packed, jurorId));
    await jury.goTo('overview');
    for (const size of sizes)
      await test.step(`${size.width} x ${size.height}`, async () => {
        await resizeWindow(jury.running, size);
        await jury.page.locator('[data-cell="DMK-01/1"]').click();
        expect(await coveredOnWalk(jury.page)).toEqual([]);
      });
  });

/** Each cell of the walk that something covers, with the key that led to it. */
async function coveredOnWalk(page: Page): Promise<readonly string[]> {
  const covered: string[] = [];
  for (const [key, times] of walk)
    for (let time = 0; time < times; time += 1) {
      await page.keyboard.press(key);
      const found = await coveredParts(page);
      if (found.length > 0) covered.push(`${key}: ${found.join(', ')}`);
    }
  return covered;
}

/** What covers or cuts off corners and edges of the focused cell once the layout is stable. */
function coveredParts(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const cell = document.activeElement;
    if (!(cell instanceof HTMLElement) || cell.dataset['cell'] === undefined) return ['no cell has the focus'];
    const { outlineOffset, outlineWidth } = getComputedStyle(cell);
    const isBeside = Number.parseFloat(outlineOffset) + Number.parseFloat(outlineWidth) > 0;
    const { left, right, top, bottom } = cell.getBoundingClientRect();
    const [middle, centre] = [(left + right) / 2, (top + bottom) / 2];
    const [nearLeft, nearRight, nearTop, nearBottom] = [left + 1.5, right - 1.5, top + 1.5, bottom - 1.5];
    const points: readonly (readonly [string, number, number])[] = [
      ['top left', nearLeft, nearTop],
      ['top', middle, nearTop],
      ['top right', nearRight, nearTop],
      ['left', nearLeft, centre],
      ['right', nearRight, centre],
      ['bottom left', nearLeft, nearBottom],
      ['bottom', middle, nearBottom],
      ['bottom right', nearRight, nearBottom],
    ];
    if (isBeside) return ['the ring stands beside the cell'];
    return points.flatMap(([name, x, y]) => {
      const touched = document.elementFromPoint(x, y);
      return touched !== null && cell.contains(touched)
        ? []
        : [`${cell.dataset['cell'] ?? ''} ${name} (${touched?.className ?? 'outside'})`];
    });
  });
}
