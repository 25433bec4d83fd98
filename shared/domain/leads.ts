import type { Role } from '../formats/competition.ts';

/** Whether somebody leads: the deputy may do all that the chair may. @param role null: no vault is open */
export function leads(role: Role | null): boolean {
  return role === 'chair' || role === 'deputy_chair';
}
