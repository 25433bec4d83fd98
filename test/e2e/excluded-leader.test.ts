import { join } from 'node:path';
import { expect } from '@playwright/test';
import { lockVault } from '../../main/engine/vault/vault.ts';
import { handInAll } from '../helpers/hand-in-all.ts';
import { accessOf, chairId, packSmallBundle, testPassphrase } from '../helpers/packed-bundle.ts';
import { axeFindings } from './axe-findings.ts';
import { test } from './fixtures.ts';
import { keyboardInEnglish, mouseInGerman } from './window-variants.ts';

/** A round whose chair is excluded from the second application. */
function packExcluded(folder: string): ReturnType<typeof packSmallBundle> {
  return packSmallBundle(join(folder, 'office'), {
    change: (competition) => ({
      ...competition,
      conflicts: [
        { personId: chairId, applicationId: 'DMK-02', ground: 'Antrag', basis: '§ 81 LVwG', decision: 'excluded' },
      ],
    }),
  });
}

for (const { name, options } of [mouseInGerman, keyboardInEnglish]) {
  test.describe(name, () => {
    test.use({ windowOptions: options });

    test('a chair who is excluded from an application sees nothing of it and is told so', async ({ jury, folder }) => {
      const { page, t, input } = jury;
      const file = join(folder, 'J03.juryscores');
      const packed = await packExcluded(folder);
      lockVault(packed.office);
      await handInAll(packed, file, folder);
      await jury.openBundle({ ...accessOf(packed, chairId), role: 'chair' });
      await jury.goTo('merge');
      await jury.answerDialogs(file);
      await input.press(jury.button('merge.choose'));
      await page
        .getByText(t('merge.inOrder_one', { number: 1 }))
        .first()
        .waitFor();
      await page.getByText(t('cell.not-shown'), { exact: true }).first().waitFor({ state: 'attached' });
      await input.press(page.locator('summary', { hasText: t('merge.decided_one', { number: 1, count: 1 }) }));
      await jury.shows('merge.ownConflict');
      expect(await jury.button('merge.decideAnew').count()).toBe(0);
      expect(await axeFindings(page, 'the own conflict')).toEqual([]);

      await jury.closeIntake();
      await jury.goTo('evaluation');
      await jury.shows('evaluation.withheld.title', { applications: 'DMK-02' });
      const tables = (await page.getByRole('table').allTextContents()).join('\n');
      for (const shown of ['DMK-01', 'DMK-10']) expect(tables).toContain(shown);
      expect(tables).not.toContain('DMK-02');
      expect(await axeFindings(page, 'a result without an application')).toEqual([]);
      expect(await jury.sidewardOverflow()).toBe(0);
    });

    test('what another types from paper on it comes back after a lock without being shown', async ({
      jury,
      folder,
    }, info) => {
      const { page, t, input } = jury;
      const packed = await packExcluded(folder);
      lockVault(packed.office);
      await jury.openBundle({ ...accessOf(packed, chairId), role: 'chair' });
      const cell = (application: string) => page.getByRole('textbox', { name: new RegExp(`^${application}, K1 `) });
      const choose = async (): Promise<void> => {
        await page.getByText(t('transcript.title')).click();
        await page.getByRole('combobox', { name: t('transcript.person'), exact: true }).selectOption('J04');
        await page.getByRole('combobox', { name: t('transcript.enteredBy'), exact: true }).selectOption('J05');
      };
      await choose();
      await cell('DMK-01').fill('3');
      await cell('DMK-02').fill('4');
      await jury.lock();
      await jury.unlock(testPassphrase);
      await jury.heading('screen.merge').waitFor();
      await choose();
      await input.press(page.getByRole('button', { name: /^(Ich bin|I am) / }));
      await expect(page.locator(':focus')).toHaveAttribute('role', 'group');
      await expect(cell('DMK-01')).toHaveValue('3');
      await expect(cell('DMK-02')).toHaveCount(0);
      const anew = jury.button('transcript.anew', { application: 'DMK-02' });
      await anew.scrollIntoViewIfNeeded();
      await page.screenshot({ path: info.outputPath('held-back.png') });
      expect(await axeFindings(page, 'a row that is held back')).toEqual([]);
      await input.press(anew);
      await expect(cell('DMK-02')).toHaveValue('');
      await expect(anew).toHaveCount(0);
      await expect(page.locator(':focus')).toHaveAttribute('role', 'group');
    });
  });
}
