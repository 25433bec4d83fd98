import type { ReactNode } from 'react';
import { Button } from '../components/button.tsx';
import { IconButton } from '../components/icon-button.tsx';
import { Icon } from '../components/icon.tsx';
import { useAppStore } from '../hooks/use-app-store.tsx';
import { useShortcutText } from '../i18n/use-shortcut-text.ts';
import { useTranslator } from '../i18n/use-translator.ts';
import { DeskProgress } from './desk-progress.tsx';
import { ReadingPlace, ReadingTools } from './reading-bar.tsx';
import { SavedAt } from './saved-at.tsx';
import { type Area, areaOf } from '../store/navigation.ts';
import { areasOf, type HeaderScreen, headerLinkTo } from './screens.tsx';
import { useHeaderScreens } from './use-header-screens.ts';

interface HeaderProps {
  readonly onSettings: () => void;
  readonly onHelp: () => void;
}

/** One line: competition and application, navigation, progress, time of the last save, lock. */
export function AppHeader({ onSettings, onHelp }: HeaderProps): ReactNode {
  const route = useAppStore((state) => state.route);
  const reading = route.screen === 'reading' ? route : null;
  return (
    <header className={reading === null ? 'jm-header' : 'jm-header jm-header--reading'}>
      {reading === null ? (
        <CompetitionName />
      ) : (
        <ReadingPlace applicationId={reading.applicationId} takesFocus={reading.gap === null} />
      )}
      <Navigation />
      {reading === null ? null : <ReadingTools applicationId={reading.applicationId} />}
      <div className="jm-header__facts">
        <DeskProgress />
        <SavedAt />
      </div>
      <HeaderActions onSettings={onSettings} onHelp={onHelp} />
    </header>
  );
}

function CompetitionName(): ReactNode {
  const { t, local } = useTranslator();
  const vaultSession = useAppStore((state) => state.vaultSession);
  return (
    <p className="jm-header__name">
      {vaultSession === null ? (
        <strong>{t('app.name')}</strong>
      ) : (
        <span className="jm-header__competition">{local(vaultSession.title)}</span>
      )}
      {vaultSession?.demo === true ? <span className="jm-badge jm-badge--info">{t('app.demo')}</span> : null}
    </p>
  );
}

function Navigation(): ReactNode {
  const { t } = useTranslator();
  const isOpen = useAppStore((state) => state.vaultSession !== null);
  const last = useAppStore((state) => state.area);
  const all = useHeaderScreens('navigation');
  const screen = useAppStore((state) => state.route.screen);
  const navigate = useAppStore((state) => state.navigate);
  if (!isOpen) return null;
  const areas = areasOf(all);
  const area = areas.includes(last) ? last : (areas[0] ?? last);
  // Documents are opened from the desk or, by people without one, from the session's papers.
  const home = all.includes('desk') ? 'desk' : 'session';
  const here = screen === 'reading' ? home : screen;
  return (
    <nav className="jm-nav" aria-label={t('app.navigation')}>
      <AreaSwitch area={area} destinations={all} />
      <ul>
        {all
          .filter((destination) => areaOf(destination) === area)
          .map((destination) => (
            <li key={destination}>
              <button
                type="button"
                className="jm-nav__item"
                aria-current={destination === here ? 'page' : undefined}
                title={screen === 'reading' ? t(`screen.${destination}`) : undefined}
                onClick={() => navigate({ screen: destination })}
              >
                <Icon name={headerLinkTo(destination).icon} />
                <span>{t(`screen.${destination}`)}</span>
              </button>
            </li>
          ))}
      </ul>
    </nav>
  );
}

/** Lets those who lead the jury switch between their two areas of work; others don't see it. */
function AreaSwitch({
  area,
  destinations,
}: {
  readonly area: Area;
  readonly destinations: readonly HeaderScreen[];
}): ReactNode {
  const { t } = useTranslator();
  const navigate = useAppStore((state) => state.navigate);
  const areas = areasOf(destinations);
  if (areas.length < 2) return null;
  return (
    <div className="jm-areas" role="group" aria-label={t('area.areas')}>
      {areas.map((other) => (
        <button
          key={other}
          type="button"
          className="jm-areas__item"
          aria-pressed={other === area}
          onClick={() => {
            const first = destinations.find((screen) => areaOf(screen) === other);
            if (other !== area && first !== undefined) navigate({ screen: first });
          }}
        >
          {t(`area.${other}`)}
        </button>
      ))}
    </div>
  );
}

function HeaderActions({ onSettings, onHelp }: HeaderProps): ReactNode {
  const { t } = useTranslator();
  const shortcutText = useShortcutText();
  const isOpen = useAppStore((state) => state.vaultSession !== null);
  const lock = useAppStore((state) => state.lock);
  const screensAtHand = useHeaderScreens('action');
  return (
    <div className="jm-header__actions">
      {screensAtHand.map((screen) => (
        <ScreenButton key={screen} screen={screen} />
      ))}
      <IconButton icon="help" label={t('app.help')} shortcut={shortcutText('help')} onClick={onHelp} />
      <IconButton icon="settings" label={t('app.settings')} onClick={onSettings} />
      {isOpen ? (
        <Button
          compact
          icon="lock"
          label={t('app.lock')}
          shortLabel=""
          shortcut={shortcutText('lock')}
          onClick={() => void lock('asked')}
        />
      ) : null}
    </div>
  );
}

function ScreenButton({ screen }: { readonly screen: HeaderScreen }): ReactNode {
  const { t } = useTranslator();
  const shortcutText = useShortcutText();
  const navigate = useAppStore((state) => state.navigate);
  const { icon, shortcut } = headerLinkTo(screen);
  return (
    <IconButton
      icon={icon}
      label={t(`screen.${screen}`)}
      {...(shortcut === undefined ? {} : { shortcut: shortcutText(shortcut) })}
      onClick={() => navigate({ screen })}
    />
  );
}
