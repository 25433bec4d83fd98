import type { Bridge, ExposedBridge } from '../../shared/contract/bridge.ts';
import type { Call } from '../../shared/contract/contract.ts';
import type { JobId } from '../../shared/ids.ts';

declare global {
  interface Window {
    /** exposed by the preload; the page's only way out of itself */
    readonly jurymappe: ExposedBridge<File>;
  }
}

/** The bridge that the preload has put into the window. */
export function bridge(): Bridge<File> {
  const { jurymappe } = window;
  const call = async (...[name, request]: Parameters<Call>): Promise<unknown> =>
    JSON.parse(await jurymappe.call(name, request));
  // In development and tests the engine has checked each answer against the contract.
  return { ...jurymappe, call: call as Call };
}

/** A new id for a job; the window chooses it. */
export function newJobId(): JobId {
  const name: string = crypto.randomUUID();
  return name as JobId;
}
