import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { readScoreFile } from '../../main/engine/merge/read-score-file.ts';
import { manifestOf } from '../../main/engine/store/revisions.ts';
import { handInAll } from '../helpers/hand-in-all.ts';
import { accessOf, chairId, openAs, type PackedBundle } from '../helpers/packed-bundle.ts';
import { withOpen } from '../helpers/with-open.ts';
import { test } from './fixtures.ts';
import { keyboard, mouse } from './pages/input-method.ts';
import { goJurorsWay } from './pages/jurors-way.ts';

const variants = [
  { name: 'by mouse', inputMethod: mouse },
  { name: 'by keyboard alone', inputMethod: keyboard },
];

for (const { name, inputMethod } of variants) {
  test.describe(name, () => {
    test.use({ windowOptions: { inputMethod } });

    test('the whole way of a juror', async ({ jury, packed, folder }) => {
      const file = join(folder, 'J03.juryscores');
      await goJurorsWay(jury, packed, file);

      await test.step('the chair reads from the file what was entered', async () => {
        const { ballots, declarations } = await readAsChair(packed, file, folder);
        expect(ballots.map(({ applicationId, state }) => [applicationId, state])).toEqual([
          ['DMK-01', 'rated'],
          ['DMK-02', 'abstained'],
          ['DMK-10', 'open'],
        ]);
        expect(ballots[0]?.ratings.map(({ value }) => value)).toEqual([0, 3, 3, 3, 3, 3, 3, 3]);
        expect(declarations.map(({ applicationId }) => applicationId)).toEqual(['DMK-10']);
      });
    });

    test('the whole way of a chair', async ({ jury, packed, folder }) => {
      const { page, t, input } = jury;
      const file = join(folder, 'J03.juryscores');
      await test.step('a juror has handed in', () => handInAll(packed, file, folder));

      await test.step('open the bundle and import the file', async () => {
        await jury.openBundle({ ...accessOf(packed, chairId), role: 'chair' });
        await jury.goTo('merge');
        await jury.answerDialogs(file);
        await input.press(jury.button('merge.choose'));
      });

      await test.step('see its verdict and who is missing', async () => {
        await page
          .getByText(t('merge.inOrder_one', { number: 1 }))
          .first()
          .waitFor();
        await page.getByText(t('merge.missing_other', { arrived: 1, total: 9 })).waitFor();
      });

      await test.step('no total before the intake is closed', async () => {
        await jury.goTo('evaluation');
        await jury.shows('error.intake-open.what');
        await input.press(jury.button('evaluation.toIntake'));
        await jury.closeIntake();
      });

      await test.step('see the preliminary ranking', async () => {
        await jury.goTo('evaluation');
        await page.getByText(t('evaluation.preliminary')).first().waitFor();
        const rows = page.getByRole('table').first().getByRole('row');
        await expect
          .poll(async () =>
            (await rows.allTextContents()).some((text) => text.includes('DMK-01') && text.includes('80,00')),
          )
          .toBe(true);
      });

      await test.step('sign the result, and write what proves it', async () => {
        await jury.goTo('result');
        await jury.answerDialogs(join(folder, 'one.juryresult'));
        await input.press(jury.button('result.sign'));
        await page.getByText(t('result.state.stands'), { exact: true }).waitFor();
        await jury.answerDialogs(join(folder, 'audit.zip'));
        await input.press(jury.button('result.audit.write'));
        await jury.shows('result.audit.written', { name: 'audit.zip', entries: 11 });
      });
    });
  });
}

test('the demo in the window ends with the result that was computed independently', async ({ jury }) => {
  await jury.startDemo('chair');
  await jury.goTo('merge');
  await jury.closeIntake();
  await jury.goTo('evaluation');
  const expected = demoExpectation();
  const rows = jury.page.getByRole('table').first().getByRole('row');
  await expect.poll(() => rows.count()).toBeGreaterThan(expected.length);
  const texts = (await rows.allTextContents()).filter((text) => text.includes('DMK-'));
  expect(texts.slice(0, expected.length).map((text) => /DMK-\d+/.exec(text)?.[0])).toEqual(
    expected.map(({ id }) => id),
  );
  for (const [index, { total }] of expected.entries())
    expect(texts[index]).toContain(new Intl.NumberFormat('de-DE', { minimumFractionDigits: 2 }).format(total));
  expect(await jury.page.getByText(jury.t('evaluation.preliminary')).count()).toBe(0);
  await jury.page.getByText('949.800 €').first().waitFor();
  await jury.page.getByText('50.200 €').first().waitFor();
});

/** The content of a score file, opened with the chair's key. */
async function readAsChair(packed: PackedBundle, file: string, folder: string) {
  const key = await withOpen(
    await openAs({ ...packed, folder }, chairId),
    ({ jury }) => manifestOf(jury).roundPrivateKey,
  );
  if (key === undefined) throw new Error('no key');
  const read = await readScoreFile(readFileSync(file), key);
  if (!('payload' in read)) throw new Error(`not read: ${JSON.stringify(read)}`);
  return read.payload;
}

/** The demo's ranking as computed elsewhere. */
function demoExpectation(): readonly { readonly id: string; readonly total: number }[] {
  const file = readFileSync(join(import.meta.dirname, '..', '..', 'resources', 'demo', 'demo-data.json'), 'utf8');
  return (JSON.parse(file) as { expected_result: { ranking: { id: string; total: number }[] } }).expected_result
    .ranking;
}
