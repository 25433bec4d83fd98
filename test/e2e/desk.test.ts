import { expect, type Locator } from '@playwright/test';
import { applicationIdSchema, criterionIdSchema } from '../../shared/ids.ts';
import { accessOf, jurorId, packAmendment, packSmallBundle, testPassphrase } from '../helpers/packed-bundle.ts';
import { smallPdf } from '../helpers/small-pdf.ts';
import { valueOrThrow } from '../helpers/window-calls.ts';
import { axeFindings } from './axe-findings.ts';
import { test } from './fixtures.ts';
import { keyboard, mouse } from './pages/input-method.ts';
import { type JuryWindow } from './pages/jury-window.ts';
import { keyboardAt200Percent, keyboardInEnglish, mouseInGerman } from './window-variants.ts';

const rated = applicationIdSchema.parse('DMK-01');

for (const { name, options } of [mouseInGerman, keyboardInEnglish, keyboardAt200Percent]) {
  test.describe(name, () => {
    test.use({ windowOptions: options });

    test('the desk is arranged as one likes, keeps it, and tells what an amendment changed', async ({
      jury,
      folder,
    }) => {
      const { page, t, input } = jury;
      const { bundle, codes, amendment } = await packWithAmendment(folder);
      const findings: string[] = [];
      await jury.openBundle(accessOf({ bundle, codes }, jurorId));
      const table = page.getByRole('table').first();

      const arranged = await test.step('sort, search, filter, choose columns, have an order drawn', async () => {
        await arrange(jury);
        findings.push(...(await axeFindings(page, 'desk with its view')));
        return numbersIn(table);
      });

      await test.step('lock and unlock: the view is kept', async () => {
        await input.press(jury.button('app.lock'));
        await jury.unlock(testPassphrase);
        await table.waitFor();
        expect(await numbersIn(table)).toEqual(arranged);
        expect(await page.getByRole('columnheader', { name: t('desk.column.inhabitants') }).count()).toBe(1);
      });

      await test.step('load an amendment: it is told what is new, changed and withdrawn', async () => {
        const value = { applicationId: rated, criterionId: criterionIdSchema.parse('K1'), value: 0 };
        valueOrThrow(await jury.call('ballot.rate', value));
        await jury.answerDialogs(amendment);
        await input.press(jury.button('desk.loadAmendment'));
        await expectAmendment(jury);
        findings.push(...(await axeFindings(page, 'desk after an amendment')));
        expect(await jury.sidewardOverflow()).toBe(0);
      });

      await test.step('check the changed application: its rating is kept', async () => {
        await input.press(page.getByRole('table').getByRole('button', { name: /Dörpslabor|Village/ }));
        await page.getByText(t('amendment.check')).waitFor();
        findings.push(...(await axeFindings(page, 'application to check')));
        await input.press(jury.button('amendment.confirm'));
        await page.getByText(t('amendment.checked')).waitFor();
        expect(await page.evaluate(() => document.activeElement?.className)).toBe('jm-check');
        const desk = valueOrThrow(await jury.call('desk.get', {}));
        expect(desk.toCheck).toEqual([]);
        expect(desk.ballots.find(({ applicationId }) => applicationId === rated)?.ratings[0]?.value).toBe(0);
      });

      await test.step('put the report of the amendment aside, and show it again', async () => {
        const changed = page.getByRole('region', { name: t('amendment.kinds.changed'), exact: true });
        await jury.goTo('desk');
        await input.press(jury.button('amendment.dismiss'));
        await expect.poll(() => changed.count()).toBe(0);
        await input.press(jury.button('amendment.showAgain'));
        await changed.waitFor();
      });
      expect(findings).toEqual([]);
    });
  });
}

test('letters and digits lead through the list of applications, by number, title or applicant', async ({ jury }) => {
  await jury.startDemo('juror');
  const { page } = jury;
  const rows = page.getByRole('table').first().locator('tbody tr');
  await rows.first().getByRole('button').focus();
  const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.closest('tr')?.textContent ?? '');
  const facts = await rows.evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)));
  const pause = (): Promise<void> => page.waitForTimeout(1_100);

  await page.keyboard.type('dmk-12');
  expect(await focused()).toContain('DMK-12');
  await pause();
  await page.keyboard.type('7');
  expect(await focused()).toContain('DMK-07');
  await pause();
  // Small letters match capitals, plain ones match those with diacritics, and a blank is part of the typed text.
  const [, title = ''] = facts.find(([number]) => number === 'DMK-20') ?? [];
  await page.keyboard.type(title.slice(0, 14).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase());
  expect(await focused()).toContain('DMK-20');
  await pause();
  const before = await focused();
  await page.keyboard.type('§§');
  expect(await focused()).toBe(before);
  await pause();
  // The question mark opens the help, which explains this; Enter opens the application for reading.
  await page.keyboard.press('?');
  await page.getByText(jury.t('shortcuts.does.listTyped')).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: title, level: 1 }).waitFor();
});

