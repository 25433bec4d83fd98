import { join } from 'node:path';
import { expect } from '@playwright/test';
import { lockVault } from '../../main/engine/vault/vault.ts';
import { handInAll } from '../helpers/hand-in-all.ts';
import { accessOf, chairId, packSmallBundle } from '../helpers/packed-bundle.ts';
import { axeFindings } from './axe-findings.ts';
import { test } from './fixtures.ts';
import { keyboardInEnglish, mouseInGerman } from './window-variants.ts';

for (const { name, options } of [mouseInGerman, keyboardInEnglish]) {
  test.describe(name, () => {
    test.use({ windowOptions: options });

    test('a chair who is excluded from an application sees nothing of it and is told so', async ({ jury, folder }) => {
      const { page, t, input } = jury;
      const file = join(folder, 'J03.juryscores');
      const packed = await packSmallBundle(join(folder, 'office'), {
        change: (competition) => ({
          ...competition,
          conflicts: [
            { personId: chairId, applicationId: 'DMK-02', ground: 'Antrag', basis: '§ 81 LVwG', decision: 'excluded' },
          ],
        }),
      });
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
  });
}
