import type { JobId } from '../../shared/ids.ts';

/** A new id for a job; the window chooses it. */
export function newJobId(): JobId {
  const name: string = crypto.randomUUID();
  return name as JobId;
}
