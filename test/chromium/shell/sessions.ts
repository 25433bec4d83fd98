import { EventEmitter } from 'node:events';

type Handler = (request: Request) => Response | Promise<Response>;
type BeforeRequest = (
  details: { readonly url: string; readonly frame: { readonly origin: string } | null },
  decide: (decision: { readonly cancel?: boolean }) => void,
) => void;

type Requested = (details: { readonly url: string }) => void;

const nothing = (): void => undefined;

/**
 * Electron's session: what the shell serves and refuses is served and refused by the page server, and Chromium's
 * requests are told, wherever they go. What closes Electron's own ways out (permissions, spell checker, network emulation) is taken and does nothing here.
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

  /** Whether the shell refuses a request, by where it goes and which page it comes from. */
  async isCancelled(url: string, origin: string | null): Promise<boolean> {
    const { beforeRequest } = this;
    if (beforeRequest === null) return false;
    const frame = origin === null ? null : { origin };
    return new Promise((resolve) => beforeRequest({ url, frame }, ({ cancel }) => resolve(cancel === true)));
  }
}

export const defaultSession = new Session();
