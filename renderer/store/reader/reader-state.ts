import type { Zoom } from '../../../shared/contract/viewer-port.ts';
import type { ApplicationId, DocumentId } from '../../../shared/ids.ts';

/** A tab of an application: one of its documents, or the facts that the bundle tells about it. */
export type ReaderTab = DocumentId | 'facts';

/** Which of the two sides of the reading screen is put away. */
export type HiddenSide = 'documents' | 'ballot' | null;

export interface ReaderSlice {
  /** the page on which reading goes on, by document */
  readonly readingPlaces: Readonly<Record<DocumentId, number>>;
  /** the tab that was open last, by application */
  readonly chosenTabs: Readonly<Record<ApplicationId, ReaderTab>>;
  readonly zoom: Zoom;
  readonly hiddenSide: HiddenSide;
  /** when a key or pointer was last used inside a document's frame, in milliseconds since 1970 */
  readonly lastReadAt: number;
  readonly rememberPage: (documentId: DocumentId, page: number) => void;
  readonly chooseTab: (applicationId: ApplicationId, tab: ReaderTab) => void;
  readonly setZoom: (zoom: Zoom) => void;
  readonly noteReading: (at: number) => void;
  readonly hideSide: (side: HiddenSide) => void;
}
