import { join } from 'node:path';
import { expect } from '@playwright/test';
import { closeIntake } from '../../main/engine/merge/close-intake.ts';
import { writeResult } from '../../main/engine/merge/write-result.ts';
import { lockVault } from '../../main/engine/vault/vault.ts';
import { accessOf, chairId, openAs, secretaryId } from '../helpers/packed-bundle.ts';
import { resizeWindow } from '../helpers/start-app.ts';
import { axeFindings } from './axe-findings.ts';
import { test } from './fixtures.ts';
import { firstApplication, type JuryWindow } from './pages/jury-window.ts';

const appearances = (['de', 'en'] as const).flatMap((language) =>
  (['light', 'dark'] as const).map((theme) => ({ language, theme })),
);

/** The names of all navigation buttons in the header. */
function destinations({ page, t }: JuryWindow): Promise<readonly string[]> {
  return page
    .getByRole('navigation', { name: t('app.navigation'), exact: true })
    .getByRole('button')
    .allInnerTexts();
}

for (const preferences of appearances)
  test.describe(`in ${preferences.language}, ${preferences.theme}`, () => {
    test.use({ windowOptions: { preferences } });

    test('who takes the minutes has the session’s papers, and no place for ratings', async ({
      jury,
      packed,
      folder,
    }, info) => {
      const { page, t } = jury;
      const findings: string[] = [];
      const look = async (screen: string): Promise<void> => {
        await page.screenshot({ path: info.outputPath(`${screen}.png`) });
        findings.push(...(await axeFindings(page, screen)));
      };
      const chair = await openAs({ ...packed, folder }, chairId);
      await closeIntake(chair, '');
      const result = join(folder, 'result.juryresult');
      await writeResult(chair, { out: result });
      lockVault(chair);

      await jury.openBundle(accessOf(packed, secretaryId));
      await jury.heading('screen.session').waitFor();
      expect(await destinations(jury)).toEqual([t('screen.session')]);
      for (const key of ['screen.desk', 'screen.overview', 'screen.handover', 'screen.merge', 'screen.evaluation'])
        await expect(jury.button(key)).toHaveCount(0);
      await jury.shows('session.quorumFrom', { needed: 5 });
      await look('session');

      await jury.answerDialogs(result);
      await jury.button('checkResult.choose').click();
      await jury.shows('checkResult.compare');
      await expect(page.getByText(t('checkResult.noFiles'))).toHaveCount(0);
      await look('result');

      await page.getByRole('table').getByRole('button', { name: firstApplication }).first().click();
      await jury.viewer.locator('.textLayer').first().waitFor();
      await expect(page.getByRole('radiogroup')).toHaveCount(0);
      await expect(page.locator('.jm-ballot')).toHaveCount(0);
      await expect(jury.button('reading.ballot')).toHaveCount(0);
      expect(await destinations(jury)).toEqual([t('screen.session')]);
      await look('reading');
      // Coming back leads to the previous place.
      await page.keyboard.press('Alt+1');
      await expect(page.locator('[data-application="DMK-01"]')).toBeFocused();

      await resizeWindow(jury.running, { width: 1024, height: 700 });
      await expect.poll(() => jury.sidewardOverflow()).toBeLessThanOrEqual(0);
      await look('small');
      expect(findings).toEqual([]);

      for (const [method, request] of [
        ['merge.overview', {}],
        ['merge.result', {}],
        ['evaluation.overview', {}],
        ['result.list', {}],
      ] as const)
        expect(await jury.call(method, request)).toMatchObject({ ok: false, error: { code: 'not-the-chair' } });
    });
  });

test('an unlocked vault leads back to the session, also from where a juror would begin', async ({ jury, packed }) => {
  const access = accessOf(packed, secretaryId);
  await jury.openBundle(access);
  await jury.heading('screen.session').waitFor();
  await jury.lock();
  await jury.unlock(access.passphrase);
  await jury.heading('screen.session').waitFor();
});
