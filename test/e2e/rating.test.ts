import { expect, type Locator, type Page } from '@playwright/test';
import { z } from 'zod';
import { lockVault } from '../../main/engine/vault/vault.ts';
import type { BallotView } from '../../shared/contract/ballot.ts';
import { german } from '../../shared/i18n/german.ts';
import { accessOf, jurorId, type PackedBundle, packSmallBundle, testPassphrase } from '../helpers/packed-bundle.ts';
import { valueOrThrow } from '../helpers/window-calls.ts';
import { axeFindings } from './axe-findings.ts';
import { test } from './fixtures.ts';
import { keyboard } from './pages/input-method.ts';
import { firstApplication, type JuryWindow } from './pages/jury-window.ts';
import { keyboardInEnglish, mouseInGerman } from './window-variants.ts';

const criteria = ['K1', 'K2', 'K3', 'K4', 'K5', 'K6', 'K7', 'K8'];

/** The window, and a function that runs axe on the current state. */
interface Desk {
  readonly jury: JuryWindow;
  readonly look: (screen: string) => Promise<void>;
  readonly begunAt: number;
}

const scaleSchema = z.array(z.looseObject({ value: z.number() }));

/** The same competition with a half step between each two values. */
function withHalfSteps(competition: Record<string, unknown>): Record<string, unknown> {
  const whole = scaleSchema.parse(competition['scale']);
  const between = whole.slice(1).map(({ value }) => ({
    value: value - 0.5,
    label: { de: 'dazwischen', en: 'between' },
    anchor: { de: 'Zwischen zwei Stufen.', en: 'Between two steps.' },
  }));
  return { ...competition, scale: [...whole, ...between].toSorted((a, b) => a.value - b.value) };
}

for (const { name, options } of [mouseInGerman, keyboardInEnglish]) {
  test.describe(name, () => {
    test.use({ windowOptions: options });

    test('rating shows anchors, takes half steps, asks for rationales, undoes, tells the history, abstains, declares', async ({
      jury,
      folder,
    }) => {
      const findings: string[] = [];
      const desk: Desk = {
        jury,
        begunAt: Date.now(),
        look: async (screen) => void findings.push(...(await axeFindings(jury.page, screen))),
      };
      await openFirstApplication(jury, await packHalfSteps(folder));
      await test.step('anchors', () => anchors(desk));
      await test.step('rate all criteria', () => rateAll(desk));
      await test.step('write what is asked for', () => writeTexts(desk));
      await test.step('undo and redo', () => undoAndRedo(jury));
      await test.step('history', () => history(desk));
      await test.step('abstain from the next', async () => {
        await jury.input.press(jury.button('reading.next'));
        await abstain(desk);
      });
      await test.step('declare a conflict', () => declare(desk));
      expect(findings).toEqual([]);
    });
  });
}

test.describe('what was just typed', () => {
  test.use({ windowOptions: mouseInGerman.options });

  test('is not lost when the page is flipped, the vault locked, the window closed, or somebody logs off', async ({
    jury: first,
    folder,
    start,
  }) => {
    let jury = first;
    await openFirstApplication(jury, await packHalfSteps(folder));
    const note = (): Locator => jury.page.getByRole('textbox', { name: jury.t('ballot.note') });
    const typeOn = async (text: string): Promise<void> => {
      await note().focus();
      await jury.page.keyboard.press('ControlOrMeta+End');
      await jury.page.keyboard.type(text);
    };
    await test.step('flipped', async () => {
      await typeOn('geblättert');
      await jury.button('reading.next').click();
      await expect.poll(() => note().inputValue()).toBe('');
      await jury.button('reading.previous').click();
      await expect.poll(() => note().inputValue()).toBe('geblättert');
    });
    await test.step('locked', async () => {
      await typeOn(', gesperrt');
      await jury.lock();
      await jury.unlock(testPassphrase);
      await expect.poll(() => note().inputValue()).toBe('geblättert, gesperrt');
    });
    let expected = 'geblättert, gesperrt';
    for (const [word, leave] of [
      [', geschlossen', () => jury.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())],
      // How a desktop ends its programs when somebody logs off.
      [', abgemeldet', () => Promise.resolve(jury.app.process().kill('SIGTERM'))],
    ] as const) {
      await test.step(word, async () => {
        await typeOn(word);
        expected += word;
        const gone = new Promise((resolve) => jury.app.process().once('exit', resolve));
        await leave();
        await gone;
        jury = await start();
        await jury.unlock(testPassphrase);
        await jury.openApplication(firstApplication);
        expect(await note().inputValue()).toBe(expected);
      });
    }
  });
});

