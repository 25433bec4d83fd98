import { expect, type Page } from '@playwright/test';
import { lockVault } from '../../main/engine/vault/vault.ts';
import { manyApplications } from '../helpers/many-applications.ts';
import { accessOf, jurorId, packSmallBundle } from '../helpers/packed-bundle.ts';
import { axeFindings } from './axe-findings.ts';
import { test } from './fixtures.ts';
import { firstApplication } from './pages/jury-window.ts';

const applications = 90;
const criteria = 10;

test.beforeEach(async ({ jury, folder }) => {
  const packed = await packSmallBundle(folder, manyApplications(applications, criteria));
  lockVault(packed.office);
  await jury.openBundle(accessOf(packed, jurorId));
});

test('with many applications the grid draws those in sight, says which they are, and never loses the focus', async ({
  jury,
}) => {
  const { page } = jury;
  const keys = page.keyboard;
  await jury.goTo('overview');
  await page.locator('[data-cell="DMK-01/1"]').click();
  const grid = page.getByRole('grid');
  await expect(grid).toHaveAttribute('aria-rowcount', `${applications + 1}`);
  expect(await grid.locator('tbody [role="rowheader"]').count()).toBeLessThan(applications / 2);

  await keys.press('Control+End');
  const last = `A-${1000 + applications - 2}/${criteria + 1}`;
  await expect.poll(() => focusedCell(page)).toEqual({ cell: last, row: applications + 1, inSight: true });

  // Scrolled out of sight, the cell keeps the focus and stays the grid's only tab stop.
  await page.locator('.jm-grid__frame').evaluate((frame) => frame.scrollTo({ top: 0 }));
  await page.locator('[data-cell="DMK-01/0"]').waitFor();
  await expect.poll(() => focusedCell(page)).toEqual({ cell: last, row: applications + 1, inSight: false });
  await expect(grid.locator('[tabindex="0"]')).toHaveCount(1);
  expect(await axeFindings(page, 'grid of many applications')).toEqual([]);

  await keys.press('ArrowUp');
  await expect
    .poll(() => focusedCell(page))
    .toEqual({ cell: `A-${1000 + applications - 3}/${criteria + 1}`, row: applications, inSight: true });
  await keys.press('Control+Home');
  await keys.press('ArrowRight');
  for (let step = 0; step < 30; step += 1) await keys.press('ArrowDown');
  await expect.poll(() => focusedCell(page)).toEqual({ cell: 'A-1029/1', row: 32, inSight: true });
  await keys.press('3');
  await expect.poll(() => page.locator('[data-cell="A-1029/1"]').textContent()).toMatch(/^3/);
});

test('on the way to the next application nothing of the last one stays in the ballot', async ({ jury }) => {
  const { page } = jury;
  const keys = page.keyboard;
  const comment = page.locator('#ballot-comment');
  await jury.openApplication(firstApplication);
  await comment.fill('Gilt nur für die erste');
  await jury.button('abstention.open').click();
  await page.getByRole('textbox', { name: jury.t('abstention.reason') }).fill('Auch das');
  await keys.press('Alt+ArrowDown');
  await page.getByRole('heading', { level: 1, name: /A-1001/ }).waitFor();
  await expect(comment).toHaveValue('');
  await expect(page.getByRole('textbox', { name: jury.t('abstention.reason') })).toHaveCount(0);
  // The first missing entry of this ballot has the focus and is in view, wherever the focus was in the previous one.
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('[role="radiogroup"]')?.id))
    .toBe('rate-K1');
  await expect(page.locator('#rate-K1')).toBeInViewport();

  // The field's undo covers only what was typed into it.
  await comment.focus();
  await keys.press('Control+z');
  await expect(comment).toHaveValue('');
  await comment.fill('Gilt für die zweite');
  await keys.press('Alt+ArrowUp');
  await expect(comment).toHaveValue('Gilt nur für die erste');
  await expect(page.getByRole('textbox', { name: jury.t('abstention.reason') })).toHaveValue('Auch das');
  await keys.press('Alt+ArrowDown');
  await expect(comment).toHaveValue('Gilt für die zweite');
});

/** The focused cell, the row number announced for it, and whether it can be seen. */
function focusedCell(
  page: Page,
): Promise<{ readonly cell: string | undefined; readonly row: number; readonly inSight: boolean }> {
  return page.evaluate(() => {
    const element = document.activeElement instanceof HTMLElement ? document.activeElement : document.body;
    const frame = element.closest('.jm-grid__frame')?.getBoundingClientRect() ?? new DOMRect();
    const head = element.closest('table')?.querySelector('thead')?.getBoundingClientRect() ?? new DOMRect();
    const { top, bottom } = element.getBoundingClientRect();
    return {
      cell: element.dataset['cell'],
      row: Number(element.closest('tr')?.getAttribute('aria-rowindex')),
      inSight: top >= head.bottom - 1 && bottom <= frame.bottom + 1,
    };
  });
}
