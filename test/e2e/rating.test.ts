import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { lockVault } from '../../main/engine/vault/vault.ts';
import type { BallotView } from '../../shared/contract/ballot.ts';
import { loadTranslator, type Translator } from '../../shared/i18n/translator.ts';
import { jurorId, type PackedBundle, packSmallBundle, testPassphrase } from '../helpers/packed-bundle.ts';
import { axeFindings } from './axe-findings.ts';
import { callFrom, isOk, type RunningApp, startApp } from './fixtures.ts';
import { type Hand, JuryWindow, keyboard, mouse } from './pages/jury-window.ts';

const ways = [
  { name: 'by mouse, in German, light', hand: mouse, isKeyboard: false, language: 'de', theme: 'light' },
  { name: 'by keyboard alone, in English, dark', hand: keyboard, isKeyboard: true, language: 'en', theme: 'dark' },
] as const;
type Way = (typeof ways)[number];
const criteria = ['K1', 'K2', 'K3', 'K4', 'K5', 'K6', 'K7', 'K8'];

/** The window, and what is said and found in it. */
interface Desk {
  readonly jury: JuryWindow;
  readonly page: Page;
  readonly words: Translator;
  readonly hand: Hand;
  readonly isKeyboard: boolean;
  readonly look: (screen: string) => Promise<void>;
  readonly findings: readonly string[];
}

const scaleSchema = z.array(z.looseObject({ value: z.number() }));

/** The same competition with a step between any two. */
function withHalfSteps(competition: Record<string, unknown>): Record<string, unknown> {
  const whole = scaleSchema.parse(competition['scale']);
  const between = whole.slice(1).map(({ value }) => ({
    value: value - 0.5,
    label: { de: 'dazwischen', en: 'between' },
    anchor: { de: 'Zwischen zwei Stufen.', en: 'Between two steps.' },
  }));
  return { ...competition, scale: [...whole, ...between].toSorted((a, b) => a.value - b.value) };
}

