import { expect } from '@playwright/test';
import { test } from './fixtures.ts';
import { keyboardInEnglish, mouseInGerman } from './window-variants.ts';

for (const { name, options } of [mouseInGerman, keyboardInEnglish]) {
  test.describe(name, () => {
    test.use({ windowOptions: options });

    test('a right click into a field offers to paste, in the person’s language', async ({ jury }) => {
      const { app, page, t, input } = jury;
      // The menu is drawn by the system: the test records what it would show.
      await app.evaluate(({ Menu }) => {
        const build = Menu.buildFromTemplate.bind(Menu);
        Menu.buildFromTemplate = (template) => {
          Reflect.set(
            globalThis,
            'offered',
            template.flatMap(({ label }) => label ?? []),
          );
          const menu = build(template);
          menu.popup = () => undefined;
          return menu;
        };
      });
      const offered = (): Promise<unknown> => app.evaluate(() => Reflect.get(globalThis, 'offered') as unknown);
      await page.getByRole('heading').first().click({ button: 'right' });
      expect(await offered()).toBeUndefined();
      await input.press(jury.roleCard('office'));
      await page.getByRole('textbox', { name: t('passphrase.new'), exact: true }).click({ button: 'right' });
      await expect
        .poll(offered)
        .toEqual(['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll'].map((action) => t(`textMenu.${action}`)));
    });
  });
}
