import type { DocumentId } from '../ids.ts';

/** Pages of the app: the work's window, and the page that shows untrusted documents. Two hosts are two origins. */
export const pageScheme = 'jury';
/** Bytes of loaded documents, by id, for the viewer only. */
export const documentScheme = 'jury-document';

// Written out, so that the built pages hold them as they are, and a test can play the pages under other origins.
export const appOrigin = 'jury://app';
export const viewerOrigin = 'jury://viewer';
export const documentOrigin = 'jury-document://document';
/** Where the desk's frame finds the viewer. */
export const viewerAddress = `${viewerOrigin}/viewer/index.html`;

/** Where the viewer finds a document's bytes. */
export function documentAddress(documentId: DocumentId): string {
  return `${documentOrigin}/${documentId}`;
}
