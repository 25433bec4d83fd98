import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packCompetition } from '../../main/engine/bundle/pack.ts';
import { lockVault } from '../../main/engine/vault/vault.ts';
import { demoPassphrase } from '../../shared/demo-passphrase.ts';
import type { Preferences } from '../../shared/contract/app.ts';
import { loadTranslator, type Translator } from '../../shared/i18n/translator.ts';
import { jurorId, packSmallBundle, quietly, testPassphrase } from '../helpers/packed-bundle.ts';
import { smallPdf } from '../helpers/small-pdf.ts';
import { writeSmallCompetition } from '../helpers/small-competition.ts';
import { axeFindings } from './axe-findings.ts';
import { answerDialogs, callFrom, isOk, type RunningApp, startApp } from './fixtures.ts';
import { JuryWindow } from './pages/jury-window.ts';

const title = /DMK-01|Dörpslabor|Village/;

interface Desk {
  readonly running: RunningApp;
  readonly dataFolder: string;
  readonly jury: JuryWindow;
  readonly page: Page;
  readonly words: Translator;
  readonly t: Translator['t'];
  readonly frame: FrameLocator;
}

/** The demo's first application, open at its first document. */
async function openDesk(dataFolder: string, preferences: Partial<Preferences>): Promise<Desk> {
  mkdirSync(join(dataFolder, 'jurymappe'), { recursive: true });
  writeFileSync(
    join(dataFolder, 'jurymappe', 'preferences.json'),
    JSON.stringify({
      language: 'de',
      theme: 'light',
      lockAfterMinutes: 10,
      readerShare: 61,
      characterShortcuts: true,
      ...preferences,
    }),
  );
  const words = await loadTranslator(preferences.language ?? 'de');
  const running = await startApp(dataFolder);
  const page = running.window;
  return {
    running,
    dataFolder,
    jury: new JuryWindow(running, words),
    page,
    words,
    t: words.t,
    frame: page.frameLocator('iframe.jm-frame'),
  };
}

async function openDocument({ jury, frame }: Desk): Promise<void> {
  await jury.openApplication(title);
  await frame.locator('.textLayer span[role="presentation"]').first().waitFor();
}

const named = (desk: Desk, key: string): string => desk.t(`marks.${key}`);
const colour = (desk: Desk, name: string): Locator =>
  desk.page.getByRole('button', { name: named(desk, `colour.${name}`), exact: true });
const tools = (desk: Desk): Locator => desk.page.getByRole('group', { name: named(desk, 'tools'), exact: true });
const list = (desk: Desk): Locator => desk.page.getByRole('region', { name: named(desk, 'list'), exact: true });
const evidence = (desk: Desk, criterion: string): Locator =>
  desk.page.getByRole('list', { name: desk.t('marks.evidenceList', { criterion }), exact: true }).getByRole('button');
const selected = ({ frame }: Desk): Promise<string> =>
  frame.locator('body').evaluate(() => getSelection()?.toString().replace(/\s+/g, ' ').trim() ?? '');
const focusedIn = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.tagName ?? '');

/** Draws over the words with the mouse, from the middle of the first to the end of the last line of text. */
async function drawOver({ page, frame }: Desk, text: string): Promise<void> {
  const box = await frame.getByText(text).first().boundingBox();
  if (box === null) throw new Error('not on the screen');
  await page.mouse.move(box.x + 1, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 1, box.y + box.height / 2, { steps: 6 });
  await page.mouse.up();
}