describe('rating', () => {
  let folder: string;
  let packed: PackedBundle;
  let running: RunningApp;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'jurymappe-rating-'));
    packed = await packSmallBundle(folder, { change: withHalfSteps });
    lockVault(packed.office);
  });

  afterEach(() => running.close());
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(ways)(
    'shows anchors, rates in half steps, asks for rationales, undoes, tells the history, abstains, declares: $name',
    async (way) => {
      const desk = await openDesk(way);
      await anchors(desk);
      await rateAll(desk);
      await writeTexts(desk);
      await undoAndRedo(desk);
      await history(desk);
      await desk.hand.press(desk.jury.button('reading.next'));
      await abstain(desk);
      await declare(desk);
      expect(desk.findings).toEqual([]);
    },
  );

  it('loses no text that was just typed when the page is flipped, the vault locked, the window closed, or somebody logs off', async () => {
    let desk = await openDesk(ways[0]);
    const data = running.dataFolder;
    const note = (): Locator => desk.page.getByRole('textbox', { name: desk.words.t('ballot.note') });
    const typeOn = async (text: string): Promise<void> => {
      await note().focus();
      await desk.page.keyboard.press('ControlOrMeta+End');
      await desk.page.keyboard.type(text);
    };
    await typeOn('geblättert');
    await desk.jury.button('reading.next').click();
    await expect.poll(() => note().inputValue()).toBe('');
    await desk.jury.button('reading.previous').click();
    await expect.poll(() => note().inputValue()).toBe('geblättert');
    await typeOn(', gesperrt');
    await desk.jury.button('app.lock').click();
    await desk.page.getByText(desk.words.t('welcome.notice.asked.title')).waitFor();
    await desk.jury.unlock(testPassphrase);
    await expect.poll(() => note().inputValue()).toBe('geblättert, gesperrt');
    let expected = 'geblättert, gesperrt';
    for (const [word, leave] of [
      [', geschlossen', () => running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())],
      // What a desktop does to its programs when somebody logs off.
      [', abgemeldet', () => Promise.resolve(running.app.process().kill('SIGTERM'))],
    ] as const) {
      await typeOn(word);
      expected += word;
      const gone = new Promise((resolve) => running.app.process().once('exit', resolve));
      await leave();
      await gone;
      desk = await startDesk(ways[0], data);
      await desk.jury.unlock(testPassphrase);
      await desk.jury.openApplication(/Dörpslabor|Village Lab/);
      expect(await note().inputValue()).toBe(expected);
    }
  });

  async function startDesk({ hand, isKeyboard, language, theme }: Way, data: string): Promise<Desk> {
    const words = await loadTranslator(language);
    mkdirSync(join(data, 'jurymappe'), { recursive: true });
    writeFileSync(
      join(data, 'jurymappe', 'preferences.json'),
      JSON.stringify({ language, theme, lockAfterMinutes: 10, readerShare: 61, characterShortcuts: true }),
    );
    running = await startApp(data);
    const jury = new JuryWindow(running, words, hand);
    const findings: string[] = [];
    const look = async (screen: string): Promise<void> => void findings.push(...(await axeFindings(jury.page, screen)));
    return { jury, page: jury.page, words, hand, isKeyboard, look, findings };
  }

  async function openDesk(way: Way): Promise<Desk> {
    const desk = await startDesk(way, mkdtempSync(join(folder, 'data-')));
    await desk.jury.openBundle({
      bundle: packed.bundle,
      code: packed.codes.get(jurorId) ?? '',
      passphrase: testPassphrase,
    });
    await desk.jury.openApplication(/Dörpslabor|Village Lab/);
    return desk;
  }

  async function ballotOn({ page }: Desk, application = 'DMK-01'): Promise<BallotView | undefined> {
    return isOk(await callFrom(page)('desk.get', {})).ballots.find(
      ({ applicationId }) => applicationId === application,
    );
  }

  function step({ jury, isKeyboard }: Desk, criterion: string, value: number): Locator {
    const text = isKeyboard ? String(value) : String(value).replace('.', ',');
    return jury.criterion(criterion).getByRole('radio', { name: new RegExp(`^${text}:`) });
  }

  function focused(page: Page): Promise<string> {
    return page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
  }

  /** What a step means shows where it is pointed at or has the focus; neither rates. */
  async function anchors(desk: Desk): Promise<void> {
    const { jury, page, hand, isKeyboard } = desk;
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
    await desk.look('empty ballot');
    const text = jury.criterion('K1').locator('xpath=following-sibling::*[1]').locator('p').first();
    if (isKeyboard) {
      await hand.press(
        page
          .getByRole('group', { name: desk.words.t('ballot.contents') })
          .getByRole('button')
          .first(),
      );
      for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
      expect(await focused(page)).toMatch(/^1\.5:/);
    } else await step(desk, 'K1', 1.5).hover();
    await expect.poll(() => text.textContent()).toMatch(isKeyboard ? /^1\.5 – between/ : /^1,5 – dazwischen/);
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
  }

  async function rateAll(desk: Desk): Promise<void> {
    const { page, isKeyboard } = desk;
    if (isKeyboard) {
      // A digit rates and goes on; the point after it takes the half step of what it rated.
      await page.keyboard.type('2.5');
      await expect.poll(async () => (await ballotOn(desk))?.ratings[0]?.value).toBe(2.5);
      await page.keyboard.type('033333');
      await page.getByText(desk.words.t('ballot.incomplete')).waitFor();
      await desk.look('half rated');
      await page.keyboard.type('3');
      expect(await focused(page)).toMatch(/^3: /);
    } else {
      await step(desk, 'K1', 2.5).click();
      await step(desk, 'K2', 0).click();
      await page.getByText(desk.words.t('ballot.incomplete')).waitFor();
      await desk.look('half rated');
      for (const criterion of criteria.slice(2)) await step(desk, criterion, 3).click();
    }
    await expect
      .poll(async () => (await ballotOn(desk))?.ratings.map(({ value }) => value))
      .toEqual([2.5, 0, 3, 3, 3, 3, 3, 3]);
    expect(await step(desk, 'K2', 0).getAttribute('aria-checked')).toBe('true');
    // 20 % at half, 10 % at nothing, 70 % at three fifths.
    await page.getByText(desk.words.t('ballot.total', { points: isKeyboard ? '52.00' : '52,00' })).waitFor();
  }

  /** Zero points need a reason, and every ballot an overall comment: what is missing leads to its field. */
  async function writeTexts(desk: Desk): Promise<void> {
    const { page, words, hand } = desk;
    const parts = page.getByRole('group', { name: words.t('ballot.contents') });
    const missing = parts.getByRole('button', {
      name: new RegExp(`^K2 .*${words.t('ballot.part.rationale', { part: '' }).replace(/^: /, '')}`),
    });
    await hand.press(missing);
    const rationale = page.getByRole('textbox', {
      name: new RegExp(`^${words.t('ballot.rationale', { criterion: 'K2' })}`),
    });
    await expect.poll(() => rationale.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(
      (await rationale.getAttribute('aria-required')) ?? (await rationale.getAttribute('required')),
    ).not.toBeNull();
    await page.keyboard.type('Dazu steht nichts darin.');
    await expect.poll(() => missing.count()).toBe(0);
    await hand.press(
      parts.getByRole('button', { name: words.t('ballot.part.comment', { part: words.t('ballot.comment') }) }),
    );
    await page.keyboard.type('Nachvollziehbar.');
    await hand.type(page.getByRole('textbox', { name: words.t('ballot.note') }), 'Nur für mich: nachfragen.');
    await expect.poll(async () => (await ballotOn(desk))?.gaps).toEqual([]);
    await expect.poll(async () => (await ballotOn(desk))?.note).toBe('Nur für mich: nachfragen.');
    await desk.look('complete');
  }

  async function undoAndRedo(desk: Desk): Promise<void> {
    const { page, words, jury, hand } = desk;
    const note = page.getByRole('textbox', { name: words.t('ballot.note') });
    for (const [name, expected] of [
      ['undo', ''],
      ['redo', 'Nur für mich: nachfragen.'],
    ] as const) {
      await hand.press(jury.button(`ballot.${name}`));
      await expect.poll(() => note.inputValue()).toBe(expected);
      await expect.poll(async () => (await ballotOn(desk))?.note).toBe(expected);
    }
  }

  /** Every value with its time, the newest first; closing leads back. */
  async function history(desk: Desk): Promise<void> {
    const { page, words, jury, hand, isKeyboard } = desk;
    const opener = jury.button('ballot.criterionHistory', { criterion: 'K1' });
    await hand.press(opener);
    const dialog = page.getByRole('dialog');
    const newest = dialog.getByRole('listitem').first();
    await newest.getByText(isKeyboard ? '2.5' : '2,5', { exact: true }).waitFor();
    const at = await newest.locator('time').getAttribute('datetime');
    expect(Math.abs(Date.now() - Date.parse(at ?? ''))).toBeLessThan(60_000);
    await desk.look('history');
    await page.keyboard.press('Escape');
    await expect.poll(() => opener.evaluate((button) => button === document.activeElement)).toBe(true);
    await hand.press(jury.button('ballot.history'));
    await dialog.getByText(words.t('history.kind.noted')).first().waitFor();
    await page.keyboard.press('Escape');
  }

  async function abstain(desk: Desk): Promise<void> {
    const { page, words, jury, hand } = desk;
    await hand.press(jury.button('abstention.open'));
    await hand.press(jury.button('abstention.confirm'));
    await page.getByText(words.t('abstention.reasonMissing')).waitFor();
    await hand.type(
      page.getByRole('textbox', { name: new RegExp(words.t('abstention.reason')) }),
      'Mir fehlt die Fachkenntnis.',
    );
    await hand.press(jury.button('abstention.confirm'));
    await page.getByText(words.t('abstention.abstained')).first().waitFor();
    expect(await ballotOn(desk, 'DMK-02')).toMatchObject({
      abstention: { reason: 'Mir fehlt die Fachkenntnis.' },
      gaps: [],
    });
    await desk.look('abstained');
    await hand.press(jury.button('abstention.withdraw'));
    await expect.poll(async () => (await ballotOn(desk, 'DMK-02'))?.abstention).toBeNull();
  }

  /** A declared conflict closes the documents and locks the ballot; nothing more can be entered, here or past the window. */
  async function declare(desk: Desk): Promise<void> {
    const { page, words, jury, hand } = desk;
    await page.locator('iframe.jm-frame').waitFor();
    await hand.press(jury.button('conflict.declare'));
    await hand.press(jury.button('conflict.confirm'));
    await page.getByText(words.t('conflict.groundMissing')).waitFor();
    await desk.look('conflict without ground');
    await hand.press(page.getByRole('radio', { name: words.t('conflict.grounds.relative') }));
    await hand.press(jury.button('conflict.confirm'));
    await page.getByText(words.t('ballot.lock.declared.title')).waitFor();
    await expect.poll(() => page.locator('iframe.jm-frame').count()).toBe(0);
    await expect.poll(() => page.locator('.jm-ballot').getByRole('radio', { disabled: false }).count()).toBe(0);
    const ballot = await ballotOn(desk, 'DMK-02');
    expect(ballot?.declaration?.basis).toMatch(/§/);
    expect(
      await callFrom(page)('ballot.note', { applicationId: ballot?.applicationId ?? ('' as never), note: 'doch noch' }),
    ).toMatchObject({ ok: false, error: { code: 'ballot-locked' } });
    await desk.look('locked ballot');
  }
});
