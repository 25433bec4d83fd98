import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const adapter = pathToFileURL(join(import.meta.dirname, 'parent-port.ts')).href;

/** A Node process with the interface of Electron's utility process; messages are cloned in the same way. */
class UtilityProcess {
  private readonly child: ChildProcess;

  constructor(child: ChildProcess) {
    this.child = child;
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  postMessage(message: unknown): void {
    // The process may end before this arrives; its `exit` event says so.
    if (this.child.connected) this.child.send(message as object, () => undefined);
  }

  on(event: string, listener: (...values: unknown[]) => void): this {
    this.child.on(event, listener);
    return this;
  }

  once(event: string, listener: (...values: unknown[]) => void): this {
    this.child.once(event, listener);
    return this;
  }

  kill(): boolean {
    return this.child.kill();
  }
}

interface ForkOptions {
  readonly env: NodeJS.ProcessEnv;
  readonly serviceName: string;
}

const running = new Map<ChildProcess, string>();

/** The forked processes, in the form of Electron's list of the app's processes. */
export function forkedProcesses(): readonly { readonly name: string; readonly pid: number | undefined }[] {
  return [...running].map(([{ pid }, name]) => ({ name, pid }));
}

export const utilityProcess = {
  fork(entry: string, args: readonly string[], { env, serviceName }: ForkOptions): UtilityProcess {
    const child = fork(entry, args, { env, execArgv: ['--import', adapter], serialization: 'advanced' });
    running.set(child, serviceName);
    child.once('exit', () => running.delete(child));
    return new UtilityProcess(child);
  },
};