describe('marks by mouse, in German', () => {
  let desk: Desk;
  const dataFolder = mkdtempSync(join(tmpdir(), 'jurymappe-marks-'));
  const text = 'Dörpslabor Wiekendorf – ein Ort für';
  beforeAll(async () => {
    desk = await openDesk(dataFolder, {});
    await desk.jury.startDemo('juror');
    await openDocument(desk);
  });
  afterAll(async () => {
    await desk.running.close();
    rmSync(dataFolder, { recursive: true, force: true });
  });

  it('text that is drawn over is highlighted, gets a note, and is evidence in the ballot', async () => {
    await drawOver(desk, text);
    expect(await axeFindings(desk.page, 'selected')).toEqual([]);
    await colour(desk, 'green').click();
    await expect.poll(() => desk.frame.locator('.jm-mark--green.jm-mark').count()).toBe(1);
    expect(await colour(desk, 'green').getAttribute('aria-pressed')).toBe('true');
    await tools(desk)
      .getByRole('combobox', { name: named(desk, 'evidence') })
      .selectOption('K2');
    await tools(desk)
      .getByRole('textbox', { name: named(desk, 'note') })
      .fill('Wer trägt die <b>Kosten</b>?');
    expect(await axeFindings(desk.page, 'edited')).toEqual([]);
    await desk.page.keyboard.press('Escape');
    await expect.poll(() => evidence(desk, 'K2').count()).toBe(1);
    expect(await evidence(desk, 'K2').textContent()).toContain('Wiekendorf');
    // The document calls its first two pages I and II.
    expect(await evidence(desk, 'K2').textContent()).toContain(desk.t('marks.page', { page: 'I' }));
  });

  it('a mark lies on its text at every zoom', async () => {
    const offset = async (): Promise<number> => {
      const [mark, line] = [
        await desk.frame.locator('.jm-mark').first().boundingBox(),
        await desk.frame.getByText(text).first().boundingBox(),
      ];
      return mark === null || line === null
        ? Number.NaN
        : Math.max(Math.abs(mark.x - line.x), Math.abs(mark.y - line.y), Math.abs(mark.width - line.width)) /
            line.height;
    };
    expect(await offset()).toBeLessThan(0.2);
    const widthBefore = (await desk.frame.locator('.jm-mark').first().boundingBox())?.width ?? 0;
    for (const step of ['zoomOut', 'zoomOut', 'zoomOut']) await desk.jury.button(`reader.${step}`).click();
    await expect
      .poll(async () => (await desk.frame.locator('.jm-mark').first().boundingBox())?.width ?? widthBefore)
      .toBeLessThan(widthBefore * 0.9);
    await expect.poll(offset).toBeLessThan(0.2);
    await desk.jury.button('reader.fitWidth').click();
  });

  it('evidence leads back to its place, from another page and another document', async () => {
    const { page, frame } = desk;
    // The document calls its ninth page 7.
    await page.getByRole('textbox', { name: desk.t('reader.page'), exact: true }).fill('7');
    await page.keyboard.press('Enter');
    await expect.poll(() => frame.locator('.page[data-page-number="9"] .textLayer').isVisible()).toBe(true);
    expect(
      (
        await frame
          .locator('.jm-mark')
          .first()
          .boundingBox()
          .catch(() => null)
      )?.y ?? -1,
    ).toBeLessThan(0);
    await evidence(desk, 'K2').click();
    await expect.poll(() => frame.locator('.jm-mark-handle:focus').count()).toBe(1);
    await page.getByRole('tab', { name: desk.t('documentKind.council_resolution') }).click();
    await expect.poll(() => frame.locator('.jm-mark').count()).toBe(0);
    await evidence(desk, 'K2').click();
    await expect.poll(() => frame.locator('.jm-mark-handle:focus').count()).toBe(1);
    expect(await page.getByRole('tab', { selected: true }).textContent()).toBe(desk.t('documentKind.application'));
  });

  it('a click on the marked text opens its tools; the note is there as it was typed', async () => {
    await desk.frame.getByText(text).first().click({ delay: 80 });
    await expect.poll(() => colour(desk, 'green').evaluate((element) => element === document.activeElement)).toBe(true);
    expect(
      await tools(desk)
        .getByRole('textbox', { name: named(desk, 'note') })
        .inputValue(),
    ).toBe('Wer trägt die <b>Kosten</b>?');
    await desk.page.keyboard.press('Escape');
    await expect.poll(() => tools(desk).count()).toBe(0);
  });

  it('the list shows all marks, filters by criterion, deletes and takes back', async () => {
    const { page } = desk;
    await page.getByRole('button', { name: desk.t('marks.count', { count: 1 }), exact: true }).click();
    expect(await list(desk).getByText('Wer trägt die <b>Kosten</b>?').count()).toBe(1);
    expect(await axeFindings(desk.page, 'list')).toEqual([]);
    const filter = list(desk).getByRole('combobox');
    await filter.selectOption('K1');
    expect(await list(desk).getByRole('listitem').count()).toBe(0);
    await filter.selectOption('K2');
    expect(await list(desk).getByRole('listitem').count()).toBe(1);
    await list(desk).getByRole('listitem').getByRole('button').first().click();
    await expect.poll(() => evidence(desk, 'K2').count()).toBe(0);
    await expect.poll(() => desk.frame.locator('.jm-mark').count()).toBe(0);
    expect(await axeFindings(desk.page, 'deleted')).toEqual([]);
    // The focus has gone to what takes it back.
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(named(desk, 'restore'));
    await page.keyboard.press('Enter');
    await expect.poll(() => evidence(desk, 'K2').count()).toBe(1);
    await expect.poll(() => desk.frame.locator('.jm-mark').count()).toBe(1);
    await page.getByRole('button', { name: desk.t('marks.count', { count: 1 }), exact: true }).click();
  });

  it('marks are there after the app was ended and started again', async () => {
    await desk.jury.saved();
    await desk.running.close();
    desk = await openDesk(dataFolder, {});
    await desk.jury.unlock(demoPassphrase);
    await desk.page.getByRole('table').first().waitFor();
    await openDocument(desk);
    await expect.poll(() => evidence(desk, 'K2').count()).toBe(1);
    await expect.poll(() => desk.frame.locator('.jm-mark--green.jm-mark').count()).toBe(1);
    expect(await desk.frame.locator('.jm-mark-handle').getAttribute('aria-label')).toContain(
      desk.t('marks.evidenceFor', { criterion: 'K2' }),
    );
  });

  it('a declared conflict takes them out of sight, in the documents and in the ballot', async () => {
    const { page, t } = desk;
    await desk.jury.button('conflict.declare').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio').first().check();
    await dialog.getByRole('textbox').first().fill('Nachbarschaft');
    await dialog.getByRole('button', { name: t('conflict.confirm'), exact: true }).click();
    await page.getByText(t('reader.closed.title')).waitFor();
    expect(await evidence(desk, 'K2').count()).toBe(0);
    expect(await page.content()).not.toContain('Wer trägt die');
  });
});

