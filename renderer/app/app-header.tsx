import type { ReactNode } from 'react';
import { Button } from '../components/button.tsx';
import type { IconName } from '../components/icon-paths.ts';
import { Icon } from '../components/icon.tsx';
import { useAppStore } from '../hooks/use-app-store.tsx';
import { useWords } from '../i18n/use-translator.ts';
import type { Route } from '../store/navigation/route.ts';
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
  const { say, local } = useWords();
  const session = useAppStore((state) => state.session);
  const lock = useAppStore((state) => state.lock);
  const navigate = useAppStore((state) => state.navigate);
  const mayRead = useAppStore((state) => state.desk !== null);
  return (
    <header className="jm-header">
      <p className="jm-header__name">
        <strong>{say('app.name')}</strong>
        {session === null ? null : (
          <span className="jm-header__competition" title={local(session.title)}>
            {local(session.title)}
          </span>
        )}
        {session?.demo === true ? <span className="jm-badge jm-badge--info">{say('app.demo')}</span> : null}
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
            label={say('screen.search')}
            shortcut={{ keys: 'Control+Shift+F', name: say('shortcuts.name.search') }}
            onClick={() => navigate({ screen: 'search' })}
          />
        ) : null}
        <Button
          kind="tertiary"
          compact
          icon="help"
          iconOnly
          label={say('app.help')}
          shortcut={{ keys: 'F1', name: say('shortcuts.name.help') }}
          onClick={onHelp}
        />
        {session === null ? null : (
          <Button
            kind="tertiary"
            compact
            icon="shield"
            iconOnly
            label={say('screen.safety')}
            onClick={() => navigate({ screen: 'safety' })}
          />
        )}
        <Button kind="tertiary" compact icon="settings" iconOnly label={say('app.settings')} onClick={onSettings} />
        {session === null ? null : (
          <Button
            compact
            icon="lock"
            label={say('app.lock')}
            shortcut={{ keys: 'Control+L', name: say('shortcuts.name.lock') }}
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
  import: 'import',
  result: 'ranking',
  office: 'building',
} as const satisfies Partial<Record<Route['screen'], IconName>>;

function Destinations(): ReactNode {
  const { say } = useWords();
  const session = useAppStore((state) => state.session);
  const destinations = useDestinations();
  const screen = useAppStore((state) => state.route.screen);
  const navigate = useAppStore((state) => state.navigate);
  if (session === null) return null;
  const here = screen === 'reading' ? 'desk' : screen;
  return (
    <nav className="jm-nav" aria-label={say('app.navigation')}>
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
              <span>{say(`screen.${destination}`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
