import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { lockVault } from '../../main/engine/vault/vault.ts';
import type { Preferences } from '../../shared/contract/app.ts';
import { applicationIdSchema, criterionIdSchema } from '../../shared/ids.ts';
import { loadTranslator } from '../../shared/i18n/translator.ts';
import { jurorId, type PackedBundle, packSmallBundle, testPassphrase } from '../helpers/packed-bundle.ts';
import { axeFindings } from './axe-findings.ts';
import { answerDialogs, callFrom, isOk, type RunningApp, startApp } from './fixtures.ts';
import { closePrinter, printedWith, standInForPrinter } from './stand-in-printer.ts';
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
const criteria = ['K1', 'K2', 'K3', 'K4', 'K5', 'K6', 'K7', 'K8'];

describe('handing in', () => {
  let folder: string;
  let packed: PackedBundle;
  let running: RunningApp;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'jurymappe-handing-in-'));
    packed = await packSmallBundle(folder);
    lockVault(packed.office);
  });

  afterEach(() => running.close());
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(ways)(
    'leads to what is missing, writes, prints, and tells what has changed since: $name',
    async ({ name, hand, preferences, size }) => {
      const words = await loadTranslator(preferences.language);
      const { t } = words;
      const out = join(folder, name.replaceAll(/\W/g, ''));
      running = await startWith(join(out, 'data'), preferences, size);
      const jury = new JuryWindow(running, words, hand);
      const { page } = jury;
      const findings: string[] = [];
      await jury.openBundle({
        bundle: packed.bundle,
        code: packed.codes.get(jurorId) ?? '',
        passphrase: testPassphrase,
      });
      await rateAllBut(running, 'DMK-02', 'K3');
      await jury.goTo('handover');

      const gap = page.getByRole('button', { name: new RegExp(t('gap.rating', { criterion: 'K3' })) });
      await gap.waitFor();
      expect(await page.getByRole('radio', { name: new RegExp(`^${t('handover.final')}`) }).isDisabled()).toBe(true);
      findings.push(...(await axeFindings(page, 'with a gap')));
      await hand.press(gap);
      await expect
        .poll(() => jury.criterion('K3').evaluate((scale) => scale.contains(document.activeElement)))
        .toBe(true);
      await rate(jury, hand, 3);

      await jury.goTo('handover');
      await page.getByText(t('handover.noGaps')).waitFor();
      const interim = join(out, 'eins.juryscores');
      await handIn(jury, running, hand, t, { status: 'interim', file: interim });
      await jury.heading('receipt.title.interim').waitFor();
      findings.push(...(await axeFindings(page, 'with a receipt')));
      const [first] = isOk(await callFrom(page)('handover.review', {})).files;
      const code = `${first?.receipt.slice(0, 4)} ${first?.receipt.slice(4)}`;
      const confirmation = join(out, 'bestaetigung.pdf');
      await answerDialogs(running.app, [confirmation]);
      await hand.press(jury.button('paper.pdf.confirmation').first());
      await page
        .getByText(t('paper.saved', { name: 'bestaetigung.pdf' }))
        .first()
        .waitFor();
      const printed = await pagesOf(confirmation);
      expect(printed.isTagged).toBe(true);
      expect(printed.pages).toHaveLength(1);
      for (const text of [code, t('paper.confirmationTitle.interim'), 'eins.juryscores', '1 / 1', t('paper.signature')])
        expect(printed.pages[0]).toContain(text);

      await jury.goTo('desk');
      await hand.press(page.getByRole('table').getByRole('button', { name: /Eine Marsch|One marsh/ }));
      await jury.criterion('K3').waitFor();
      await rate(jury, hand, 2);
      await jury.goTo('handover');
      await page.getByText(new RegExp(`^K3 .*: 3 → 2$`)).waitFor();
      findings.push(...(await axeFindings(page, 'with differences')));
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      ).toBe(0);

      const gone = join(out, 'abgezogener-stick', 'zwei.juryscores');
      await handIn(jury, running, hand, t, { status: 'final', file: gone });
      await page.getByText(t('error.file-not-writable.what')).first().waitFor();
      findings.push(...(await axeFindings(page, 'with a failure')));
      expect(isOk(await callFrom(page)('handover.review', {})).files).toHaveLength(1);
      const final = join(out, 'zwei.juryscores');
      await answerDialogs(running.app, [final]);
      await hand.press(jury.button('handover.submit'));
      await jury.heading('receipt.title.final').waitFor();
      expect(existsSync(final)).toBe(true);
      expect(readdirSync(out).filter((entry) => entry.endsWith('.part'))).toEqual([]);
      const [, second] = isOk(await callFrom(page)('handover.review', {})).files;
      expect(second).toMatchObject({ sequence: 2, status: 'final', counts: { rated: 3 } });

      const ratings = join(out, 'bewertungen.pdf');
      await answerDialogs(running.app, [ratings]);
      await hand.press(jury.button('paper.pdf.ratings').first());
      await page
        .getByText(t('paper.saved', { name: 'bewertungen.pdf' }))
        .first()
        .waitFor();
      const copy = await pagesOf(ratings);
      expect(copy.pages.length).toBeGreaterThan(1);
      for (const [index, text] of copy.pages.entries()) {
        expect(text).toContain(`${second?.receipt.slice(0, 4)} ${second?.receipt.slice(4)}`);
        expect(text).toContain(t('paper.ratings'));
        expect(text).toContain(`${index + 1} / ${copy.pages.length}`);
      }
      expect(copy.pages.join(' ')).toContain('sachlich begründet DMK-02 K1');

      const again = join(out, 'noch-einmal.juryscores');
      await hand.press(page.getByText(t('handover.fileActions', { sequence: 1 })));
      await answerDialogs(running.app, [again]);
      await hand.press(
        page
          .getByRole('listitem')
          .filter({ hasText: t('handover.fileLine', { sequence: 1, status: t('handover.interim') }) })
          .getByRole('button', { name: t('handover.saveAgain') }),
      );
      await expect.poll(() => existsSync(again)).toBe(true);
      expect(readFileSync(again)).toEqual(readFileSync(interim));
      expect(findings).toEqual([]);
    },
  );

  it('prints through the system, waits until its dialog is closed, and says when printing failed', async () => {
    const { t, ...words } = await loadTranslator('de');
    running = await startWith(join(folder, 'printing'), { language: 'de', theme: 'dark' }, [1280, 800]);
    const jury = new JuryWindow(running, { t, ...words });
    const { page } = jury;
    await jury.openBundle({ bundle: packed.bundle, code: packed.codes.get(jurorId) ?? '', passphrase: testPassphrase });
    await jury.goTo('handover');
    await standInForPrinter(running);
    await jury.button('paper.print.ratings').click();
    await expect.poll(() => page.locator('.jm-paper').count()).toBe(1);
    // Nothing of it is on the screen, and while the dialog is open it stays: the system may read the pages as late as then.
    expect(await page.locator('.jm-paper').isVisible()).toBe(false);
    expect(await page.locator('.jm-paper').textContent()).toContain(t('paper.ratings'));
    expect(await printedWith(running)).toMatchObject({
      header: 'Demo-Wettbewerb Digitale Modellkommunen · Eigene Bewertungen · Digitalisierungsministerium',
      footer: t('paper.draft'),
    });
    await closePrinter(running, true, '');
    await expect.poll(() => page.locator('.jm-paper').count()).toBe(0);
    await jury.button('paper.print.ratings').click();
    await expect.poll(() => page.locator('.jm-paper').count()).toBe(1);
    await closePrinter(running, false, 'Print job canceled');
    await expect.poll(() => page.locator('.jm-paper').count()).toBe(0);
    expect(await page.getByText(t('error.print-failed.what')).count()).toBe(0);
    await jury.button('paper.print.ratings').click();
    await expect.poll(() => page.locator('.jm-paper').count()).toBe(1);
    await closePrinter(running, false, 'Invalid printer settings');
    await page.getByText(t('error.print-failed.what')).waitFor();
  });
});

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

