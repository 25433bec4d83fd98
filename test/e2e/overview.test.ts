import { expect, type Locator } from '@playwright/test';
import { lockVault } from '../../main/engine/vault/vault.ts';
import type { BallotView } from '../../shared/contract/ballot.ts';
import { applicationIdSchema, criterionIdSchema } from '../../shared/ids.ts';
import { accessOf, jurorId, packSmallBundle } from '../helpers/packed-bundle.ts';
import { valueOrThrow } from '../helpers/window-calls.ts';
import { axeFindings } from './axe-findings.ts';
import { test } from './fixtures.ts';
import { keyboard } from './pages/input-method.ts';
import type { JuryWindow } from './pages/jury-window.ts';
import { keyboardInEnglish, mouseInGerman } from './window-variants.ts';

const criteria = ['K1', 'K2', 'K3', 'K4', 'K5', 'K6', 'K7', 'K8'];

for (const { name, options } of [mouseInGerman, keyboardInEnglish]) {
  test.describe(name, () => {
    test.use({ windowOptions: options });

    test('the overview rates in the grid, ranks, compares and shows how the scale was used', async ({
      jury,
      packed,
    }) => {
      const { page, input } = jury;
      const findings: string[] = [];
      const check = async (screen: string): Promise<void> => void findings.push(...(await axeFindings(page, screen)));
      await jury.openBundle(accessOf(packed, jurorId));
      await test.step('rate in the grid', async () => {
        if (input === keyboard) await page.keyboard.press('Alt+2');
        else await jury.goTo('overview');
        await (input === keyboard ? rateByKeys(jury) : rateByPointer(jury));
        await check('grid');
      });
      await test.step('rank', async () => {
        await rank(jury);
        await check('own ranking');
      });
      await test.step('compare two', async () => {
        await compare(jury);
        await check('comparison');
      });
      await test.step('see how the scale was used', async () => {
        await input.press(jury.button('overview.part.calibration'));
        await page.getByRole('table').getByRole('row', { name: /^K1 / }).waitFor();
        await check('distribution');
      });
      expect(findings).toEqual([]);
    });
  });
}

test('the overview hints at a criterion whose ratings are all equal, once there are enough of them', async ({
  jury,
  folder,
}) => {
  const larger = await packSmallBundle(folder, { applicationIds: ['DMK-01', 'DMK-02', 'DMK-03', 'DMK-10'] });
  lockVault(larger.office);
  await jury.openBundle(accessOf(larger, jurorId));
  const hint = jury.page.getByText(/^Alle 4 Bewertungen zu K1 .* haben denselben Wert: 0$/);
  for (const application of ['DMK-01', 'DMK-02', 'DMK-03']) await rateOnce(jury, application, 0);
  await jury.page.reload();
  await jury.page.getByRole('table').first().waitFor();
  await jury.goTo('overview');
  await jury.button('overview.part.calibration').click();
  await jury.page.getByRole('table').getByRole('row', { name: /^K1 / }).waitFor();
  expect(await hint.count()).toBe(0);
  await jury.button('overview.part.grid').click();
  await cell(jury, 'DMK-10', 'K1').focus();
  await jury.page.keyboard.press('0');
  await expect.poll(async () => (await ballotOn(jury, 'DMK-10'))?.ratings[0]?.value).toBe(0);
  await jury.button('overview.part.calibration').click();
  await hint.waitFor();
  expect(await axeFindings(jury.page, 'equal ratings')).toEqual([]);
});

async function rateOnce(jury: JuryWindow, application: string, value: number): Promise<void> {
  const [applicationId, criterionId] = [applicationIdSchema.parse(application), criterionIdSchema.parse('K1')];
  valueOrThrow(await jury.call('ballot.rate', { applicationId, criterionId, value }));
}

/** The grid cell of this application and criterion. */
function cell(jury: JuryWindow, application: string, criterion: string): Locator {
  return jury.page.locator(`[data-cell="${application}/${criteria.indexOf(criterion) + 1}"]`);
}

