import type { ReactNode, RefObject } from 'react';
import { IconButton } from '../../components/icon-button.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useShortcutText } from '../../i18n/use-shortcut-text.ts';
import { useTranslator } from '../../i18n/use-translator.ts';
import { PageField } from './page-field.tsx';
import type { Viewer } from './use-viewer.ts';
import { ZoomButtons } from './zoom-buttons.tsx';

export interface ReaderToolbarProps {
  readonly viewer: Viewer;
  readonly marks: ReactNode;
  readonly isFinding: boolean;
  readonly findButton: RefObject<HTMLButtonElement | null>;
  readonly presentButton: RefObject<HTMLButtonElement | null>;
  readonly onFind: () => void;
  readonly onPresent: () => void;
}

/** Panel, page, zoom, layout, marks and find, on one line. The viewer's page has no controls of its own but the panel. */
export function ReaderToolbar({
  viewer,
  marks,
  isFinding,
  findButton,
  presentButton,
  onFind,
  onPresent,
}: ReaderToolbarProps): ReactNode {
  const { t } = useTranslator();
  const shortcutText = useShortcutText();
  const panel = useAppStore((state) => state.panel);
  const showPanel = useAppStore((state) => state.showPanel);
  return (
    <div className="jm-toolbar" role="group" aria-label={t('reader.toolbar')}>
      <IconButton
        icon="panel-left"
        label={t('reader.panel')}
        shortcut={shortcutText('panel')}
        pressed={panel !== null}
        onClick={() => showPanel(panel === null ? 'thumbnails' : null)}
      />
      <PageField viewer={viewer} />
      <ZoomButtons viewer={viewer} />
      <LayoutButtons viewer={viewer} presentButton={presentButton} onPresent={onPresent} />
      {marks}
      <IconButton
        ref={findButton}
        icon="search"
        label={t('reader.find')}
        shortcut={shortcutText('find')}
        expanded={isFinding}
        onClick={onFind}
      />
    </div>
  );
}

function LayoutButtons({
  viewer: { view, layOut },
  presentButton,
  onPresent,
}: Pick<ReaderToolbarProps, 'viewer' | 'presentButton' | 'onPresent'>): ReactNode {
  const { t } = useTranslator();
  const shortcutText = useShortcutText();
  const { rotation, spread, status } = view;
  return (
    <div className="jm-toolbar__group">
      <IconButton
        icon="rotate"
        label={t('reader.rotate')}
        disabled={status !== 'shown'}
        onClick={() => layOut({ rotation: nextRotation[rotation] })}
      />
      <IconButton
        icon="two-pages"
        label={t('reader.twoPages')}
        pressed={spread !== 'none'}
        onClick={() => layOut({ spread: spread === 'none' ? 'pairs' : 'none' })}
      />
      <IconButton
        ref={presentButton}
        icon="present"
        label={t('reader.present')}
        shortcut={shortcutText('present')}
        disabled={status !== 'shown'}
        onClick={onPresent}
      />
    </div>
  );
}

const nextRotation = { 0: 90, 90: 180, 180: 270, 270: 0 } as const;
