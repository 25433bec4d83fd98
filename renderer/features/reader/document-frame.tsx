import type { ReactNode, RefObject } from 'react';
import { viewerAddress } from '../../../shared/contract/origins.ts';
import { useTranslator } from '../../i18n/use-translator.ts';

/** The frame of untrusted documents: another origin, so another process, and nothing but scripts of its own. */
export function DocumentFrame({
  frame,
  title,
  isShown,
}: {
  readonly frame: RefObject<HTMLIFrameElement | null>;
  readonly title: string;
  readonly isShown: boolean;
}): ReactNode {
  const { t } = useTranslator();
  return (
    <iframe
      ref={frame}
      className={`jm-frame${isShown ? '' : ' jm-frame--hidden'}`}
      src={viewerAddress}
      sandbox="allow-scripts allow-same-origin"
      referrerPolicy="no-referrer"
      title={t('reader.frame', { name: title })}
    />
  );
}
