import type { ReactNode } from 'react';
import type { IconName } from '../components/icon-paths.ts';
import { StateBadge, type StateBadgeProps } from '../components/state-badge.tsx';
import { useTranslator } from '../i18n/use-translator.ts';
import type { OwnState } from '../../shared/desk-layout.ts';

const looks = {
  open: { kind: 'neutral', icon: 'circle' },
  'in-progress': { kind: 'info', icon: 'document' },
  gaps: { kind: 'warning', icon: 'warning' },
  complete: { kind: 'success', icon: 'check' },
  abstained: { kind: 'success', icon: 'minus' },
  declared: { kind: 'neutral', icon: 'lock' },
  withheld: { kind: 'neutral', icon: 'eye-off' },
  'not-admitted': { kind: 'neutral', icon: 'close' },
} as const satisfies Record<OwnState, { readonly kind: StateBadgeProps['kind']; readonly icon: IconName }>;

/** How far the person has come with one application. */
export function OwnStateBadge({ state }: { readonly state: OwnState }): ReactNode {
  const { t } = useTranslator();
  return <StateBadge {...looks[state]} label={t(`ownState.${state}`)} />;
}
