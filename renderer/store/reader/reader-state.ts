import type { ReadingPosition, Zoom } from '../../../shared/contract/reading.ts';
import type { Panel } from '../../../shared/contract/viewer-port.ts';
import type { Failure } from '../../../shared/errors.ts';
import type { ApplicationId, DocumentId } from '../../../shared/ids.ts';

/** A tab of an application: one of its documents, or the facts that the bundle tells about it. */
export type ReaderTab = DocumentId | 'facts';

/** Which of the two sides of the reading screen is put away. */
export type HiddenSide = 'documents' | 'ballot' | null;

export interface ReaderSlice {
  /** where reading goes on, by document */
  readonly readingPositions: Readonly<Record<DocumentId, ReadingPosition>>;
  /** the tab that was open last, by application */
  readonly chosenTabs: Readonly<Record<ApplicationId, ReaderTab>>;
  /** the zoom chosen last: with it a document is opened that wasn't read yet */
  readonly zoom: Zoom;
  /** what stands beside the pages */
  readonly panel: Panel;
  readonly hiddenSide: HiddenSide;
  /** when a key or pointer was last used inside a document's frame, in milliseconds since 1970 */
  readonly lastReadAt: number;
  readonly loadPositions: () => Promise<Failure | null>;
  /** reading goes on at the head of this page; zoom and rotation stay */
  readonly rememberPage: (documentId: DocumentId, page: number) => void;
  /** keeps in the vault where a document is read */
  readonly rememberPosition: (documentId: DocumentId, place: ReadingPosition) => void;
  readonly showPanel: (panel: Panel) => void;
  readonly chooseTab: (applicationId: ApplicationId, tab: ReaderTab) => void;
  readonly setZoom: (zoom: Zoom) => void;
  readonly noteReading: (at: number) => void;
  readonly hideSide: (side: HiddenSide) => void;
}
