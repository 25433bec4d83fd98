import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { packCompetition } from '../../main/engine/bundle/pack.ts';
import { lockVault } from '../../main/engine/vault/vault.ts';
import type { Preferences } from '../../shared/contract/app.ts';
import { applicationIdSchema, criterionIdSchema } from '../../shared/ids.ts';
import { loadTranslator, type Translator } from '../../shared/i18n/translator.ts';
import { jurorId, type PackedBundle, packSmallBundle, quietly, testPassphrase } from '../helpers/packed-bundle.ts';
import { smallPdf } from '../helpers/small-pdf.ts';
import { writeSmallCompetition } from '../helpers/small-competition.ts';
import { axeFindings } from './axe-findings.ts';
import { answerDialogs, callFrom, isOk, type RunningApp, startApp } from './fixtures.ts';
import { type Hand, JuryWindow, keyboard, mouse } from './pages/jury-window.ts';

interface Way {
  readonly name: string;
  readonly hand: Hand;
  readonly preferences: Pick<Preferences, 'language' | 'theme'>;
  readonly size: readonly [number, number];
}

const ways: readonly Way[] = [
  {
    name: 'by mouse, in German, light',
    hand: mouse,
    preferences: { language: 'de', theme: 'light' },
    size: [1280, 800],
  },
  {
    name: 'by keyboard alone, in English, dark',
    hand: keyboard,
    preferences: { language: 'en', theme: 'dark' },
    size: [1280, 800],
  },
  {
    name: 'by keyboard alone, at 200 %',
    hand: keyboard,
    preferences: { language: 'de', theme: 'light' },
    size: [640, 400],
  },
];
const rated = applicationIdSchema.parse('DMK-01');

describe('the desk', () => {
  let folder: string;
  let packed: PackedBundle;
  let amendment: string;
  let running: RunningApp;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'jurymappe-desk-'));
    packed = await packSmallBundle(folder);
    // The first one's document changes, the second one is gone, one comes in.
    const source = writeSmallCompetition(join(folder, 'amended'), {
      applicationIds: ['DMK-01', 'DMK-10', 'DMK-11', 'DMK-29'],
      files: { 'DMK-01': { 'dmk-01.pdf': smallPdf('Bewerbung DMK-01, neue Fassung') } },
    });
    amendment = join(folder, 'amendment.jurybundle');
    await packCompetition(packed.office, { folder: source, out: amendment, amend: true, cardFiles: [], ...quietly });
    lockVault(packed.office);
  });

  afterEach(() => running.close());
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(ways)(
    'is laid as one likes, keeps it, and tells what an amendment changed: $name',
    async ({ name, hand, preferences, size }) => {
      const words = await loadTranslator(preferences.language);
      const { t } = words;
      running = await startWith(join(folder, name.replaceAll(/\W/g, '')), preferences, size);
      const jury = new JuryWindow(running, words, hand);
      const { page } = jury;
      const findings: string[] = [];
      await jury.openBundle({
        bundle: packed.bundle,
        code: packed.codes.get(jurorId) ?? '',
        passphrase: testPassphrase,
      });
      await lay(jury, words, hand);
      findings.push(...(await axeFindings(page, 'desk with its view')));
      const laid = await numbersIn(page.getByRole('table').first());

      await hand.press(jury.button('app.lock'));
      await jury.unlock(testPassphrase);
      await page.getByRole('table').first().waitFor();
      expect(await numbersIn(page.getByRole('table').first())).toEqual(laid);
      expect(await page.getByRole('columnheader', { name: t('desk.column.inhabitants') }).count()).toBe(1);

      isOk(
        await callFrom(page)('ballot.rate', {
          applicationId: rated,
          criterionId: criterionIdSchema.parse('K1'),
          value: 0,
        }),
      );
      await answerDialogs(running.app, [amendment]);
      await hand.press(jury.button('desk.loadAmendment'));
      await page
        .getByRole('list')
        .filter({ hasText: t('amendment.document.changed', { name: 'dmk-01.pdf' }) })
        .first()
        .waitFor();
      if (hand === keyboard)
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
      findings.push(...(await axeFindings(page, 'desk after an amendment')));
      // WCAG 1.4.10: nobody has to scroll to the side.
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      ).toBe(0);

      await hand.press(page.getByRole('table').getByRole('button', { name: /Dörpslabor|Village/ }));
      await page.getByText(t('amendment.check')).waitFor();
      findings.push(...(await axeFindings(page, 'application to check')));
      await hand.press(jury.button('amendment.confirm'));
      await page.getByText(t('amendment.checked')).waitFor();
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('jm-check');
      const desk = isOk(await callFrom(page)('desk.get', {}));
      expect(desk.toCheck).toEqual([]);
      expect(desk.ballots.find(({ applicationId }) => applicationId === rated)?.ratings[0]?.value).toBe(0);

      await jury.goTo('desk');
      await hand.press(jury.button('amendment.putAside'));
      await expect
        .poll(() => page.getByRole('region', { name: t('amendment.kinds.changed'), exact: true }).count())
        .toBe(0);
      await hand.press(jury.button('amendment.showAgain'));
      await page.getByRole('region', { name: t('amendment.kinds.changed'), exact: true }).waitFor();
      expect(findings).toEqual([]);
    },
  );

  it('lets no heading row cover what has the focus', async () => {
    running = await startWith(join(folder, 'focus'), { language: 'de', theme: 'light' }, [1280, 600]);
    const jury = new JuryWindow(running, await loadTranslator('de'));
    await jury.startDemo('juror');
    const { page } = jury;
    const buttons = page.getByRole('table').first().locator('tbody').getByRole('button');
    await buttons.last().focus();
    for (let count = await buttons.count(); count > 1; count -= 1) {
      await page.keyboard.press('Shift+Tab');
      expect(await page.evaluate(isSeen), `button ${count}`).toBe(true);
    }
  });
});

