import type { DocumentId } from '../ids.ts';

/** Pages of the app: the window itself, and the page that shows untrusted documents. Two hosts make two origins. */
export const pageScheme = 'jury';
/** Bytes of loaded documents, by id, for the viewer only. */
export const documentScheme = 'jury-document';

// Literals, so that the built pages contain them as they are, and a test can serve the pages under other origins.
export const appOrigin = 'jury://app';
export const viewerOrigin = 'jury://viewer';
export const documentOrigin = 'jury-document://document';
/** Address of the viewer's page for the desk's frame. */
export const viewerAddress = `${viewerOrigin}/viewer/index.html`;

/** Address of a document's bytes for the viewer. */
export function documentAddress(documentId: DocumentId): string {
  return `${documentOrigin}/${documentId}`;
}