/** Fills in every ballot but one value, over the window's own door. */
async function rateAllBut({ window }: RunningApp, without: string, criterion: string): Promise<void> {
  const call = callFrom(window);
  for (const id of ['DMK-01', 'DMK-02', 'DMK-10']) {
    const applicationId = applicationIdSchema.parse(id);
    for (const name of criteria) {
      const criterionId = criterionIdSchema.parse(name);
      if (id !== without || name !== criterion)
        isOk(await call('ballot.rate', { applicationId, criterionId, value: 3 }));
      isOk(await call('ballot.justify', { applicationId, criterionId, rationale: `sachlich begründet ${id} ${name}` }));
    }
    isOk(await call('ballot.comment', { applicationId, comment: 'Nachvollziehbar und im Ganzen stimmig.' }));
  }
}

/** Rates the third criterion of the application that is open. */
async function rate(jury: JuryWindow, hand: Hand, value: number): Promise<void> {
  const scale = jury.criterion('K3');
  const step = scale.getByRole('radio', { name: new RegExp(`^${value}:`) });
  if (hand === mouse) {
    await step.click({ force: true });
  } else {
    for (
      let count = 0;
      count < 120 && !(await scale.evaluate((element) => element.contains(document.activeElement)));
      count += 1
    )
      await jury.page.keyboard.press('Tab');
    await jury.page.keyboard.press(String(value));
  }
  await expect.poll(() => step.isChecked()).toBe(true);
  await jury.saved();
}

async function handIn(
  jury: JuryWindow,
  { app }: RunningApp,
  hand: Hand,
  t: (key: string) => string,
  { status, file }: { readonly status: 'final' | 'interim'; readonly file: string },
): Promise<void> {
  await answerDialogs(app, [file]);
  await hand.press(jury.page.getByRole('radio', { name: new RegExp(`^${t(`handover.${status}`)}`) }));
  await hand.press(jury.button('handover.submit'));
}

/** A PDF's text page by page, and whether it is tagged for screen readers. */
async function pagesOf(path: string): Promise<{ readonly pages: readonly string[]; readonly isTagged: boolean }> {
  const task = getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 });
  const document = await task.promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : '')).join(''));
  }
  const structure: unknown = await (await document.getPage(1)).getStructTree();
  await task.destroy();
  return { pages, isTagged: JSON.stringify(structure).includes('"H1"') };
}
