import { ipcMain } from 'electron';
import { callChannel, dropChannel } from '../../shared/contract/channels.ts';
import type { CallContext } from './answer-call.ts';

/** Takes the windows' calls from now on. The contract's schemas are read beside the start of the page's process: nobody asks before. */
export function routeCalls(parts: Omit<CallContext, 'grants'>): void {
  const answers = import('./answer-call.ts');
  const context = loadContext(parts);
  ipcMain.handle(callChannel, async (event, message: unknown) =>
    (await answers).answerCall(event, message, await context),
  );
  ipcMain.handle(dropChannel, async (event, paths: unknown) => (await answers).answerDrop(event, paths, await context));
}

async function loadContext(parts: Omit<CallContext, 'grants'>): Promise<CallContext> {
  const { Grants } = await import('./grants.ts');
  return { ...parts, grants: new Grants() };
}
