import { join } from 'node:path';
import { expect, type Locator } from '@playwright/test';
import { inspectBundle } from '../../main/engine/bundle/inspect.ts';
import { packCompetition } from '../../main/engine/bundle/pack.ts';
import { readCodes } from '../../main/engine/demo/codes.ts';
import { lockVault } from '../../main/engine/vault/vault.ts';
import { accessOf, jurorId, packSmallBundle, testPassphrase } from '../helpers/packed-bundle.ts';
import { withoutProgress } from '../helpers/without-progress.ts';
import { writeSmallCompetition } from '../helpers/small-competition.ts';
import { axeFindings } from './axe-findings.ts';
import { test } from './fixtures.ts';
import type { JuryWindow } from './pages/jury-window.ts';
import { keyboardInEnglish, mouseInGerman } from './window-variants.ts';

const field = ({ page, t }: JuryWindow, key: string): Locator =>
  page.getByRole('textbox', { name: t(key), exact: true });

/** Answers the next save dialogs one after the other; the dialog for opening returns the folder. */
async function answerInTurn({ app }: JuryWindow, folder: string, ...files: readonly string[]): Promise<void> {
  await app.evaluate(
    ({ dialog }, answers) => {
      const left = [...answers.files];
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [answers.folder] });
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: left.shift() ?? '' });
    },
    { folder, files },
  );
}

test.describe(keyboardInEnglish.name, () => {
  test.use({ windowOptions: keyboardInEnglish.options });

  test('a juror loads an amendment with a new letter, and finds the code that all have', async ({ jury, folder }) => {
    const packed = await packSmallBundle(folder);
    const [bundle, codesFile] = [join(folder, 'amended.jurybundle'), join(folder, 'codes-2.tsv')];
    const source = { folder: join(folder, 'competition'), out: bundle, codesFile };
    const options = { amend: true, cardFiles: [], reissue: [jurorId], ...withoutProgress };
    await packCompetition(packed.office, { ...source, ...options });
    lockVault(packed.office);
    const { input, page, t } = jury;
    await jury.openBundle(accessOf(packed, jurorId));
    await jury.answerDialogs(bundle);
    await input.press(jury.button('desk.loadAmendment'));
    await jury.shows('error.letter-replaced.what');
    await input.type(field(jury, 'openBundle.code.label'), (await readCodes(codesFile)).get(jurorId) ?? '');
    await jury.shows('openBundle.code.valid');
    expect(await axeFindings(page, 'new letter')).toEqual([]);
    await input.press(jury.button('amendment.loadWithLetter'));
    await page.getByText(t('desk.revision', { revision: '2' }), { exact: true }).waitFor();
    expect(await field(jury, 'openBundle.code.label').count()).toBe(0);

    await input.press(jury.button('app.settings'));
    const statement = page.getByRole('region', { name: t('settings.statement.title', { revision: '2' }) });
    const { checkCode } = await inspectBundle(bundle);
    await statement.getByText(checkCode, { exact: true }).waitFor();
    expect(await axeFindings(page, 'settings with the check code')).toEqual([]);
    await input.press(jury.button('settings.statement.copy'));
    await jury.shows('settings.statement.copied');
    expect(await jury.app.evaluate(({ clipboard }) => clipboard.readText())).toBe(checkCode);
  });
});

test.describe(mouseInGerman.name, () => {
  test.use({ windowOptions: mouseInGerman.options });

  test('an office is told before an amendment who must hand in again, and that another name stands under an id', async ({
    jury,
    folder,
  }) => {
    const { input, page, t } = jury;
    const first = writeSmallCompetition(join(folder, 'first'));
    const zoe = { de: 'Zoe Fremd', en: 'Zoe Fremd' };
    const second = writeSmallCompetition(join(folder, 'second'), {
      change: (file) => ({
        ...file,
        rules: { ...(file['rules'] as object), totalThreshold: 42 },
        people: (file['people'] as { id: string }[]).map((person) =>
          person.id === jurorId ? { ...person, name: zoe } : person,
        ),
      }),
    });
    await input.press(jury.roleCard('office'));
    for (const key of ['passphrase.new', 'passphrase.repeat']) await input.type(field(jury, key), testPassphrase);
    await input.press(jury.button('office.create'));
    const wrong = writeSmallCompetition(join(folder, 'wrong'), {
      change: (file) => ({ ...file, scale: [], rules: { ...(file['rules'] as object), totalThreshold: 160 } }),
    });
    await answerInTurn(jury, wrong);
    await input.press(jury.button('office.chooseFolder'));
    for (const place of ['scale, Zeile 1', 'rules › totalThreshold, Zeile 1'])
      await page.getByText(place, { exact: true }).waitFor();
    expect(await jury.button('office.pack').count()).toBe(0);
    expect(await axeFindings(page, 'a competition with problems')).toEqual([]);
    expect(await jury.sidewardOverflow()).toBe(0);
    const files = [join(folder, 'a.jurybundle'), join(folder, 'a.tsv')];
    await answerInTurn(jury, first, ...files);
    await input.press(jury.button('office.chooseFolder'));
    await input.press(jury.button('office.pack'));
    await jury.shows('office.report.title', { revision: '1' });
    const kinds = page.getByRole('group', { name: t('office.what.legend') });
    await jury.shows('error.amendment-unchanged.what', { revision: '1' });
    expect(await jury.button('office.pack').isDisabled()).toBe(true);
    expect(await kinds.getByRole('radio', { name: t('office.what.amend'), exact: true }).isChecked()).toBe(true);

    await answerInTurn(jury, second, join(folder, 'b.jurybundle'), join(folder, 'b.tsv'));
    await input.press(jury.button('office.chooseOtherFolder'));
    await jury.shows('packPreview.title', { revision: '2' });
    await page.getByText(t('packPreview.reason.rules')).waitFor();
    await page.getByText(/J03: .*Zoe Fremd/).waitFor();
    expect(await axeFindings(page, 'before an amendment')).toEqual([]);
    expect(await jury.sidewardOverflow()).toBe(0);
    await input.press(jury.button('office.pack'));
    await jury.shows('office.report.title', { revision: '2' });
    const { checkCode } = await inspectBundle(join(folder, 'b.jurybundle'));
    await page.getByText(checkCode, { exact: true }).waitFor();

    const whole = join(folder, 'whole.jurybundle');
    await answerInTurn(jury, second, whole, join(folder, 'c.tsv'));
    await input.press(kinds.getByRole('radio', { name: t('office.what.again') }));
    await input.press(jury.button('office.pack'));
    await expect.poll(async () => (await inspectBundle(whole).catch(() => null))?.includedDocuments).toBe(4);
    expect((await inspectBundle(whole)).checkCode).toBe(checkCode);
  });
});
