import { type ReactNode, useState } from 'react';
import { Alert } from './alert.tsx';
import { Button } from './button.tsx';
import { copyText } from './copy-text.ts';
import { IconButton } from './icon-button.tsx';

/** The texts of a failure: what happened, what it means for the work, what to do next. */
export interface FailureTexts {
  readonly what: string;
  readonly means: string;
  readonly action: string;
  readonly technical: string;
  readonly copy: string;
  readonly copied: string;
  readonly dismiss: string;
}

export interface FailureNoteProps {
  readonly texts: FailureTexts;
  /** for support: code and facts, never secrets */
  readonly technicalDetail: string;
  readonly onDismiss?: (() => void) | undefined;
  /** further text to be read before what to do */
  readonly children?: ReactNode;
}

export function FailureNote({ texts, technicalDetail, onDismiss, children }: FailureNoteProps): ReactNode {
  const [copied, setCopied] = useState(false);
  return (
    <Alert
      kind="danger"
      title={texts.what}
      announce="alert"
      actions={
        onDismiss === undefined ? undefined : <IconButton icon="close" label={texts.dismiss} onClick={onDismiss} />
      }
    >
      <p className="kern-body">{texts.means}</p>
      {children}
      <p className="kern-body kern-body--bold">{texts.action}</p>
      <details className="jm-technical">
        <summary>{texts.technical}</summary>
        <pre className="jm-technical__text">{technicalDetail}</pre>
        <Button
          compact
          icon="copy"
          label={copied ? texts.copied : texts.copy}
          onClick={() => setCopied(copyText(technicalDetail))}
        />
      </details>
    </Alert>
  );
}
