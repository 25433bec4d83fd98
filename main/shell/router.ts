import { ipcMain } from 'electron';
import { callChannel, dropChannel } from '../../shared/contract/channels.ts';
import type { CallContext } from './answer-call.ts';

/** What the rest of the shell provides; the remaining parts of the context are made here. */
type GivenParts = Omit<CallContext, 'grants' | 'lastFolder'>;

/**
 * Takes the windows' calls from now on. The contract's schemas are read while the first page's process reads its
 * script: any earlier, the page would wait for them; any later, its first call would.
 */
export function routeCalls(parts: GivenParts, firstScript: Promise<void>): void {
  const answers = firstScript.then(() => import('./answer-call.ts'));
  const context = firstScript.then(() => loadContext(parts));
  ipcMain.handle(callChannel, async ({ sender, senderFrame }, message: unknown) =>
    JSON.stringify(await (await answers).answerCall({ sender, senderFrame }, message, await context)),
  );
  ipcMain.handle(dropChannel, async ({ sender, senderFrame }, paths: unknown) =>
    (await answers).answerDrop({ sender, senderFrame }, paths, await context),
  );
}

async function loadContext(parts: GivenParts): Promise<CallContext> {
  const [{ Grants }, { LastFolder }] = await Promise.all([import('./grants.ts'), import('./last-folder.ts')]);
  return { ...parts, grants: new Grants(), lastFolder: new LastFolder() };
}