async function packHalfSteps(folder: string): Promise<PackedBundle> {
  const packed = await packSmallBundle(folder, { change: withHalfSteps });
  lockVault(packed.office);
  return packed;
}

async function openFirstApplication(jury: JuryWindow, packed: PackedBundle): Promise<void> {
  await jury.openBundle(accessOf(packed, jurorId));
  await jury.openApplication(firstApplication);
}

async function ballotOn({ call }: JuryWindow, application = 'DMK-01'): Promise<BallotView | undefined> {
  return valueOrThrow(await call('desk.get', {})).ballots.find(({ applicationId }) => applicationId === application);
}

function step(jury: JuryWindow, criterion: string, value: number): Locator {
  const text = jury.input === keyboard ? String(value) : String(value).replace('.', ',');
  return jury.criterion(criterion).getByRole('radio', { name: new RegExp(`^${text}:`) });
}

function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
}

/** A step's meaning shows when the pointer or the focus is on it; neither rates. */
async function anchors({ jury, look }: Desk): Promise<void> {
  const { page } = jury;
  expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
  await look('empty ballot');
  const text = jury.criterion('K1').locator('xpath=following-sibling::*[1]').locator('p').first();
  if (jury.input === keyboard) {
    await jury.input.press(
      page
        .getByRole('group', { name: jury.t('ballot.contents') })
        .getByRole('button')
        .first(),
    );
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
    expect(await focused(page)).toMatch(/^1\.5:/);
  } else await step(jury, 'K1', 1.5).hover();
  await expect
    .poll(() => text.textContent())
    .toMatch(jury.input === keyboard ? /^1\.5 – between/ : /^1,5 – dazwischen/);
  expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
}

async function rateAll({ jury, look }: Desk): Promise<void> {
  const { page } = jury;
  if (jury.input === keyboard) {
    // A digit rates and moves on; the point after it takes the half step of the value just given.
    await page.keyboard.type('2.5');
    await expect.poll(async () => (await ballotOn(jury))?.ratings[0]?.value).toBe(2.5);
    await page.keyboard.type('033333');
    await page.getByText(/^\d+ (Angaben fehlen|entries missing)$/).waitFor();
    await look('half rated');
    await page.keyboard.type('3');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(jury.t('ballot.criteriaEnd'));
    // One digit too many, and the key that goes back in other programs, change nothing.
    await page.keyboard.type('1');
    await page.keyboard.press('Backspace');
    await jury.criterion('K8').getByRole('radio', { checked: true }).focus();
    await page.keyboard.press('Backspace');
  } else {
    await step(jury, 'K1', 2.5).click();
    await step(jury, 'K2', 0).click();
    await page.getByText(/^\d+ (Angaben fehlen|entries missing)$/).waitFor();
    await look('half rated');
    for (const criterion of criteria.slice(2)) await step(jury, criterion, 3).click();
  }
  await expect
    .poll(async () => (await ballotOn(jury))?.ratings.map(({ value }) => value))
    .toEqual([2.5, 0, 3, 3, 3, 3, 3, 3]);
  expect(await step(jury, 'K2', 0).getAttribute('aria-checked')).toBe('true');
  // 20 % weight at half the points, 10 % at none, 70 % at three fifths.
  await page.getByText(jury.t('ballot.total', { points: jury.input === keyboard ? '52.00' : '52,00' })).waitFor();
}

/** Zero points need a reason, and every ballot an overall comment: each missing entry leads to its field. */
async function writeTexts({ jury, look }: Desk): Promise<void> {
  const { page } = jury;
  const parts = page.getByRole('group', { name: jury.t('ballot.contents') });
  const missing = parts.getByRole('button', {
    name: new RegExp(`^K2 .*${jury.t('ballot.part.rationale', { part: '' }).replace(/^: /, '')}`),
  });
  await jury.input.press(missing);
  const rationale = page.getByRole('textbox', {
    name: new RegExp(`^${jury.t('ballot.rationale', { criterion: 'K2' })}`),
  });
  await expect.poll(() => rationale.evaluate((field) => field === document.activeElement)).toBe(true);
  expect((await rationale.getAttribute('aria-required')) ?? (await rationale.getAttribute('required'))).not.toBeNull();
  await page.keyboard.type('Dazu steht nichts darin.');
  await expect.poll(() => missing.count()).toBe(0);
  await jury.input.press(
    parts.getByRole('button', { name: jury.t('ballot.part.comment', { part: jury.t('ballot.commentShort') }) }),
  );
  await page.keyboard.type('Nachvollziehbar.');
  await jury.input.type(page.getByRole('textbox', { name: jury.t('ballot.note') }), 'Nur für mich: nachfragen.');
  await expect.poll(async () => (await ballotOn(jury))?.gaps).toEqual([]);
  await expect.poll(async () => (await ballotOn(jury))?.note).toBe('Nur für mich: nachfragen.');
  await look('complete');
}

