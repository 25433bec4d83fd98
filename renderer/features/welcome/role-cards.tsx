import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import type { IconName } from '../../components/icon-paths.ts';
import { Icon } from '../../components/icon.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import type { Route } from '../../store/navigation.ts';

const roles = [
  { name: 'juror', icon: 'person', screen: 'open-bundle' },
  { name: 'chair', icon: 'ranking', screen: 'open-bundle' },
  { name: 'office', icon: 'building', screen: 'new-office' },
] as const satisfies readonly { readonly name: string; readonly icon: IconName; readonly screen: Route['screen'] }[];

/** The three roles of one app. */
export function RoleCards({ isFirst }: { readonly isFirst: boolean }): ReactNode {
  const { t } = useTranslator();
  const navigate = useAppStore((state) => state.navigate);
  return (
    <section aria-labelledby="roles">
      <h2 id="roles" className="kern-heading-small">
        {t(isFirst ? 'welcome.rolesFirst' : 'welcome.rolesLater')}
      </h2>
      <ul className="jm-role-cards">
        {roles.map(({ name, icon, screen }) => (
          <li key={name}>
            <button type="button" className="jm-role-card" onClick={() => navigate({ screen })}>
              <Icon name={icon} />
              <span className="jm-role-card__name">{t(`welcome.role.${name}.name`)}</span>
              <span className="jm-role-card__text">{t(`welcome.role.${name}.text`)}</span>
            </button>
          </li>
        ))}
      </ul>
      <div className="jm-restore">
        <Button
          kind="tertiary"
          icon="import"
          label={t('screen.restore-backup')}
          onClick={() => navigate({ screen: 'restore-backup' })}
        />
      </div>
    </section>
  );
}
