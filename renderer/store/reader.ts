import type { KeptPosition, ReadingPosition, Zoom } from '../../shared/contract/reading.ts';
import type { Panel } from '../../shared/contract/viewer-port.ts';
import type { Failure } from '../../shared/errors.ts';
import type { ApplicationId, DocumentId, VaultId } from '../../shared/ids.ts';
import { ask, failureIn } from './ask.ts';
import { createLatestSaver } from './latest-saver.ts';
import type { StoreContext } from './store-context.ts';

/** A tab of an application: one of its documents, or the facts about it in the bundle. */
export type ReaderTab = DocumentId | 'facts';

/** Which of the two sides of the reading screen is hidden. */
export type HiddenSide = 'documents' | 'ballot' | null;

/** What the window knows about the open vault; forgotten when it is locked. */
export interface ReaderState {
  /** where reading continues, by document */
  readonly readingPositions: Readonly<Record<DocumentId, ReadingPosition>>;
  /** the tab that was open last, by application */
  readonly chosenTabs: Readonly<Record<ApplicationId, ReaderTab>>;
}

/** How words are found in a document. */
export interface FindOptions {
  readonly wholeWords: boolean;
  readonly matchCase: boolean;
}

export const anyWords: FindOptions = { wholeWords: false, matchCase: false };

export interface ReaderSlice extends ReaderState {
  /** the zoom chosen last; a document not read before opens with it */
  readonly zoom: Zoom;
  /** what is shown beside the pages */
  readonly panel: Panel;
  readonly hiddenSide: HiddenSide;
  /** kept until the app ends */
  readonly findOptions: FindOptions;
  /** when a key or pointer was last used inside a document's frame, in milliseconds since 1970 */
  readonly lastReadAt: number;
  readonly loadPositions: () => Promise<Failure | null>;
  /** reading continues at the top of this page; zoom and rotation stay */
  readonly rememberPage: (documentId: DocumentId, page: number) => void;
  /** keeps in the vault where a document is being read */
  readonly rememberPosition: (documentId: DocumentId, position: ReadingPosition) => void;
  readonly showPanel: (panel: Panel) => void;
  readonly chooseTab: (applicationId: ApplicationId, tab: ReaderTab) => void;
  readonly setZoom: (zoom: Zoom) => void;
  readonly noteReading: (at: number) => void;
  readonly setFindOptions: (options: FindOptions) => void;
  readonly hideSide: (side: HiddenSide) => void;
}

export const initialReaderState: ReaderState = {
  readingPositions: {},
  chosenTabs: {},
};

export function createReaderSlice(context: StoreContext): ReaderSlice {
  const { set } = context;
  const keepPosition = createPositionKeeper(context);
  return {
    ...initialReaderState,
    zoom: 'page-width',
    panel: null,
    hiddenSide: null,
    findOptions: anyWords,
    lastReadAt: 0,
    loadPositions: () => loadPositions(context),
    rememberPage: (documentId, page) =>
      set(({ readingPositions, zoom }) => {
        const known = readingPositions[documentId] ?? initialPosition({ zoom });
        return known.page === page
          ? {}
          : { readingPositions: { ...readingPositions, [documentId]: { ...known, page, left: null, top: null } } };
      }),
    rememberPosition: (documentId, position) => {
      set(({ readingPositions }) => ({ readingPositions: { ...readingPositions, [documentId]: position } }));
      keepPosition(documentId, position);
    },
    showPanel: (panel) => set({ panel }),
    chooseTab: (applicationId, tab) =>
      set(({ chosenTabs }) => ({ chosenTabs: { ...chosenTabs, [applicationId]: tab } })),
    setZoom: (zoom) => set({ zoom }),
    noteReading: (lastReadAt) => set({ lastReadAt }),
    setFindOptions: (findOptions) => set({ findOptions }),
    hideSide: (hiddenSide) => set({ hiddenSide }),
  };
}

/** Keeps in the vault where documents are being read. */
function createPositionKeeper(context: StoreContext): (documentId: DocumentId, position: ReadingPosition) => void {
  const saver = createLatestSaver<DocumentId, { readonly vaultId: VaultId; readonly position: ReadingPosition }>({
    save: async (documentId, { vaultId, position }) => {
      if (context.get().vaultSession?.vaultId !== vaultId) return;
      const failure = failureIn(await ask(context, 'reading.keepPosition', { documentId, position }));
      // The document was closed or replaced while its position was on its way: there is nothing left to continue.
      if (failure?.code !== 'ballot-locked' && failure?.code !== 'document-unknown') context.get().report(failure);
    },
  });
  return (documentId, position) => {
    const vaultId = context.get().vaultSession?.vaultId;
    if (vaultId !== undefined) saver.put(documentId, { vaultId, position });
  };
}

/** Where a document that wasn't read before opens. */
export function initialPosition({ zoom }: Pick<ReadingPosition, 'zoom'>): ReadingPosition {
  return { page: 1, left: null, top: null, zoom, rotation: 0, spread: 'none' };
}

/**
 * Loads the kept positions; those changed in this window since stay. Each application opens at the document read last.
 */
async function loadPositions(context: StoreContext): Promise<Failure | null> {
  const result = await ask(context, 'reading.positions', {});
  if (!result.ok) return failureIn(result);
  context.set(({ readingPositions, chosenTabs, competition }) => ({
    readingPositions: { ...positionsOf(result.value), ...readingPositions },
    chosenTabs: {
      ...tabsOf(
        result.value,
        new Map(competition?.documents.map(({ documentId, applicationId }) => [documentId, applicationId])),
      ),
      ...chosenTabs,
    },
  }));
  return null;
}

function positionsOf(kept: readonly KeptPosition[]): ReaderSlice['readingPositions'] {
  return Object.fromEntries(kept.map(({ documentId, position }) => [documentId, position]));
}

function tabsOf(
  kept: readonly KeptPosition[],
  applications: ReadonlyMap<DocumentId, keyof ReaderSlice['chosenTabs']>,
): ReaderSlice['chosenTabs'] {
  return Object.fromEntries(
    kept.flatMap(({ documentId }) => {
      const applicationId = applications.get(documentId);
      return applicationId === undefined ? [] : [[applicationId, documentId]];
    }),
  );
}
