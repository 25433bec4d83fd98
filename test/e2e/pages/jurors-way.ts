import { expect, test } from '@playwright/test';
import { accessOf, jurorId, type PackedBundle } from '../../helpers/packed-bundle.ts';
import { stepOf } from './input-method.ts';
import type { JuryWindow } from './jury-window.ts';

const criteria = ['K1', 'K2', 'K3', 'K4', 'K5', 'K6', 'K7', 'K8'];

/** From the first start to the final file: one application rated, one abstained from, and one conflict declared. */
export async function goJurorsWay(jury: JuryWindow, packed: PackedBundle, file: string): Promise<void> {
  const { page, t, input } = jury;

  await test.step('open the bundle with the code, typed in small letters', async () => {
    const access = accessOf(packed, jurorId);
    await jury.openBundle({ ...access, code: access.code.toLowerCase() });
  });

  await test.step('read the first application and rate it', async () => {
    await jury.openApplication(/Dörpslabor/);
    await jury.viewer.locator('.textLayer', { hasText: 'Bewerbung DMK-01' }).waitFor();
    await rateFirstApplication(jury);
  });

  await test.step('abstain from the second', async () => {
    await input.press(jury.button('reading.next'));
    await input.press(jury.button('abstention.open'));
    await input.type(
      page.getByRole('textbox', { name: new RegExp(t('abstention.reason')) }),
      'Keine ausreichende Fachkenntnis.',
    );
    await input.press(jury.button('abstention.confirm'));
    await page.getByText(t('abstention.abstained')).first().waitFor();
  });

  await test.step('declare a conflict in the third', async () => {
    await input.press(jury.button('reading.next'));
    await input.press(jury.button('conflict.declare'));
    await input.press(page.getByRole('radio', { name: t('conflict.grounds.relative') }));
    await input.type(
      page.getByRole('textbox', { name: new RegExp(t('conflict.statement')) }),
      'Meine Schwester arbeitet dort.',
    );
    await input.press(jury.button('conflict.confirm'));
    await page.getByText(t('ballot.lock.declared.title')).waitFor();
    await expect.poll(() => page.locator('iframe.jm-frame').count()).toBe(0);
  });

  await test.step('hand in', async () => {
    await jury.goTo('handover');
    await page.getByText(t('handover.noGaps')).waitFor();
    await jury.answerDialogs(file);
    await input.press(page.getByRole('radio', { name: new RegExp(`^${t('handover.choice.final')}`) }));
    await input.press(jury.button('handover.submit'));
    await page.getByText(t('receipt.title.final')).waitFor();
  });
}

/** Rates the criteria of the first application, the first one with zero, and gives the reasons that this requires. */
async function rateFirstApplication(jury: JuryWindow): Promise<void> {
  const { page, t, input } = jury;
  expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
  for (const [index, id] of criteria.entries()) {
    const value = index === 0 ? 0 : 3;
    await input.rate(jury.criterion(id), value);
    await expect.poll(() => stepOf(jury.criterion(id), value).isChecked()).toBe(true);
  }
  const chosen = jury.criterion('K1').getByRole('radio', { checked: true });
  expect((await chosen.getAttribute('value').catch(() => null)) ?? (await chosen.textContent())).toMatch(/0|^$/);
  await input.type(
    page.getByRole('textbox', { name: new RegExp(t('ballot.rationale', { criterion: 'K1' })) }),
    'Die Unterlagen sagen dazu nichts.',
  );
  await input.type(page.getByRole('textbox', { name: new RegExp(`^${t('ballot.comment')}`) }), 'Nachvollziehbar.');
  await page.getByText(t('ballot.total', { points: '48,00' })).waitFor();
  await jury.saved();
}
