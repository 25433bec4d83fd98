import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';

/** Whether every worker has a virtual screen of its own: on one screen two windows would fight for the focus. */
export const hasOwnScreens = process.env['JURYMAPPE_OWN_SCREENS'] === '1';

/** Gives the windows that this process starts a virtual screen of their own. @returns what takes it away again */
export async function openOwnScreen(): Promise<() => void> {
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  // Xvfb chooses a free number, and says it when windows can be opened.
  const [number] = (await Promise.race([
    once(screen.stdio[3] as Readable, 'data'),
    once(screen, 'error').then(([error]: unknown[]) => Promise.reject(error as Error)),
  ])) as [Buffer];
  process.env['DISPLAY'] = `:${number.toString().trim()}`;
  return () => void screen.kill();
}
