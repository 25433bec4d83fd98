import { ipcMain } from 'electron';
import { callChannel, dropChannel } from '../../shared/contract/channels.ts';
import type { Rooms } from './answer-call.ts';

/** Takes the window's calls from now on. The contract's schemas are read beside the start of the page's process: nobody asks before. */
export function routeCalls(rooms: Rooms): void {
  const answers = import('./answer-call.ts');
  ipcMain.handle(callChannel, async (event, message: unknown) => (await answers).answerCall(event, message, rooms));
  ipcMain.handle(dropChannel, async (event, paths: unknown) => (await answers).answerDrop(event, paths, rooms));
}
