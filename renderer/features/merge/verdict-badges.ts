import { verdictTraits } from '../../../shared/domain/verdict-traits.ts';
import type { Verdict } from '../../../shared/formats/scores.ts';
import type { IconName } from '../../components/icon-paths.ts';
import type { StateBadgeProps } from '../../components/state-badge.tsx';

/** The icon of each verdict; the colour comes from its tone. */
const icons = {
  accepted: 'check',
  interim: 'document',
  incomplete: 'warning',
  duplicate: 'copy',
  superseded: 'history',
  conflicting: 'warning',
  tampered: 'danger',
  unreadable: 'danger',
  'not-for-this-chair': 'lock',
  'foreign-bundle': 'danger',
  'older-revision': 'history',
  'newer-revision': 'history',
  'unknown-person': 'person',
  'unknown-key': 'person',
  'broken-chain': 'danger',
  'out-of-range': 'danger',
} as const satisfies Record<Verdict, IconName>;

export function verdictBadge(verdict: Verdict): { readonly kind: StateBadgeProps['kind']; readonly icon: IconName } {
  return { kind: verdictTraits[verdict].tone, icon: icons[verdict] };
}
