import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import type { Preferences } from '../../shared/contract/app.ts';
import type { EngineHost } from './engine-host.ts';
import { textActions } from './text-actions.ts';

/**
 * No menu bar: the app has its own controls, which a menu would only repeat. On macOS, however, the shortcuts for
 * copying, pasting and quitting come from the menu.
 */
export function applicationMenu(platform: NodeJS.Platform): Menu | null {
  if (platform !== 'darwin') return null;
  return Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }]);
}

/** Offers cut, copy and paste on a right click wherever there is text, including documents. */
export function offerTextMenu(window: BrowserWindow, engine: EngineHost): void {
  window.webContents.on('context-menu', (_event, clicked) => {
    const groups = textActions(clicked);
    if (groups.length === 0) return;
    void languageOf(engine)
      // Loaded only when needed: the texts are a large part of the program.
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
  const answer = await engine.ask({ kind: 'call', method: 'preferences.get', request: {}, files: {} });
  const { preferencesSchema } = await import('../../shared/contract/app.ts');
  return answer.ok ? (preferencesSchema.safeParse(answer.value).data?.language ?? 'de') : 'de';
}
