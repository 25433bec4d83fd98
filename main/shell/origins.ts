/** Pages of the app: `jury://app` is the work's window, `jury://viewer` the page that shows untrusted documents. Two hosts are two origins. */
export const pageScheme = 'jury';
/** Bytes of loaded documents, by id, for the viewer only. */
export const documentScheme = 'jury-document';

export const appOrigin = 'jury://app';
export const viewerOrigin = 'jury://viewer';
