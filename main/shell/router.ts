import { ipcMain } from 'electron';
import { callChannel, dropChannel } from '../../shared/contract/channels.ts';
import type { CallContext } from './answer-call.ts';
import type { EngineHost } from './engine-host.ts';
import type { LongWork } from './long-work.ts';

/** Takes the windows' calls from now on. The contract's schemas are read beside the start of the page's process: nobody asks before. */
export function routeCalls(engine: EngineHost, longWork: LongWork): void {
  const answers = import('./answer-call.ts');
  const context = loadContext(engine, longWork);
  ipcMain.handle(callChannel, async (event, message: unknown) =>
    (await answers).answerCall(event, message, await context),
  );
  ipcMain.handle(dropChannel, async (event, paths: unknown) => (await answers).answerDrop(event, paths, await context));
}

async function loadContext(engine: EngineHost, longWork: LongWork): Promise<CallContext> {
  const { Grants } = await import('./grants.ts');
  return { engine, grants: new Grants(), longWork };
}
