import type { Gap } from '../../../shared/domain/ballot.ts';
import type { ApplicationId } from '../../../shared/ids.ts';

/** Where the person is. `gap` names the place in the ballot to go to. */
export type Route =
  | { readonly screen: 'welcome' | 'open-bundle' | 'new-office' | 'restore-backup' | 'deleted' }
  | { readonly screen: 'desk' | 'search' | 'overview' | 'handover' | 'merge' | 'result' | 'office' | 'recovery' }
  | { readonly screen: 'reading'; readonly applicationId: ApplicationId; readonly gap: Gap | null };

export type Screen = Route['screen'];
