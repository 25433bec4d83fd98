import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Addresses, addressesAt } from '../addresses.ts';
import { defaultSession } from './sessions.ts';

/** Where the app's origins are served; null until `listen` has finished. */
let addresses: Addresses | null = null;

const texts = /^(?:text\/|application\/json)/;

/** Serves everything that the shell has handlers for, on this machine only, at a free port. */
export async function listen(): Promise<void> {
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  addresses = addressesAt(address.port);
  // The shell ends when its windows are closed, even if connections are still open here.
  server.unref();
}

export function servedAddresses(): Addresses {
  if (addresses === null) throw new Error('nothing is served yet');
  return addresses;
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { toShell } = servedAddresses();
  const url = toShell(`http://${request.headers.host ?? ''}${request.url ?? ''}`);
  const handler = defaultSession.handlers.get(new URL(url).protocol.slice(0, -1));
  const origin = request.headers.origin === undefined ? null : toShell(request.headers.origin);
  if (handler === undefined || (await defaultSession.isCancelled(url, origin))) {
    response.writeHead(403).end();
    return;
  }
  const range = request.headers.range;
  const asked = new Request(url, { method: request.method ?? 'GET', headers: range === undefined ? {} : { range } });
  await send(await handler(asked), response);
}

async function send({ status, headers, body }: Response, response: ServerResponse): Promise<void> {
  const { toChromium } = servedAddresses();
  const isText = texts.test(headers.get('content-type') ?? '');
  const mapped = [...headers].map(([name, value]) => [name, toChromium(value)] as const);
  response.writeHead(status, Object.fromEntries(mapped));
  if (body === null) response.end();
  else if (isText) response.end(withOwnAddresses(toChromium(await new Response(body).text())));
  // In parts, as fast as the reader takes them.
  else await pipeline(Readable.from(body), response);
}

/** @throws Error if an address of the app remains that Chromium could not reach */
function withOwnAddresses(text: string): string {
  const left = /\bjury(?:-document)?:\/\/.{0,40}/.exec(text);
  if (left !== null) throw new Error(`not mapped: ${left[0]}`);
  return text;
}
