import type { ReactNode, RefObject } from 'react';
import { viewerAddress } from '../../../shared/contract/origins.ts';
import { useTranslator } from '../../i18n/use-translator.ts';

/** The frame for untrusted documents: another origin, hence another process, which runs only its own scripts. */
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
