import type { Verdict } from '../../../shared/formats/scores.ts';
import type { IconName } from '../../components/icon-paths.ts';
import type { StateBadgeProps } from '../../components/state-badge.tsx';

/** Form and colour of a verdict: counts, doesn't count yet, is superseded or known, is refused. */
export const verdictBadges = {
  accepted: { kind: 'success', icon: 'check' },
  interim: { kind: 'info', icon: 'document' },
  incomplete: { kind: 'warning', icon: 'warning' },
  duplicate: { kind: 'neutral', icon: 'copy' },
  superseded: { kind: 'neutral', icon: 'history' },
  conflicting: { kind: 'warning', icon: 'warning' },
  tampered: { kind: 'danger', icon: 'danger' },
  unreadable: { kind: 'danger', icon: 'danger' },
  'not-for-this-chair': { kind: 'danger', icon: 'lock' },
  'foreign-bundle': { kind: 'danger', icon: 'danger' },
  'older-revision': { kind: 'warning', icon: 'history' },
  'unknown-person': { kind: 'danger', icon: 'person' },
  'unknown-key': { kind: 'warning', icon: 'person' },
  'broken-chain': { kind: 'danger', icon: 'danger' },
  'out-of-range': { kind: 'danger', icon: 'danger' },
} as const satisfies Record<Verdict, { readonly kind: StateBadgeProps['kind']; readonly icon: IconName }>;
