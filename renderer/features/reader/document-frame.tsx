import type { ReactNode } from 'react';
import { viewerAddress } from '../../../shared/contract/viewer-port.ts';
import { useWords } from '../../i18n/use-words.ts';
import type { Viewer } from './use-viewer.ts';

/** The frame of untrusted documents: another origin, so another process, and nothing but scripts of its own. */
export function DocumentFrame({ viewer, title, isShown }: { readonly viewer: Viewer; readonly title: string; readonly isShown: boolean }): ReactNode {
  const { say } = useWords();
  return (
    <iframe
      key={viewer.generation}
      ref={viewer.frame}
      className={`jm-frame${isShown ? '' : ' jm-frame--hidden'}`}
      src={viewerAddress}
      sandbox="allow-scripts allow-same-origin"
      referrerPolicy="no-referrer"
      title={say('reader.frame', { name: title })}
    />
  );
}
