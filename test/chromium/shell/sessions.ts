import { EventEmitter } from 'node:events';

type Handler = (request: Request) => Response | Promise<Response>;
type BeforeRequest = (
  details: { readonly url: string; readonly frame: { readonly origin: string } | null },
  decide: (decision: { readonly cancel?: boolean }) => void,
) => void;

type Requested = (details: { readonly url: string }) => void;

const nothing = (): void => undefined;

/**
 * Electron's session: the page server serves and refuses what the shell serves and refuses, and reports every request
 * of Chromium, wherever it goes. Methods that close Electron's own ways out (permissions, spell checker, network
 * emulation) exist but do nothing here.
 */
class Session extends EventEmitter {
  readonly handlers = new Map<string, Handler>();
  private beforeRequest: BeforeRequest | null = null;

  readonly protocol = { handle: (scheme: string, handler: Handler): void => void this.handlers.set(scheme, handler) };
  readonly webRequest = {
    onBeforeRequest: (listener: BeforeRequest): void => {
      this.beforeRequest = listener;
    },
    onCompleted: (listener: Requested): void => void this.on('completed', listener),
    onErrorOccurred: (listener: Requested): void => void this.on('failed', listener),
  };

  readonly setSpellCheckerEnabled = nothing;
  readonly setSpellCheckerDictionaryDownloadURL = nothing;
  readonly enableNetworkEmulation = nothing;
  readonly setPermissionRequestHandler = nothing;
  readonly setPermissionCheckHandler = nothing;
  readonly setDevicePermissionHandler = nothing;

  /** Whether the shell refuses a request, given its address and the page that it comes from. */
  async isCancelled(url: string, origin: string | null): Promise<boolean> {
    const { beforeRequest } = this;
    if (beforeRequest === null) return false;
    const frame = origin === null ? null : { origin };
    return new Promise((resolve) => beforeRequest({ url, frame }, ({ cancel }) => resolve(cancel === true)));
  }
}

export const defaultSession = new Session();
