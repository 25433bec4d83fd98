import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import type { Preferences } from '../../shared/contract/app.ts';
import type { EngineHost } from './engine-host.ts';
import { textActions } from './text-actions.ts';

/**
 * What stands above the window: nothing, because the app has its own controls, and a menu would only repeat them; but on
 * macOS copying, pasting and quitting have their keys from there.
 */
export function applicationMenu(platform: NodeJS.Platform): Menu | null {
  if (platform !== 'darwin') return null;
  return Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }]);
}

/** Offers cut, copy and paste on a right click wherever there is text, in documents too. */
export function offerTextMenu(window: BrowserWindow, engine: EngineHost): void {
  window.webContents.on('context-menu', (_event, clicked) => {
    const groups = textActions(clicked);
    if (groups.length === 0) return;
    void languageOf(engine)
      // The texts are a large part of the program: they are read when they are wanted.
      .then(async (language) => (await import('../../shared/i18n/translator.ts')).loadTranslator(language))
      .then(({ t }) => {
        const items = groups.map((group) =>
          group.map(({ action, enabled }) => ({ role: action, label: t(`textMenu.${action}`), enabled })),
        );
        const separator: MenuItemConstructorOptions = { type: 'separator' };
        const template = items.flatMap((group, index) => (index === 0 ? group : [separator, ...group]));
        Menu.buildFromTemplate(template).popup({ window });
      });
  });
}

async function languageOf(engine: EngineHost): Promise<Preferences['language']> {
  const answer = await engine.call('preferences.get', {}, {});
  const { preferencesSchema } = await import('../../shared/contract/app.ts');
  return answer.ok ? (preferencesSchema.safeParse(answer.value).data?.language ?? 'de') : 'de';
}
