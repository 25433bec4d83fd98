import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { virtualScreenSize } from '../../scripts/electron-runtime.mjs';

export interface VirtualScreen {
  /** what programs find in DISPLAY */
  readonly display: string;
  readonly stop: () => Promise<void>;
}

/** Starts a screen that nobody sees, on the first display that is free; it ends with this process. */
export async function startVirtualScreen(): Promise<VirtualScreen> {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', virtualScreenSize, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const gone = once(server, 'exit');
  const stop = (): void => void server.kill();
  process.once('exit', stop);
  const [number] = await Promise.race([firstLine(server.stdio[3]), gone.then(() => [])]);
  if (typeof number !== 'string') throw new Error('the virtual screen has ended');
  return {
    display: `:${number}`,
    stop: async () => {
      process.off('exit', stop);
      stop();
      await gone;
    },
  };
}

function firstLine(output: unknown): Promise<readonly unknown[]> {
  if (!(output instanceof Readable)) throw new Error('the virtual screen has no output');
  return once(createInterface({ input: output }), 'line');
}
