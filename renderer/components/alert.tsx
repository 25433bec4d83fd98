import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

export interface AlertProps {
  readonly kind: 'info' | 'success' | 'warning' | 'danger';
  readonly title: string;
  /** read out at once (`alert`), at the next pause (`status`), or not announced */
  readonly announce?: 'alert' | 'status';
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

export function Alert({ kind, title, announce, children, actions }: AlertProps): ReactNode {
  return (
    <div className={`kern-alert kern-alert--${kind} jm-alert`} role={announce}>
      <div className="kern-alert__header">
        <span className={`jm-alert__icon jm-alert__icon--${kind}`}>
          <Icon name={kind} />
        </span>
        <span className="kern-title kern-title--small">{title}</span>
        {actions === undefined ? null : <span className="jm-alert__actions">{actions}</span>}
      </div>
      {children === undefined ? null : <div className="kern-alert__body">{children}</div>}
    </div>
  );
}
