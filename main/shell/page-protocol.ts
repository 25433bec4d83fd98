import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import type { Session } from 'electron';
import { contentSecurityPolicy } from './content-security-policy.ts';
import { pageScheme, viewerOrigin } from '../../shared/contract/origins.ts';
import { windowKinds } from './window-kinds.ts';

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

const hosts: ReadonlySet<string> = new Set(
  [...Object.values(windowKinds).map(({ origin }) => origin), viewerOrigin].map((origin) => new URL(origin).host),
);

/**
 * Serves the app's own built pages and nothing outside their folder.
 * @returns resolves once a page's first script has been answered
 */
export function servePages(session: Session, folder: string): Promise<void> {
  return new Promise((scriptAnswered) => {
    session.protocol.handle(pageScheme, async (request) => {
      const response = await answerWithFile(folder, request);
      if (new URL(request.url).pathname.endsWith('.js')) setImmediate(scriptAnswered);
      return response;
    });
  });
}

async function answerWithFile(folder: string, { method, url }: Request): Promise<Response> {
  const { host, pathname } = new URL(url);
  const path = placeOf(folder, pathname);
  if (method !== 'GET' || !hosts.has(host) || path === null) return new Response(null, { status: 404 });
  try {
    return new Response(new Uint8Array(await readFile(path)), { headers: headersOf(host, path) });
  } catch {
    return new Response(null, { status: 404 });
  }
}

/** The file that an address names; null where it would be outside the folder. */
function placeOf(folder: string, pathname: string): string | null {
  const path = normalize(join(folder, decodeURIComponent(pathname === '/' ? '/index.html' : pathname)));
  return path.startsWith(folder + sep) && !path.includes('\0') ? path : null;
}

function headersOf(host: string, path: string): Record<string, string> {
  return {
    'content-type': mediaTypes[extname(path)] ?? 'application/octet-stream',
    'content-security-policy': contentSecurityPolicy(host),
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), clipboard-read=()',
    'cache-control': 'no-store',
  };
}