async function undoAndRedo(jury: JuryWindow): Promise<void> {
  const { page } = jury;
  const note = page.getByRole('textbox', { name: jury.t('ballot.note') });
  for (const [name, expected] of [
    ['undo', ''],
    ['redo', 'Nur für mich: nachfragen.'],
  ] as const) {
    await jury.input.press(jury.button(`ballot.${name}`));
    await expect.poll(() => note.inputValue()).toBe(expected);
    await expect.poll(async () => (await ballotOn(jury))?.note).toBe(expected);
  }
}

/** Every value with its time, the newest first; closing the history leads back. */
async function history({ jury, look, begunAt }: Desk): Promise<void> {
  const { page } = jury;
  const opener = jury.button('ballot.criterionHistory', { criterion: 'K1' });
  await jury.input.press(opener);
  const dialog = page.getByRole('dialog');
  const newest = dialog.getByRole('listitem').first();
  await newest.getByText(jury.input === keyboard ? '2.5' : '2,5', { exact: true }).waitFor();
  const at = await newest.locator('time').getAttribute('datetime');
  expect(Date.parse(at ?? '')).toBeGreaterThanOrEqual(begunAt);
  expect(Date.parse(at ?? '')).toBeLessThanOrEqual(Date.now());
  await look('history');
  await page.keyboard.press('Escape');
  await expect.poll(() => opener.evaluate((button) => button === document.activeElement)).toBe(true);
  await jury.input.press(jury.button('ballot.history'));
  await dialog.getByText(jury.t('history.kind.noted')).first().waitFor();
  await page.keyboard.press('Escape');
}

async function abstain({ jury, look }: Desk): Promise<void> {
  const { page } = jury;
  await jury.input.press(jury.button('abstention.open'));
  await jury.input.press(jury.button('abstention.confirm'));
  await page.getByText(jury.t('abstention.reasonMissing')).waitFor();
  await jury.input.type(
    page.getByRole('textbox', { name: new RegExp(jury.t('abstention.reason')) }),
    'Mir fehlt die Fachkenntnis.',
  );
  await jury.input.press(jury.button('abstention.confirm'));
  await page.getByText(jury.t('abstention.abstained')).first().waitFor();
  expect(await ballotOn(jury, 'DMK-02')).toMatchObject({
    abstention: { reason: 'Mir fehlt die Fachkenntnis.' },
    gaps: [],
  });
  await look('abstained');
  // What belongs to one application must not stay with another.
  await jury.input.press(jury.button('reading.previous'));
  await page.getByRole('region', { name: jury.t('ballot.of', { application: 'DMK-01' }) }).waitFor();
  await expect.poll(() => page.getByText(jury.t('abstention.abstained')).count()).toBe(0);
  await jury.input.press(jury.button('reading.next'));
  await jury.input.press(jury.button('abstention.withdraw'));
  await expect.poll(async () => (await ballotOn(jury, 'DMK-02'))?.abstention).toBeNull();
}

/** A declared conflict closes the documents and locks the ballot: nothing can be entered in the window or past it. */
async function declare({ jury, look }: Desk): Promise<void> {
  const { page } = jury;
  await page.locator('iframe.jm-frame').waitFor();
  await jury.input.press(jury.button('conflict.declare'));
  await jury.input.press(jury.button('conflict.confirm'));
  await page.getByText(jury.t('conflict.groundMissing')).waitFor();
  await look('conflict without ground');
  await jury.input.press(page.getByRole('radio', { name: jury.t('conflict.grounds.relative') }));
  await jury.input.press(jury.button('conflict.confirm'));
  await page.getByText(jury.t('ballot.lock.declared.title')).waitFor();
  await expect.poll(() => page.locator('iframe.jm-frame').count()).toBe(0);
  await expect.poll(() => page.locator('.jm-ballot').getByRole('radio', { disabled: false }).count()).toBe(0);
  const ballot = await ballotOn(jury, 'DMK-02');
  expect(ballot?.declaration?.basis).toMatch(/§/);
  // What will be signed is in the competition's language, whatever the window's is.
  expect(ballot?.declaration?.ground).toBe(german.conflict.grounds.relative);
  expect(
    await jury.call('ballot.note', { applicationId: ballot?.applicationId ?? ('' as never), note: 'doch noch' }),
  ).toMatchObject({ ok: false, error: { code: 'ballot-locked' } });
  await look('locked ballot');
}
