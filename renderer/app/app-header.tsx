import type { ReactNode } from 'react';
import { Button } from '../components/button.tsx';
import type { IconName } from '../components/icon-paths.ts';
import { Icon } from '../components/icon.tsx';
import { useAppStore } from '../hooks/use-app-store.tsx';
import { useTranslator } from '../i18n/use-translator.ts';
import type { Route } from '../store/navigation.ts';
import { DeskProgress } from './desk-progress.tsx';
import { SavedAt } from './saved-at.tsx';
import { useDestinations } from './use-destinations.ts';

/** One line: competition, where one can go, progress, when was saved last, lock. */
export function AppHeader({
  onSettings,
  onHelp,
}: {
  readonly onSettings: () => void;
  readonly onHelp: () => void;
}): ReactNode {
  const { t, local } = useTranslator();
  const session = useAppStore((state) => state.session);
  const lock = useAppStore((state) => state.lock);
  const navigate = useAppStore((state) => state.navigate);
  const mayRead = useAppStore((state) => state.desk !== null);
  return (
    <header className="jm-header">
      <p className="jm-header__name">
        <strong>{t('app.name')}</strong>
        {session === null ? null : (
          <span className="jm-header__competition" title={local(session.title)}>
            {local(session.title)}
          </span>
        )}
        {session?.demo === true ? <span className="jm-badge jm-badge--info">{t('app.demo')}</span> : null}
      </p>
      <Destinations />
      <div className="jm-header__facts">
        <DeskProgress />
        <SavedAt />
      </div>
      <div className="jm-header__actions">
        {mayRead ? (
          <Button
            kind="tertiary"
            compact
            icon="search"
            iconOnly
            label={t('screen.search')}
            shortcut={{ keys: 'Control+Shift+F', name: t('shortcuts.name.search') }}
            onClick={() => navigate({ screen: 'search' })}
          />
        ) : null}
        <Button
          kind="tertiary"
          compact
          icon="help"
          iconOnly
          label={t('app.help')}
          shortcut={{ keys: 'F1', name: t('shortcuts.name.help') }}
          onClick={onHelp}
        />
        {session === null ? null : (
          <Button
            kind="tertiary"
            compact
            icon="shield"
            iconOnly
            label={t('screen.recovery')}
            onClick={() => navigate({ screen: 'recovery' })}
          />
        )}
        <Button kind="tertiary" compact icon="settings" iconOnly label={t('app.settings')} onClick={onSettings} />
        {session === null ? null : (
          <Button
            compact
            icon="lock"
            label={t('app.lock')}
            shortcut={{ keys: 'Control+L', name: t('shortcuts.name.lock') }}
            onClick={() => void lock('asked')}
          />
        )}
      </div>
    </header>
  );
}

const icons = {
  desk: 'table',
  overview: 'grid',
  handover: 'hand-in',
  merge: 'import',
  result: 'ranking',
  office: 'building',
} as const satisfies Partial<Record<Route['screen'], IconName>>;

function Destinations(): ReactNode {
  const { t } = useTranslator();
  const session = useAppStore((state) => state.session);
  const destinations = useDestinations();
  const screen = useAppStore((state) => state.route.screen);
  const navigate = useAppStore((state) => state.navigate);
  if (session === null) return null;
  const here = screen === 'reading' ? 'desk' : screen;
  return (
    <nav className="jm-nav" aria-label={t('app.navigation')}>
      <ul>
        {destinations.map((destination) => (
          <li key={destination}>
            <button
              type="button"
              className="jm-nav__item"
              aria-current={destination === here ? 'page' : undefined}
              onClick={() => navigate({ screen: destination })}
            >
              <Icon name={icons[destination]} />
              <span>{t(`screen.${destination}`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