test.describe('in a low window', () => {
  test.use({
    windowOptions: { preferences: { language: 'de', theme: 'light' }, windowSize: { width: 1280, height: 600 } },
  });

  test('the desk lets no heading row cover what has the focus', async ({ jury }) => {
    await jury.startDemo('juror');
    const { page } = jury;
    const buttons = page.getByRole('table').first().locator('tbody').getByRole('button');
    await buttons.last().focus();
    for (let count = await buttons.count(); count > 1; count -= 1) {
      await page.keyboard.press('Shift+Tab');
      expect(await page.evaluate(isFocusUncovered), `button ${count}`).toBe(true);
    }
  });
});

/** A small competition and its amendment: the first application's document changes, the second is gone, one is new. */
async function packWithAmendment(folder: string) {
  const packed = await packSmallBundle(folder);
  const amendment = await packAmendment(packed, {
    applicationIds: ['DMK-01', 'DMK-10', 'DMK-11', 'DMK-29'],
    files: { 'DMK-01': { 'dmk-01.pdf': smallPdf('Bewerbung DMK-01, neue Fassung') } },
  });
  return { ...packed, amendment };
}

async function expectAmendment({ page, t, input }: JuryWindow): Promise<void> {
  await page
    .getByRole('list')
    .filter({ hasText: t('amendment.document.changed', { name: 'dmk-01.pdf' }) })
    .first()
    .waitFor();
  if (input === keyboard)
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(t('desk.loadAmendment'));
  for (const [kind, id] of [
    ['new', 'DMK-11'],
    ['changed', 'DMK-01'],
    ['withdrawn', 'DMK-02'],
  ] as const) {
    await page
      .getByRole('region', { name: t(`amendment.kinds.${kind}`), exact: true })
      .getByText(new RegExp(`^${id}`))
      .waitFor();
  }
  await page
    .getByRole('row', { name: /DMK-01/ })
    .getByText(t('stateFilter.to-check'))
    .waitFor();
}

/** Whether the middle of the focused element is also what a touch there would hit. */
function isFocusUncovered(): boolean {
  const focused = document.activeElement;
  const box = focused?.getBoundingClientRect();
  if (focused === null || box === undefined) return false;
  const touched = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  return touched !== null && (focused.contains(touched) || touched.contains(focused));
}

/** Sorts, searches, filters, chooses columns and has an order drawn by lot. */
async function arrange(jury: JuryWindow): Promise<void> {
  const { page, t, input, call } = jury;
  const table = page.getByRole('table').first();
  const heading = page.getByRole('columnheader', { name: t('desk.column.requested') });
  await input.press(heading.getByRole('button'));
  await expect.poll(() => heading.getAttribute('aria-sort')).toBe('ascending');
  await input.press(heading.getByRole('button'));
  await expect.poll(() => heading.getAttribute('aria-sort')).toBe('descending');
  await input.type(page.getByRole('searchbox', { name: t('desk.search') }), 'dmk-10');
  await expect.poll(() => numbersIn(table)).toEqual(['DMK-10']);
  await input.type(page.getByRole('searchbox', { name: t('desk.search') }), 'dmk');
  await choose(jury, page.getByRole('combobox', { name: t('desk.column.state') }), t('stateFilter.to-do'));
  await expect.poll(async () => (await numbersIn(table)).length).toBe(3);
  await input.press(page.getByRole('button', { name: t('desk.view.open'), exact: true }));
  await input.press(page.getByRole('checkbox', { name: t('desk.column.inhabitants') }));
  await page.getByRole('columnheader', { name: t('desk.column.inhabitants') }).waitFor();
  await input.press(page.getByRole('checkbox', { name: t('desk.column.theme') }));
  await expect.poll(() => page.getByRole('columnheader', { name: t('desk.column.theme') }).count()).toBe(0);
  await input.press(page.getByRole('button', { name: t('desk.order.shuffled') }));
  const { order } = valueOrThrow(await call('desk.get', {}));
  if (order === null) throw new Error('no order was drawn');
  await page.getByText(order.seed.slice(0, 4), { exact: false }).first().waitFor();
  await expect
    .poll(() => numbersIn(table))
    .toEqual(order.applicationIds.filter((id) => ['DMK-01', 'DMK-02', 'DMK-10'].includes(id)));
  await expect.poll(async () => valueOrThrow(await call('desk.get', {})).view.sorting.key).toBe('shuffled');
}

async function choose({ input }: JuryWindow, select: Locator, label: string): Promise<void> {
  if (input === mouse) {
    await select.selectOption({ label });
    return;
  }
  await input.type(select, label);
  for (let count = 0; count < 20 && (await select.locator('option:checked').textContent()) !== label; count += 1)
    await select.page().keyboard.press('ArrowDown');
  expect(await select.locator('option:checked').textContent()).toBe(label);
}

/** The applications' numbers in the order of the table. */
async function numbersIn(table: Locator): Promise<readonly string[]> {
  return table.locator('tbody tr td:first-child').allTextContents();
}
