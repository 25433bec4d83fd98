import type { ReactNode } from 'react';
import type { HandInProgress, HandInState } from '../../shared/contract/handover.ts';
import type { ApplicationId } from '../../shared/ids.ts';
import type { IconName } from '../components/icon-paths.ts';
import { StateBadge, type StateBadgeProps } from '../components/state-badge.tsx';
import { useAppStore } from '../hooks/use-app-store.tsx';
import { useTranslator } from '../i18n/use-translator.ts';

const looks = {
  nothing: { kind: 'neutral', icon: 'circle' },
  'not-saved': { kind: 'warning', icon: 'warning' },
  'interim-only': { kind: 'neutral', icon: 'circle' },
  outdated: { kind: 'warning', icon: 'warning' },
  changed: { kind: 'warning', icon: 'warning' },
  unchanged: { kind: 'success', icon: 'hand-in' },
} as const satisfies Record<HandInState, { readonly kind: StateBadgeProps['kind']; readonly icon: IconName }>;

/** How far handing in has come. */
export function HandInBadge(): ReactNode {
  const progress = useAppStore((state) => state.handInProgress);
  return progress === null ? null : <Badge state={progress.state} />;
}

/** Whether a ballot was handed in as it is now; nothing before the first final file. */
export function BallotHandInBadge({ applicationId }: { readonly applicationId: ApplicationId }): ReactNode {
  const progress = useAppStore((state) => state.handInProgress);
  const state = progress === null ? null : stateOfBallot(progress, applicationId);
  return state === null ? null : <Badge state={state} />;
}

function Badge({ state }: { readonly state: HandInState }): ReactNode {
  const { t } = useTranslator();
  return <StateBadge {...looks[state]} label={t(`handover.state.${state}`)} />;
}

function stateOfBallot({ state, changed }: HandInProgress, applicationId: ApplicationId): HandInState | null {
  switch (state) {
    case 'unchanged':
    case 'changed':
      return changed.includes(applicationId) ? 'changed' : 'unchanged';
    case 'outdated':
      return 'outdated';
    case 'nothing':
    case 'interim-only':
    case 'not-saved':
      return null;
    default:
      return state satisfies never;
  }
}
