import { expect, type Page } from '@playwright/test';
import { accessOf, jurorId } from '../helpers/packed-bundle.ts';
import { resizeWindow } from '../helpers/start-app.ts';
import { test } from './fixtures.ts';
import { firstApplication } from './pages/jury-window.ts';

const sizes = [
  { width: 1280, height: 800 },
  { width: 640, height: 800 },
];

test('the form never moves under the mouse when steps are pointed at, chosen and taken back', async ({
  jury,
  packed,
}) => {
  await jury.openBundle(accessOf(packed, jurorId));
  await jury.openApplication(firstApplication);
  for (const size of sizes) {
    await test.step(`in a window of ${size.width} × ${size.height}`, async () => {
      await resizeWindow(jury.running, size);
      await jury.page.waitForTimeout(300);
      const { page } = jury;
      const before = await placesOf(page);
      expect(before.length).toBeGreaterThan(8);
      for (const criterion of ['K1', 'K2']) {
        for (const value of [0, 1, 2, 3, 4, 5]) {
          const step = jury.criterion(criterion).getByRole('radio', { name: new RegExp(`^${value}:`) });
          await step.hover();
          expect(await placesOf(page), `pointing at ${value} of ${criterion}`).toStrictEqual(before);
          await step.click();
          await jury.saved();
          expect(await placesOf(page), `after ${value} for ${criterion}`).toStrictEqual(before);
        }
        await jury.button('ballot.clear', { criterion }).click();
        await jury.saved();
        expect(await placesOf(page), `after ${criterion} was taken back`).toStrictEqual(before);
      }
    });
  }
});

/** Where every scale and text of the ballot begins, measured from the top of the form, regardless of scrolling. */
function placesOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const top = document.querySelector('.jm-ballot')?.querySelector('ol, ul')?.getBoundingClientRect().top ?? 0;
    const header = document.querySelector('.jm-ballot__header')?.getBoundingClientRect().height ?? 0;
    const fields = Array.from(document.querySelectorAll<HTMLElement>('.jm-ballot [role="radio"], .jm-ballot textarea'));
    return [
      `header ${header}`,
      ...fields.map(
        (field) =>
          `${field.getAttribute('aria-label') ?? field.id} ${Math.round(field.getBoundingClientRect().left)} ${Math.round(field.getBoundingClientRect().top - top)}`,
      ),
    ];
  });
}
