import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { handIn } from '../../main/engine/handover/hand-in.ts';
import { applyBallots } from '../../main/engine/jury/apply-ballots.ts';
import { readScoreFile } from '../../main/engine/merge/read-score-file.ts';
import { manifestOf } from '../../main/engine/store/revisions.ts';
import { lockVault } from '../../main/engine/vault/vault.ts';
import { ballotsFileSchema } from '../../shared/formats/ballots-file.ts';
import { loadTranslator } from '../../shared/i18n/translator.ts';
import {
  chairId,
  jurorId,
  openAs,
  type PackedBundle,
  packSmallBundle,
  testPassphrase,
  withOpen,
} from '../helpers/packed-bundle.ts';
import { answerDialogs, type RunningApp, startApp } from './fixtures.ts';
import { type Hand, JuryWindow, keyboard, mouse } from './pages/jury-window.ts';

const words = await loadTranslator('de');
const criteria = ['K1', 'K2', 'K3', 'K4', 'K5', 'K6', 'K7', 'K8'];
const hands: readonly (readonly [string, Hand])[] = [
  ['by mouse', mouse],
  ['by keyboard alone', keyboard],
];

describe('the whole way', () => {
  let folder: string;
  let packed: PackedBundle;
  let running: RunningApp;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'jurymappe-journey-'));
    packed = await packSmallBundle(folder);
    lockVault(packed.office);
  });

  afterEach(() => running.close());
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(hands)('of a juror, %s: open, read, rate, abstain, declare, hand in', async (name, hand) => {
    running = await startApp();
    const jury = new JuryWindow(running, words, hand);
    const { page } = jury;
    await jury.openBundle({
      bundle: packed.bundle,
      code: (packed.codes.get(jurorId) ?? '').toLowerCase(),
      passphrase: testPassphrase,
    });

    await jury.openApplication(/Dörpslabor/);
    const viewer = page.frameLocator('iframe.jm-frame');
    await viewer.locator('.textLayer', { hasText: 'Bewerbung DMK-01' }).waitFor();
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
    for (const [index, id] of criteria.entries()) await rate(jury.criterion(id), index === 0 ? 0 : 3, hand);
    expect(
      (await jury
        .criterion('K1')
        .getByRole('radio', { checked: true })
        .getAttribute('value')
        .catch(() => null)) ?? (await jury.criterion('K1').getByRole('radio', { checked: true }).textContent()),
    ).toMatch(/0|^$/);
    await hand.type(
      page.getByRole('textbox', { name: new RegExp(words.t('ballot.rationale', { criterion: 'K1' })) }),
      'Die Unterlagen sagen dazu nichts.',
    );
    await hand.type(
      page.getByRole('textbox', { name: new RegExp(`^${words.t('ballot.comment')}`) }),
      'Nachvollziehbar.',
    );
    await page.getByText(words.t('ballot.total', { points: '48,00' })).waitFor();
    await jury.saved();

    await hand.press(jury.button('reading.next'));
    await hand.press(jury.button('abstention.open'));
    await hand.type(
      page.getByRole('textbox', { name: new RegExp(words.t('abstention.reason')) }),
      'Keine ausreichende Fachkenntnis.',
    );
    await hand.press(jury.button('abstention.confirm'));
    await page.getByText(words.t('abstention.abstained')).first().waitFor();

    await hand.press(jury.button('reading.next'));
    await hand.press(jury.button('conflict.declare'));
    await hand.press(page.getByRole('radio', { name: words.t('conflict.grounds.relative') }));
    await hand.type(
      page.getByRole('textbox', { name: new RegExp(words.t('conflict.statement')) }),
      'Meine Schwester arbeitet dort.',
    );
    await hand.press(jury.button('conflict.confirm'));
    await page.getByText(words.t('ballot.lock.declared.title')).waitFor();
    await expect.poll(() => page.locator('iframe.jm-frame').count()).toBe(0);

    await jury.goTo('handover');
    await page.getByText(words.t('handover.noGaps')).waitFor();
    const file = join(folder, `${name}.juryscores`);
    await answerDialogs(running.app, [file]);
    await hand.press(page.getByRole('radio', { name: new RegExp(`^${words.t('handover.final')}`) }));
    await hand.press(jury.button('handover.submit'));
    await page.getByText(words.t('receipt.title.final')).waitFor();
    const chair = await withOpen(
      await openAs(packed, chairId, `${name}-check`),
      ({ jury: database }) => manifestOf(database).roundPrivateKey,
    );
    if (chair === undefined) throw new Error('no key');
    const read = await readScoreFile(readFileSync(file), chair);
    expect(
      'payload' in read ? read.payload.ballots.map(({ applicationId, state }) => [applicationId, state]) : read,
    ).toEqual([
      ['DMK-01', 'rated'],
      ['DMK-02', 'abstained'],
      ['DMK-10', 'open'],
    ]);
    expect('payload' in read ? read.payload.ballots[0]?.ratings.map(({ value }) => value) : read).toEqual([
      0, 3, 3, 3, 3, 3, 3, 3,
    ]);
    expect('payload' in read ? read.payload.declarations.map(({ applicationId }) => applicationId) : read).toEqual([
      'DMK-10',
    ]);
  });

  it.each(hands)('of a chair, %s: open, import, see verdicts, missing people and the ranking', async (name, hand) => {
    const file = join(folder, `${name}-import.juryscores`);
    await withOpen(await openAs(packed, jurorId, `${name}-juror`), async (vault) => {
      const ballots = ['DMK-01', 'DMK-02', 'DMK-10'].map((applicationId, index) => ({
        applicationId,
        ratings: criteria.map((criterionId) => ({ criterionId, value: 4 - index, rationale: 'weil' })),
        comment: 'gut',
      }));
      applyBallots(vault, ballotsFileSchema.parse({ ballots }));
      await handIn(vault, { out: file, status: 'final' });
    });
    running = await startApp();
    const jury = new JuryWindow(running, words, hand);
    const { page } = jury;
    await jury.openBundle({
      bundle: packed.bundle,
      code: packed.codes.get(chairId) ?? '',
      passphrase: testPassphrase,
      door: 'chair',
    });
    await jury.goTo('merge');
    await answerDialogs(running.app, [file]);
    await hand.press(jury.button('merge.choose'));
    await page.getByText(words.t('verdict.accepted.name'), { exact: true }).first().waitFor();
    await page.getByText(words.t('merge.missing_other', { arrived: 1, total: 9 })).waitFor();
    await jury.goTo('result');
    await page.getByText(words.t('result.preliminary')).first().waitFor();
    const rows = page.getByRole('table').first().getByRole('row');
    await expect
      .poll(async () =>
        (await rows.allTextContents()).some((text) => text.includes('DMK-01') && text.includes('80,00')),
      )
      .toBe(true);
  });

  it('of the demo in the window ends with the result that was computed independently', async () => {
    running = await startApp();
    const jury = new JuryWindow(running, words);
    await jury.startDemo('chair');
    await jury.goTo('result');
    const expected = demoExpectation();
    const rows = jury.page.getByRole('table').first().getByRole('row');
    await expect.poll(() => rows.count()).toBeGreaterThan(expected.length);
    const texts = (await rows.allTextContents()).filter((text) => text.includes('DMK-'));
    expect(texts.slice(0, expected.length).map((text) => /DMK-\d+/.exec(text)?.[0])).toEqual(
      expected.map(({ id }) => id),
    );
    for (const [index, { total }] of expected.entries())
      expect(texts[index]).toContain(new Intl.NumberFormat('de-DE', { minimumFractionDigits: 2 }).format(total));
    expect(await jury.page.getByText(words.t('result.preliminary')).count()).toBe(0);
    await jury.page.getByText('949.800 €').first().waitFor();
    await jury.page.getByText('50.200 €').first().waitFor();
  });
});

/** Chooses a step of a scale: with the pointer, or by its digit once the scale has the focus. */
async function rate(scale: Locator, value: number, hand: Hand): Promise<void> {
  const step = scale.getByRole('radio', { name: new RegExp(`^${value}:`) });
  if (hand === mouse) {
    await scale
      .locator('label', { hasText: new RegExp(`^${value}$`) })
      .or(step)
      .first()
      .click({ force: true });
  } else {
    const page = scale.page();
    for (
      let count = 0;
      count < 60 && !(await scale.evaluate((element) => element.contains(document.activeElement)));
      count += 1
    )
      await page.keyboard.press('Tab');
    await page.keyboard.press(String(value));
  }
  await expect.poll(() => step.isChecked()).toBe(true);
}

/** The ranking of the demo as it was computed elsewhere. */
function demoExpectation(): readonly { readonly id: string; readonly total: number }[] {
  const file = readFileSync(join(import.meta.dirname, '..', '..', 'resources', 'demo', 'demo-data.json'), 'utf8');
  return (JSON.parse(file) as { expected_result: { ranking: { id: string; total: number }[] } }).expected_result
    .ranking;
}
