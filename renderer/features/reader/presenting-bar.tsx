import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { useShortcutText } from '../../i18n/use-shortcut-text.ts';
import { useTranslator } from '../../i18n/use-translator.ts';
import { PageField } from './page-field.tsx';
import type { Viewer } from './use-viewer.ts';

/** What is left of the toolbar while a document is presented. */
export function PresentingBar({
  viewer,
  name,
  onEnd,
}: {
  readonly viewer: Viewer;
  readonly name: string;
  readonly onEnd: () => void;
}): ReactNode {
  const { t } = useTranslator();
  const shortcutText = useShortcutText();
  return (
    <div className="jm-toolbar jm-toolbar--presenting" role="group" aria-label={t('reader.toolbar')}>
      <span className="jm-toolbar__name">{name}</span>
      <PageField viewer={viewer} />
      <Button
        kind="tertiary"
        compact
        icon="close"
        label={t('reader.endPresenting')}
        shortcut={shortcutText('end')}
        onClick={onEnd}
      />
    </div>
  );
}
