import type { i18n } from 'i18next';
import type { Preferences } from '../../shared/contract/app.ts';
import type { AppStore } from '../store/app-store.ts';

/** Sets the page's language and theme to the person's preferences, now and after every change. */
export function applyPreferences(store: AppStore, languages: i18n): void {
  const dress = ({ language, theme }: Preferences): void => {
    document.documentElement.lang = language;
    // Without the attribute KERN follows the system.
    if (theme === 'system') delete document.documentElement.dataset['kernTheme'];
    else document.documentElement.dataset['kernTheme'] = theme;
    if (languages.language !== language) void languages.changeLanguage(language);
  };
  dress(store.getState().preferences);
  store.subscribe((state, before) => {
    if (state.preferences !== before.preferences) dress(state.preferences);
  });
}
