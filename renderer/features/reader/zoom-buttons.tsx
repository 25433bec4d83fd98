import type { ReactNode } from 'react';
import { IconButton } from '../../components/icon-button.tsx';
import { useShortcutText } from '../../i18n/use-shortcut-text.ts';
import { useTranslator } from '../../i18n/use-translator.ts';
import type { Viewer } from './use-viewer.ts';

/** Larger, smaller, fitted to the width or as a whole page. */
export function ZoomButtons({ viewer: { view, stepZoom, fit } }: { readonly viewer: Viewer }): ReactNode {
  const { t, number } = useTranslator();
  const shortcutText = useShortcutText();
  return (
    <div className="jm-toolbar__group">
      <IconButton
        icon="minus"
        label={t('reader.zoomOut')}
        shortcut={shortcutText('zoom-out')}
        onClick={() => stepZoom('out')}
      />
      <span className="jm-toolbar__factor jm-number">
        <span className="kern-sr-only">{t('reader.zoom')} </span>
        {view.factor === null ? '' : t('reader.percent', { percent: number(Math.round(view.factor * 100)) })}
      </span>
      <IconButton
        icon="plus"
        label={t('reader.zoomIn')}
        shortcut={shortcutText('zoom-in')}
        onClick={() => stepZoom('in')}
      />
      <IconButton
        icon="fit-width"
        label={t('reader.fitWidth')}
        pressed={view.zoom === 'page-width'}
        onClick={() => fit('page-width')}
      />
      <IconButton
        icon="fit-page"
        label={t('reader.fitPage')}
        pressed={view.zoom === 'page-fit'}
        onClick={() => fit('page-fit')}
      />
    </div>
  );
}
