import { ipcMain } from 'electron';
import { callChannel, dropChannel } from '../../shared/contract/channels.ts';
import type { CallContext } from './answer-call.ts';
import type { EngineHost } from './engine-host.ts';

/** Takes the windows' calls from now on. The contract's schemas are read beside the start of the page's process: nobody asks before. */
export function routeCalls(engine: EngineHost): void {
  const answers = import('./answer-call.ts');
  const context = loadContext(engine);
  ipcMain.handle(callChannel, async (event, message: unknown) =>
    (await answers).answerCall(event, message, await context),
  );
  ipcMain.handle(dropChannel, async (event, paths: unknown) => (await answers).answerDrop(event, paths, await context));
}

async function loadContext(engine: EngineHost): Promise<CallContext> {
  const { Grants } = await import('./grants.ts');
  return { engine, grants: new Grants() };
}
