import type { Session } from '../../../shared/contract/vault.ts';
import type { Route } from './route.ts';

/** Where work begins after unlocking, by role. */
export function homeOf({ role }: Pick<Session, 'role'>): Route {
  switch (role) {
    case 'chair':
    case 'deputy_chair':
      return { screen: 'merge' };
    case 'office':
      return { screen: 'office' };
    case 'juror':
    case 'secretary':
      return { screen: 'desk' };
    default:
      return role satisfies never;
  }
}
