import { type ReactNode, type RefObject, useEffect } from 'react';
import { Button } from '../../components/button.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { isTyping } from '../../hooks/is-typing.ts';
import { useWords } from '../../i18n/use-words.ts';
import { FindBar } from './find-bar.tsx';
import { PageField } from './page-field.tsx';
import type { Viewer } from './use-viewer.ts';

/** Page, zoom and find. The viewer's page has no controls of its own. */
export function ReaderToolbar({ viewer, findField, marks }: { readonly viewer: Viewer; readonly findField: RefObject<HTMLInputElement | null>; readonly marks: ReactNode }): ReactNode {
  const { say } = useWords();
  useFindShortcut(findField);
  return (
    <div className="jm-toolbar" role="group" aria-label={say('reader.toolbar')}>
      <PageField viewer={viewer} />
      <ZoomButtons viewer={viewer} />
      {marks}
      <FindBar viewer={viewer} field={findField} />
    </div>
  );
}

function ZoomButtons({ viewer: { view, send, stepZoom } }: { readonly viewer: Viewer }): ReactNode {
  const { say, number } = useWords();
  const setZoom = useAppStore((state) => state.setZoom);
  return (
    <div className="jm-toolbar__group">
      <Button kind="tertiary" compact iconOnly icon="minus" label={say('reader.zoomOut')} onClick={() => stepZoom('out')} />
      <span className="jm-toolbar__factor jm-number">
        <span className="kern-sr-only">{say('reader.zoom')} </span>
        {view.factor === null ? '' : say('reader.percent', { percent: number(Math.round(view.factor * 100)) })}
      </span>
      <Button kind="tertiary" compact iconOnly icon="plus" label={say('reader.zoomIn')} onClick={() => stepZoom('in')} />
      <Button kind="tertiary" compact iconOnly icon="fit-width" label={say('reader.fitWidth')} pressed={view.zoom === 'page-width'} onClick={() => fit('page-width')} />
      <Button kind="tertiary" compact iconOnly icon="fit-page" label={say('reader.fitPage')} pressed={view.zoom === 'page-fit'} onClick={() => fit('page-fit')} />
    </div>
  );

  /** Said again although the desk thinks so already: steps may have changed what is shown. */
  function fit(wanted: 'page-width' | 'page-fit'): void {
    setZoom(wanted);
    send({ type: 'setZoom', zoom: wanted });
  }
}

/** Ctrl+F goes to the field, on the desk as inside the document. */
function useFindShortcut(findField: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const page = findField.current?.ownerDocument;
    const press = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'f' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || isTyping(event.target)) return;
      event.preventDefault();
      findField.current?.select();
    };
    page?.addEventListener('keydown', press);
    return () => page?.removeEventListener('keydown', press);
  }, [findField]);
}