describe('marks by keyboard alone, in English, dark', () => {
  let desk: Desk;
  const dataFolder = mkdtempSync(join(tmpdir(), 'jurymappe-marks-'));
  beforeAll(async () => {
    desk = await openDesk(dataFolder, { language: 'en', theme: 'dark' });
    await desk.jury.startDemo('juror');
    await openDocument(desk);
  });
  afterAll(async () => {
    await desk.running.close();
    rmSync(dataFolder, { recursive: true, force: true });
  });

  it('a hit that was found is highlighted with H, and Escape leads back into the document', async () => {
    const { page, frame } = desk;
    await page.keyboard.press('Control+f');
    await page.keyboard.type('Daseinsvorsorge');
    await page.keyboard.press('Enter');
    await frame.locator('.highlight.selected').first().waitFor();
    for (let count = 0; count < 4; count += 1) await page.keyboard.press('Tab');
    await expect.poll(() => focusedIn(page)).toBe('IFRAME');
    await page.keyboard.press('h');
    await expect.poll(() => frame.locator('.jm-mark').count()).toBe(1);
    await expect.poll(() => tools(desk).evaluate((element) => element.contains(document.activeElement))).toBe(true);
    expect(await axeFindings(desk.page, 'highlighted')).toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(() => focusedIn(page)).toBe('IFRAME');
  });

  it('text is selected word by word with the arrows, and marked as evidence', async () => {
    const { page } = desk;
    await page.keyboard.press('h');
    await expect.poll(() => selected(desk)).not.toBe('');
    const first = await selected(desk);
    await page.keyboard.press('ArrowRight');
    const second = await selected(desk);
    expect(second).not.toBe(first);
    await page.keyboard.press('Shift+ArrowRight');
    const both = await selected(desk);
    expect(both.startsWith(second) && both.length > second.length).toBe(true);
    await page.keyboard.press('Enter');
    await expect
      .poll(() => colour(desk, 'yellow').evaluate((element) => element === document.activeElement))
      .toBe(true);
    for (let count = 0; count < 5; count += 1) await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(named(desk, 'asEvidence'));
    await page.keyboard.press('Enter');
    await expect.poll(() => focusedIn(page)).toBe('SELECT');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => evidence(desk, 'K1').count()).toBe(1);
    await expect.poll(() => evidence(desk, 'K1').textContent()).toContain(both);
    await page.keyboard.press('Escape');
  });

  it('a mark is reached by Tab, removed with its tools, and taken back', async () => {
    const { page, frame } = desk;
    await page.locator('iframe.jm-frame').focus();
    for (let count = 0; count < 40 && (await frame.locator('.jm-mark-handle:focus').count()) === 0; count += 1)
      await page.keyboard.press('Tab');
    const before = await frame.locator('.jm-mark-handle').count();
    await page.keyboard.press('Enter');
    await expect.poll(() => tools(desk).evaluate((element) => element.contains(document.activeElement))).toBe(true);
    for (
      let count = 0;
      count < 6 && (await page.evaluate(() => document.activeElement?.textContent)) !== named(desk, 'remove');
      count += 1
    )
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => frame.locator('.jm-mark-handle').count()).toBe(before - 1);
    await expect.poll(() => focusedIn(page)).toBe('IFRAME');
    await page.getByRole('button', { name: named(desk, 'restore'), exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => frame.locator('.jm-mark-handle').count()).toBe(before);
    await expect.poll(() => focusedIn(page)).toBe('IFRAME');
  });

  it('N notes on the page; nothing typed at once is lost when the vault is locked', async () => {
    const { page } = desk;
    await page.keyboard.press('n');
    await expect.poll(() => focusedIn(page)).toBe('TEXTAREA');
    await page.keyboard.type('The budget is missing here');
    await desk.jury.button('app.lock').focus();
    await page.keyboard.press('Enter');
    await page.getByText(desk.t('welcome.notice.asked.title')).waitFor();
    expect(await page.content()).not.toContain('The budget is missing');
    await desk.jury.unlock(demoPassphrase);
    await page.getByRole('button', { name: desk.t('marks.count', { count: 3 }), exact: true }).click();
    expect(await list(desk).getByText('The budget is missing here').count()).toBe(1);
    expect(await axeFindings(desk.page, 'list')).toEqual([]);
  });

  it('no letter marks anything for who has switched shortcuts of one character off', async () => {
    const { page } = desk;
    isOk(await callFrom(page)('preferences.set', { characterShortcuts: false }));
    await page.reload();
    await openDocument(desk);
    await desk.frame.locator('.jm-mark').first().waitFor();
    const before = await desk.frame.locator('.jm-mark-handle').count();
    await page.locator('iframe.jm-frame').focus();
    await page.keyboard.press('n');
    await page.keyboard.press('h');
    await page.waitForTimeout(400);
    expect(await selected(desk)).toBe('');
    expect(await desk.frame.locator('.jm-mark-handle').count()).toBe(before);
  });
});

