import { app, dialog } from 'electron';
import { loadTranslator } from '../../shared/i18n/translator.ts';

/** Shows a window that says why the app doesn't start and what helps; then ends the app. */
export async function refuseWithoutSandbox(): Promise<void> {
  await app.whenReady();
  const { t } = await loadTranslator(app.getLocale().startsWith('en') ? 'en' : 'de');
  dialog.showErrorBox(t('sandbox.title'), t('sandbox.text'));
  app.exit(1);
}
