import { join } from 'node:path';
import { expect } from '@playwright/test';
import { lockVault } from '../../main/engine/vault/vault.ts';
import { manyApplications } from '../helpers/many-applications.ts';
import { accessOf, chairId, jurorId, packSmallBundle } from '../helpers/packed-bundle.ts';
import { voterAs } from '../helpers/voting-jury.ts';
import { axeFindings } from './axe-findings.ts';
import { test } from './fixtures.ts';

const applications = 90;

test('with many applications the tables beside the ranking draw those in sight, and lead to the others by keyboard', async ({
  jury,
  folder,
}) => {
  const { page, t } = jury;
  const packed = await packSmallBundle(join(folder, 'office'), manyApplications(applications, 10));
  lockVault(packed.office);
  const file = await (await voterAs(packed, jurorId)).write({});
  await jury.openBundle({ ...accessOf(packed, chairId), role: 'chair' });
  await jury.goTo('merge');
  await jury.answerDialogs(file);
  await jury.button('merge.choose').click();
  await jury.closeIntake();
  await jury.goTo('evaluation');

  const distribution = page.getByRole('region', { name: t('evaluation.dots.caption') });
  const table = distribution.getByRole('table');
  await expect(table).toHaveAttribute('aria-rowcount', `${applications + 1}`);
  const rows = table.locator('tbody tr:not([aria-hidden])');
  await expect.poll(() => rows.count()).toBeGreaterThan(5);
  expect(await rows.count()).toBeLessThan(applications / 2);
  await distribution.focus();
  await expect(rows.first()).toHaveAttribute('aria-rowindex', '2');
  // Rows out of sight get their real height only once one is laid out; until then the end is elsewhere.
  const heightInRows = (): Promise<number> =>
    rows.first().evaluate((row) => (row.closest('div')?.scrollHeight ?? 0) / row.getBoundingClientRect().height);
  await expect.poll(heightInRows).toBeGreaterThan(0.8 * applications);
  await page.keyboard.press('End');
  await expect(table.locator(`tr[aria-rowindex="${applications + 1}"]`)).toBeInViewport();
  expect(await rows.count()).toBeLessThan(applications / 2);
  await page.keyboard.press('Home');
  await expect(table.locator('tr[aria-rowindex="2"]')).toBeInViewport();

  // The ranking itself is a complete table, because it is printed.
  const ranking = page.locator('.jm-table--ranking');
  await expect(ranking.getByRole('rowheader')).toHaveCount(applications);
  expect(await axeFindings(page, 'the evaluation of many applications')).toEqual([]);
  expect(await jury.sidewardOverflow()).toBe(0);
});
