import type { Bridge, ExposedBridge } from '../../shared/contract/bridge.ts';
import type { Call } from '../../shared/contract/contract.ts';
import type { JobId } from '../../shared/ids.ts';

declare global {
  interface Window {
    /** exposed by the preload, and the page's only way to the machine */
    readonly jurymappe: ExposedBridge<File>;
  }
}

/** The door that the preload has put into the window. */
export function bridge(): Bridge<File> {
  const { jurymappe } = window;
  const call = async (...[name, request]: Parameters<Call>): Promise<unknown> =>
    JSON.parse(await jurymappe.call(name, request));
  // What an answer holds, the engine has checked against the contract in development and tests.
  return { ...jurymappe, call: call as Call };
}

/** A name for a long piece of work, chosen by the window. */
export function newJobId(): JobId {
  const name: string = crypto.randomUUID();
  return name as JobId;
}
