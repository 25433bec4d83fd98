import type { ReactNode } from 'react';
import { helpGroups } from '../../../shared/shortcuts.ts';
import { Dialog } from '../../components/dialog.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';

/** Explains every shortcut; its lines come from the table that the key handlers use. */
export function ShortcutSheet({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useTranslator();
  return (
    <Dialog title={t('shortcuts.title')} closeLabel={t('app.close')} onClose={onClose}>
      <p className="kern-body">{t('shortcuts.lead')}</p>
      {helpGroups.map(({ group, lines }) => (
        <section key={group} className="jm-shortcuts">
          <h3 className="kern-title kern-title--small">{t(`shortcuts.group.${group}`)}</h3>
          <dl>
            {lines.map(({ keys, does }) => (
              <div key={does}>
                <dt>
                  <kbd>{t(`shortcuts.keys.${keys}`)}</kbd>
                </dt>
                <dd>{t(`shortcuts.does.${does}`)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  );
}
