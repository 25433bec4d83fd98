import type { DocumentId } from '../ids.ts';

/** Pages of the app: the work's window, and the page that shows untrusted documents. Two hosts are two origins. */
export const pageScheme = 'jury';
/** Bytes of loaded documents, by id, for the viewer only. */
export const documentScheme = 'jury-document';

export const appOrigin = `${pageScheme}://app`;
export const viewerOrigin = `${pageScheme}://viewer`;
/** Where the desk's frame finds the viewer. */
export const viewerAddress = `${viewerOrigin}/viewer/index.html`;

/** Where the viewer finds a document's bytes. */
export function documentAddress(documentId: DocumentId): string {
  return `${documentScheme}://document/${documentId}`;
}
