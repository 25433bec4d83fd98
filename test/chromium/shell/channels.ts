import type { ShellCommand } from '../window-commands.ts';
import { servedAddresses } from './page-server.ts';
import { BrowserWindow } from './windows.ts';

/** What Electron says about a caller. */
interface InvokeEvent {
  readonly sender: unknown;
  readonly senderFrame: { readonly origin: string; readonly parent: unknown };
}

type Listener = (event: InvokeEvent, message: unknown) => unknown;

/** The shell's end of the pages' calls, which arrive through the process that drives Chromium. */
class Channels {
  private readonly listeners = new Map<string, Listener>();

  handle(channel: string, listener: Listener): void {
    this.listeners.set(channel, listener);
  }

  invoke({ window, channel, message, origin, isTop }: Extract<ShellCommand, { kind: 'invoke' }>): unknown {
    const listener = this.listeners.get(channel);
    const caller = BrowserWindow.getAllWindows().find(({ number }) => number === window);
    if (listener === undefined || caller === undefined) throw new Error(`nobody listens to ${channel}`);
    const senderFrame = { origin: servedAddresses().toShell(origin), parent: isTop ? null : {} };
    return listener({ sender: caller.webContents, senderFrame }, message);
  }
}

export const channels = new Channels();
