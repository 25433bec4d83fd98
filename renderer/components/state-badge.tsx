import type { ReactNode } from 'react';
import type { IconName } from './icon-paths.ts';
import { Icon } from './icon.tsx';

export interface StateBadgeProps {
  readonly kind: 'neutral' | 'info' | 'success' | 'warning' | 'danger';
  readonly icon: IconName;
  readonly label: string;
}

/** Shows a state by shape, colour and word at once. */
export function StateBadge({ kind, icon, label }: StateBadgeProps): ReactNode {
  return (
    <span className={`jm-badge jm-badge--${kind}`}>
      <Icon name={icon} />
      <span>{label}</span>
    </span>
  );
}