describe('marks after an amendment has replaced the document', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jurymappe-marks-'));
  // It looks like markup: wherever it is shown it has to be text.
  const line = 'Kosten <b id="x">fett</b> & Nutzen';
  let desk: Desk;
  afterAll(async () => {
    await desk.running.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('are kept, belong to the earlier version by name, and lead nowhere', async () => {
    const packed = await packSmallBundle(folder, { files: { 'DMK-01': { 'dmk-01.pdf': smallPdf(line) } } });
    const amendment = join(folder, 'amendment.jurybundle');
    const source = writeSmallCompetition(join(folder, 'amended'), {
      files: { 'DMK-01': { 'dmk-01.pdf': smallPdf('Neue Fassung ohne Kosten') } },
    });
    await packCompetition(packed.office, { folder: source, out: amendment, amend: true, cardFiles: [], ...quietly });
    lockVault(packed.office);

    desk = await openDesk(join(folder, 'data'), {});
    const { jury, page, frame } = desk;
    await jury.openBundle({ bundle: packed.bundle, code: packed.codes.get(jurorId) ?? '', passphrase: testPassphrase });
    await openDocument(desk);
    await drawOver(desk, line);
    await colour(desk, 'blue').click();
    await tools(desk)
      .getByRole('combobox', { name: named(desk, 'evidence') })
      .selectOption('K1');
    await expect.poll(() => evidence(desk, 'K1').textContent()).toContain(line);

    await jury.goTo('desk');
    await answerDialogs(desk.running.app, [amendment]);
    await jury.button('desk.loadAmendment').click();
    await page
      .getByRole('list')
      .filter({ hasText: desk.t('amendment.document.changed', { name: 'dmk-01.pdf' }) })
      .first()
      .waitFor();
    await openDocument(desk);
    await frame.getByText('Neue Fassung').first().waitFor();
    expect(await frame.locator('.jm-mark').count()).toBe(0);
    const kept = page.getByRole('list', { name: desk.t('marks.evidenceList', { criterion: 'K1' }), exact: true });
    await expect
      .poll(() => kept.textContent())
      .toContain(desk.t('marks.earlier', { place: desk.t('marks.page', { page: '1' }) }));
    expect(await evidence(desk, 'K1').count()).toBe(0);
    await page.getByRole('button', { name: desk.t('marks.count', { count: 1 }), exact: true }).click();
    await list(desk).getByText(named(desk, 'earlierHint')).waitFor();
    expect(
      await list(desk)
        .getByText(desk.t('marks.quoted', { quote: line }), { exact: true })
        .count(),
    ).toBe(1);
    expect(await page.locator('b#x').count()).toBe(0);
    expect(await axeFindings(page, 'earlier version')).toEqual([]);
  });
});
