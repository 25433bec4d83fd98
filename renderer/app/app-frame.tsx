import { lazy, type ReactNode, Suspense, useCallback, useState } from 'react';
import type { VaultId } from '../../shared/ids.ts';
import { SettingsDialog } from '../features/settings/settings-dialog.tsx';
import { ShortcutSheet } from '../features/settings/shortcut-sheet.tsx';
import { useAppStore } from '../hooks/use-app-store.tsx';
import { useTranslator } from '../i18n/use-translator.ts';
import { FailureAlert } from '../widgets/failure-alert.tsx';
import { AppHeader } from './app-header.tsx';
import { FileNotes } from './file-notes.tsx';
import { CoveredScreen } from './covered-screen.tsx';
import { BeginAtTop } from './begin-at-top.tsx';
import { BrokenScreen } from './broken-screen.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { RouteView } from './route-view.tsx';
import { useHeaderScreens } from './use-header-screens.ts';
import { useInactivityLock } from './use-inactivity-lock.ts';
import { usePageTitle } from './use-page-title.ts';
import { useShortcuts } from './use-shortcuts.ts';

// Nothing on the first screen waits for it.
const TextReader = lazy(async () => ({ default: (await import('../features/search/text-reader.tsx')).TextReader }));

type Sheet = 'settings' | 'shortcuts';

/** The frame around every screen: header, failures in the background, help and settings. */
export function AppFrame(): ReactNode {
  const session = useAppStore((state) => state.vaultSession?.vaultId ?? null);
  const [opened, setOpened] = useState<{ readonly sheet: Sheet; readonly session: VaultId | null } | null>(null);
  // Locking closes the sheet for good: the screen that follows must be reachable.
  if (opened !== null && opened.session !== session) setOpened(null);
  const sheet = opened === null || opened.session !== session ? null : opened.sheet;
  const setSheet = useCallback(
    (next: Sheet | null) => setOpened(next === null ? null : { sheet: next, session }),
    [session],
  );
  useInactivityLock();
  usePageTitle();
  const showHelp = useCallback(() => setSheet('shortcuts'), [setSheet]);
  useShortcuts(showHelp, useHeaderScreens('navigation'));
  const { t } = useTranslator();
  const failure = useAppStore((state) => state.failure);
  const mayRead = useAppStore((state) => state.vaultSession !== null && state.desk !== null);
  const dismissFailure = useAppStore((state) => state.dismissFailure);
  const isCovered = useAppStore((state) => state.isCovered);
  return (
    <>
      {isCovered ? <CoveredScreen /> : null}
      <div className="jm-shell" hidden={isCovered}>
        <a className="jm-skip" href="#main">
          {t('app.skip')}
        </a>
        <BeginAtTop />
        <AppHeader onSettings={() => setSheet('settings')} onHelp={() => setSheet('shortcuts')} />
        {failure === null ? null : (
          <div className="jm-banner">
            <FailureAlert failure={failure} onDismiss={dismissFailure} />
          </div>
        )}
        <main id="main" className="jm-main" tabIndex={-1}>
          <ErrorBoundary fallback={(again) => <BrokenScreen onAgain={again} />}>
            <RouteView />
          </ErrorBoundary>
        </main>
        <FileNotes />
        {mayRead ? (
          <Suspense fallback={null}>
            <TextReader />
          </Suspense>
        ) : null}
        {sheet === 'settings' ? <SettingsDialog onClose={() => setSheet(null)} /> : null}
        {sheet === 'shortcuts' ? <ShortcutSheet onClose={() => setSheet(null)} /> : null}
      </div>
    </>
  );
}
