import type { ReactNode } from 'react';
import { Dialog } from '../../components/dialog.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';

const groups = [
  {
    name: 'everywhere',
    shortcuts: [
      { keys: 'help', does: 'help' },
      { keys: 'screens', does: 'screens' },
      { keys: 'search', does: 'search' },
      { keys: 'lock', does: 'lock' },
    ],
  },
  {
    name: 'ballot',
    shortcuts: [
      { keys: 'digits', does: 'digits' },
      { keys: 'halves', does: 'halves' },
      { keys: 'arrows', does: 'arrows' },
      { keys: 'space', does: 'space' },
      { keys: 'delete', does: 'delete' },
      { keys: 'undo', does: 'undo' },
      { keys: 'redo', does: 'redo' },
    ],
  },
  {
    name: 'overview',
    shortcuts: [
      { keys: 'arrows', does: 'cells' },
      { keys: 'ends', does: 'ends' },
      { keys: 'digits', does: 'cellDigits' },
      { keys: 'delete', does: 'cellDelete' },
      { keys: 'enter', does: 'cellEnter' },
      { keys: 'rowUndo', does: 'rowUndo' },
      { keys: 'applications', does: 'rankMove' },
      { keys: 'equal', does: 'rankEqual' },
      { keys: 'delete', does: 'rankRemove' },
    ],
  },
  {
    name: 'reading',
    shortcuts: [
      { keys: 'sides', does: 'sides' },
      { keys: 'applications', does: 'applications' },
      { keys: 'find', does: 'find' },
      { keys: 'hits', does: 'hits' },
      { keys: 'endFind', does: 'endFind' },
      { keys: 'zoom', does: 'zoom' },
      { keys: 'panel', does: 'panel' },
      { keys: 'present', does: 'present' },
      { keys: 'pages', does: 'pages' },
      { keys: 'highlight', does: 'highlight' },
      { keys: 'makeNote', does: 'makeNote' },
      { keys: 'selecting', does: 'selecting' },
      { keys: 'markTools', does: 'markTools' },
      { keys: 'divider', does: 'divider' },
    ],
  },
] as const;

/** Every shortcut there is. */
export function ShortcutSheet({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useTranslator();
  return (
    <Dialog title={t('shortcuts.title')} closeLabel={t('app.close')} onClose={onClose}>
      <p className="kern-body">{t('shortcuts.lead')}</p>
      {groups.map(({ name, shortcuts }) => (
        <section key={name} className="jm-shortcuts">
          <h3 className="kern-title kern-title--small">{t(`shortcuts.group.${name}`)}</h3>
          <dl>
            {shortcuts.map(({ keys, does }) => (
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