async function ballotOn(jury: JuryWindow, application: string): Promise<BallotView | undefined> {
  return valueOrThrow(await jury.call('desk.get', {})).ballots.find(
    ({ applicationId }) => applicationId === application,
  );
}

async function rateByKeys(jury: JuryWindow): Promise<void> {
  const { page } = jury;
  const keys = page.keyboard;
  const grid = page.getByRole('grid');
  await grid.waitFor();
  for (
    let count = 0;
    count < 40 && !(await cell(jury, 'DMK-01', 'K1').evaluate((element) => element === document.activeElement));
    count += 1
  )
    await keys.press('Tab');
  // 0 is a value, so it is displayed.
  await keys.press('0');
  await expect.poll(() => cell(jury, 'DMK-01', 'K1').textContent()).toMatch(/^0/);
  for (const digit of ['3', '3', '3', '3', '3', '3', '3']) {
    await keys.press('ArrowRight');
    await keys.press(digit);
  }
  await expect.poll(async () => (await ballotOn(jury, 'DMK-01'))?.total).toMatch(/^\d+\/\d+$/);
  await keys.press('Delete');
  await expect.poll(async () => (await ballotOn(jury, 'DMK-01'))?.ratings.at(-1)?.value).toBeNull();
  await keys.press('Control+z');
  await expect.poll(async () => (await ballotOn(jury, 'DMK-01'))?.ratings.at(-1)?.value).toBe(3);
  await keys.press('Control+y');
  await expect.poll(async () => (await ballotOn(jury, 'DMK-01'))?.ratings.at(-1)?.value).toBeNull();
  await keys.press('Control+Shift+Z');
  await expect.poll(async () => (await ballotOn(jury, 'DMK-01'))?.canRedo).toBe(false);
  await keys.press('Control+z');
  await expect.poll(async () => (await ballotOn(jury, 'DMK-01'))?.ratings.at(-1)?.value).toBe(3);
  await keys.press('Control+Home');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('rowheader');
  await keys.press('ArrowDown');
  await keys.press('ArrowRight');
  // Each value has its own gridcell, and only one cell in the grid is a tab stop.
  expect(await grid.locator('[tabindex="0"]').count()).toBe(1);
  for (const digit of criteria.map(() => '4')) {
    await keys.press(digit);
    await keys.press('ArrowRight');
  }
  await expect.poll(async () => (await ballotOn(jury, 'DMK-02'))?.total).toBe('80/1');
  await keys.press('Home');
  await keys.press('ArrowRight');
  await keys.press('ArrowRight');
  await keys.press('Enter');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('[role="radiogroup"]')?.id))
    .toBe('rate-K2');
  await keys.press('Alt+2');
  await page.getByRole('grid', { name: jury.t('overview.caption') }).waitFor();
}

async function rateByPointer(jury: JuryWindow): Promise<void> {
  const { page } = jury;
  const bar = page.getByRole('region', { name: jury.t('overview.cell') });
  for (const [application, value] of [
    ['DMK-01', 3],
    ['DMK-02', 4],
  ] as const) {
    for (const criterion of criteria) {
      await cell(jury, application, criterion).click();
      const step = bar.getByRole('radio', {
        name: new RegExp(`^${criterion === 'K1' && application === 'DMK-01' ? 0 : value}:`),
      });
      await step.click();
      await expect.poll(() => step.getAttribute('aria-checked')).toBe('true');
    }
  }
  await expect.poll(async () => (await ballotOn(jury, 'DMK-02'))?.total).toBe('80/1');
  await expect.poll(() => cell(jury, 'DMK-01', 'K1').textContent()).toMatch(/^0/);
  await bar.getByRole('button', { name: jury.t('overview.openBallot') }).click();
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('[role="radiogroup"]')?.id))
    .toBe('rate-K8');
  await jury.goTo('overview');
}

