/**
 * The app's engine process, with files where Electron has a port: requests come as lines on standard input, which is a
 * growing file, and messages go as lines to standard output. Usage: engine-program.ts BUILT_ENGINE
 */
import { readSync, writeSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

type Listener = (message: { readonly data: unknown }) => void;

const pauseMs = 10;
const part = Buffer.alloc(64 * 1024);

async function readLines(listener: Listener): Promise<never> {
  let rest = Buffer.alloc(0);
  for (;;) {
    const size = readSync(0, part);
    if (size === 0) await sleep(pauseMs);
    rest = Buffer.concat([rest, part.subarray(0, size)]);
    for (let end = rest.indexOf('\n'); end >= 0; end = rest.indexOf('\n')) {
      const data: unknown = JSON.parse(rest.subarray(0, end).toString());
      rest = rest.subarray(end + 1);
      listener({ data });
    }
  }
}

Reflect.set(process, 'parentPort', {
  on: (_event: 'message', listener: Listener): void => void readLines(listener),
  postMessage: (message: unknown): void => void writeSync(1, `${JSON.stringify(message)}\n`),
});
await import(pathToFileURL(process.argv[2] ?? '').href);
