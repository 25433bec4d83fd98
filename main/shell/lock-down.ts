import { app, type OnBeforeRequestListenerDetails, type Session, type WebContents } from 'electron';
import { appOrigin, documentScheme, pageScheme, viewerAddress, viewerOrigin } from '../../shared/contract/origins.ts';

const ownSchemes: ReadonlySet<string> = new Set([`${pageScheme}:`, 'blob:', 'data:']);

/** Must be set before the app is ready: nothing is looked up, nothing is reached, nothing runs of its own accord. */
export function cutOffNetwork(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('proxy-server', 'socks5://0.0.0.0:1');
  app.commandLine.appendSwitch('proxy-bypass-list', '<-loopback>');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  app.commandLine.appendSwitch('disable-domain-reliability');
  app.commandLine.appendSwitch('disable-sync');
  app.commandLine.appendSwitch('no-pings');
  app.commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
  app.commandLine.appendSwitch(
    'disable-features',
    'AutofillServerCommunication,OptimizationHints,MediaRouter,SpareRendererForSitePerProcess',
  );
}

/** Closes a session's ways out: each layer stops what the others might let through (docs/decisions). */
export function lockSession(session: Session): void {
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerDictionaryDownloadURL(`${appOrigin}/`);
  session.enableNetworkEmulation({ offline: true });
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((request, callback) => callback({ cancel: !isOwnRequest(request) }));
}

/** Only what the app serves itself; documents only for the viewer's page. */
function isOwnRequest({ url, frame }: OnBeforeRequestListenerDetails): boolean {
  const scheme = schemeOf(url);
  if (scheme === `${documentScheme}:`) return frame?.origin === viewerOrigin;
  return ownSchemes.has(scheme);
}

/** Stops all navigation, new windows and embedded pages, except the viewer's page in its frame. */
export function lockContents(contents: WebContents): void {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => {
    if (!isFirstViewerPage(event.url, event.isMainFrame)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

/** The desk may put the viewer's page into its frame; that is the only navigation there is. */
function isFirstViewerPage(url: string, isMainFrame: boolean): boolean {
  return !isMainFrame && url.startsWith(viewerAddress);
}

function schemeOf(url: string): string {
  try {
    return new URL(url).protocol;
  } catch {
    return '';
  }
}