/** Ranks the one with fewer points first: a contradiction, which is stated in words. */
async function rank(jury: JuryWindow): Promise<void> {
  const { page } = jury;
  const ranksNow = async (): Promise<readonly string[]> =>
    valueOrThrow(await jury.call('ownRanking.get', {})).map(({ applicationId, rank }) => `${rank} ${applicationId}`);
  await jury.input.press(jury.button('overview.part.ranking'));
  await jury.input.press(jury.button('ownRanking.fromPoints'));
  await expect.poll(ranksNow).toEqual(['1 DMK-02', '2 DMK-01']);
  if (jury.input === keyboard) {
    await jury.input.press(jury.button('ownRanking.up', { number: 'DMK-01' }));
    await expect.poll(ranksNow).toEqual(['1 DMK-01', '2 DMK-02']);
    // The focus has moved along with the row.
    for (const [keys, expected] of [
      ['Alt+ArrowDown', ['1 DMK-02', '2 DMK-01']],
      ['=', ['1 DMK-01', '1 DMK-02']],
      ['Alt+ArrowUp', ['1 DMK-01', '2 DMK-02']],
    ] as const) {
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.closest('[data-rank]')?.getAttribute('data-rank')))
        .toBe('DMK-01');
      await page.keyboard.press(keys);
      await expect.poll(ranksNow).toEqual(expected);
    }
    await jury.input.type(page.getByRole('textbox', { name: jury.t('ownRanking.placeOf', { number: 'DMK-02' }) }), '5');
    await page.keyboard.press('Enter');
  } else {
    const rowOf = (id: string): Locator => page.locator(`tr[data-rank="${id}"]`);
    await rowOf('DMK-01')
      .locator('.jm-ranks__grip')
      .dragTo(rowOf('DMK-02'), { targetPosition: { x: 60, y: 4 } });
    await expect.poll(ranksNow).toEqual(['1 DMK-01', '2 DMK-02']);
    // Dropped on the middle of a row: the same place. Dropped on its lower edge: the place after it.
    for (const [dragged, target, share, expected] of [
      ['DMK-01', 'DMK-02', 0.5, ['2 DMK-01', '2 DMK-02']],
      ['DMK-02', 'DMK-01', 0.9, ['2 DMK-01', '3 DMK-02']],
    ] as const) {
      const { height } = (await rowOf(target).boundingBox()) ?? { height: 0 };
      await rowOf(dragged)
        .locator('.jm-ranks__grip')
        .dragTo(rowOf(target), { targetPosition: { x: 60, y: height * share } });
      await expect.poll(ranksNow).toEqual(expected);
    }
    await jury.input.press(jury.button('ownRanking.closeGaps'));
    await expect.poll(ranksNow).toEqual(['1 DMK-01', '2 DMK-02']);
    await page.getByRole('textbox', { name: jury.t('ownRanking.placeOf', { number: 'DMK-02' }) }).fill('5');
    await page.keyboard.press('Enter');
  }
  await expect.poll(ranksNow).toEqual(['1 DMK-01', '5 DMK-02']);
  await page.getByText(jury.t('ownRanking.contradictions', { count: 1, number: '1' })).waitFor();
  await jury.input.press(jury.button('ownRanking.closeGaps'));
  await expect.poll(ranksNow).toEqual(['1 DMK-01', '2 DMK-02']);
}

async function compare(jury: JuryWindow): Promise<void> {
  const { page } = jury;
  await jury.input.press(
    page.getByRole('button', { name: jury.t('ownRanking.compareThese', { before: 'DMK-01', after: 'DMK-02' }) }),
  );
  const totals = page.getByRole('table').getByRole('row', { name: new RegExp(`^${jury.t('desk.column.total')}`) });
  await totals.getByText(jury.input === keyboard ? '80.00' : '80,00').waitFor();
  const weight =
    valueOrThrow(await jury.call('competition.get', {})).criteria.find(({ id }) => id === criterionIdSchema.parse('K1'))
      ?.weight ?? 0;
  const expected = (0.2 * (100 - weight) + 0.8 * weight).toFixed(2);
  await totals.getByText(`−${jury.input === keyboard ? expected : expected.replace('.', ',')}`).waitFor();
}