/** Whether the middle of what has the focus is what one would touch there. */
function isSeen(): boolean {
  const focused = document.activeElement;
  const box = focused?.getBoundingClientRect();
  if (focused === null || box === undefined) return false;
  const touched = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  return touched !== null && (focused.contains(touched) || touched.contains(focused));
}

/** Starts the app as a person has set it, in a window of a size. */
async function startWith(
  dataFolder: string,
  preferences: Pick<Preferences, 'language' | 'theme'>,
  [width, height]: readonly [number, number],
): Promise<RunningApp> {
  mkdirSync(join(dataFolder, 'jurymappe'), { recursive: true });
  writeFileSync(
    join(dataFolder, 'jurymappe', 'preferences.json'),
    JSON.stringify({ lockAfterMinutes: 10, readerShare: 61, characterShortcuts: true, ...preferences }),
  );
  const started = await startApp(dataFolder);
  await started.app.evaluate(
    ({ BrowserWindow }, [toWidth, toHeight]) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.setMinimumSize(1, 1);
      window?.setContentSize(toWidth, toHeight);
    },
    [width, height] as const,
  );
  return started;
}

/** Sorts, searches, filters, chooses columns and has an order drawn. */
async function lay({ page }: JuryWindow, { t }: Translator, hand: Hand): Promise<void> {
  const table = page.getByRole('table').first();
  const heading = page.getByRole('columnheader', { name: t('desk.column.requested') });
  await hand.press(heading.getByRole('button'));
  await expect.poll(() => heading.getAttribute('aria-sort')).toBe('ascending');
  await hand.press(heading.getByRole('button'));
  await expect.poll(() => heading.getAttribute('aria-sort')).toBe('descending');
  await hand.type(page.getByRole('searchbox', { name: t('desk.search') }), 'dmk-10');
  await expect.poll(() => numbersIn(table)).toEqual(['DMK-10']);
  await hand.type(page.getByRole('searchbox', { name: t('desk.search') }), 'dmk');
  await choose(page.getByRole('combobox', { name: t('desk.column.state') }), t('stateFilter.to-do'), hand);
  await expect.poll(async () => (await numbersIn(table)).length).toBe(3);
  await hand.press(page.getByRole('button', { name: t('desk.view.open'), exact: true }));
  await hand.press(page.getByRole('checkbox', { name: t('desk.column.inhabitants') }));
  await page.getByRole('columnheader', { name: t('desk.column.inhabitants') }).waitFor();
  await hand.press(page.getByRole('checkbox', { name: t('desk.column.theme') }));
  await expect.poll(() => page.getByRole('columnheader', { name: t('desk.column.theme') }).count()).toBe(0);
  await hand.press(page.getByRole('button', { name: t('desk.order.shuffled') }));
  const { order } = isOk(await callFrom(page)('desk.get', {}));
  if (order === null) throw new Error('no order was drawn');
  await page.getByText(order.seed.slice(0, 4), { exact: false }).first().waitFor();
  await expect
    .poll(() => numbersIn(table))
    .toEqual(order.applicationIds.filter((id) => ['DMK-01', 'DMK-02', 'DMK-10'].includes(id)));
  await expect.poll(async () => isOk(await callFrom(page)('desk.get', {})).view.sorting.key).toBe('shuffled');
}

async function choose(select: Locator, label: string, hand: Hand): Promise<void> {
  if (hand === mouse) {
    await select.selectOption({ label });
    return;
  }
  await hand.type(select, label);
  for (let count = 0; count < 20 && (await select.locator('option:checked').textContent()) !== label; count += 1)
    await select.page().keyboard.press('ArrowDown');
  expect(await select.locator('option:checked').textContent()).toBe(label);
}

/** The applications' numbers in the order of the table. */
async function numbersIn(table: Locator): Promise<readonly string[]> {
  return table.locator('tbody tr td:first-child').allTextContents();
}
