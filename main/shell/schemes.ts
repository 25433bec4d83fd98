import { protocol } from 'electron';

/** Pages of the app: `jury://app` is the desk, `jury://viewer` the page that shows untrusted documents. Two hosts are two origins. */
export const pageScheme = 'jury';
/** Bytes of loaded documents, by id, for the viewer only. */
export const documentScheme = 'jury-document';

export const appOrigin = 'jury://app';
export const viewerOrigin = 'jury://viewer';

/** Must run before the app is ready. */
export function registerSchemes(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true };
  protocol.registerSchemesAsPrivileged([
    { scheme: pageScheme, privileges },
    { scheme: documentScheme, privileges: { ...privileges, stream: true, corsEnabled: true } },
  ]);
}
