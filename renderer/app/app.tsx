import type { i18n } from 'i18next';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { TranslatorProvider } from '../i18n/translator-provider.tsx';
import { StoreProvider } from '../hooks/use-app-store.tsx';
import type { AppStore } from '../store/app-store.ts';
import { AppFrame } from './app-frame.tsx';
import { BrokenScreen } from './broken-screen.tsx';
import { ErrorBoundary } from './error-boundary.tsx';

export function App({ store, languages }: { readonly store: AppStore; readonly languages: i18n }): ReactNode {
  return (
    <I18nextProvider i18n={languages}>
      <TranslatorProvider>
        <StoreProvider store={store}>
          <ErrorBoundary fallback={(again) => <BrokenScreen onAgain={again} />}>
            <AppFrame />
          </ErrorBoundary>
        </StoreProvider>
      </TranslatorProvider>
    </I18nextProvider>
  );
}
