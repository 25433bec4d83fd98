import type { KeptPlace, ReadingPlace } from '../../../shared/contract/reading.ts';
import type { Failure } from '../../../shared/errors.ts';
import type { DocumentId } from '../../../shared/ids.ts';
import { ask, failureIn } from '../ask.ts';
import type { StoreContext } from '../store-context.ts';
import { createPlaceKeeper } from './keep-position.ts';
import type { ReaderSlice } from './reader-state.ts';

export function createReaderSlice(context: StoreContext): ReaderSlice {
  const { set } = context;
  const keepPlace = createPlaceKeeper(context);
  return {
    readingPlaces: {},
    chosenTabs: {},
    zoom: 'page-width',
    panel: null,
    hiddenSide: null,
    lastReadAt: 0,
    loadPlaces: () => loadPlaces(context),
    rememberPage: (documentId, page) =>
      set(({ readingPlaces, zoom }) => {
        const known = readingPlaces[documentId] ?? placeBefore({ zoom });
        return known.page === page
          ? {}
          : { readingPlaces: { ...readingPlaces, [documentId]: { ...known, page, left: null, top: null } } };
      }),
    rememberPlace: (documentId, place) => {
      set(({ readingPlaces }) => ({ readingPlaces: { ...readingPlaces, [documentId]: place } }));
      keepPlace(documentId, place);
    },
    showPanel: (panel) => set({ panel }),
    chooseTab: (applicationId, tab) =>
      set(({ chosenTabs }) => ({ chosenTabs: { ...chosenTabs, [applicationId]: tab } })),
    setZoom: (zoom) => set({ zoom }),
    noteReading: (lastReadAt) => set({ lastReadAt }),
    hideSide: (hiddenSide) => set({ hiddenSide }),
  };
}

/** Where a document begins that wasn't read yet. */
export function placeBefore({ zoom }: Pick<ReadingPlace, 'zoom'>): ReadingPlace {
  return { page: 1, left: null, top: null, zoom, rotation: 0, spread: 'none' };
}

/** What was read meanwhile in this window stands. Each application opens at the document that was read last in it. */
async function loadPlaces(context: StoreContext): Promise<Failure | null> {
  const result = await ask(context, 'reading.places', {});
  if (!result.ok) return failureIn(result);
  context.set(({ readingPlaces, chosenTabs, desk }) => ({
    readingPlaces: { ...placesOf(result.value), ...readingPlaces },
    chosenTabs: {
      ...tabsOf(
        result.value,
        new Map(desk?.documents.map(({ documentId, applicationId }) => [documentId, applicationId])),
      ),
      ...chosenTabs,
    },
  }));
  return null;
}

function placesOf(kept: readonly KeptPlace[]): ReaderSlice['readingPlaces'] {
  return Object.fromEntries(kept.map(({ documentId, place }) => [documentId, place]));
}

function tabsOf(
  kept: readonly KeptPlace[],
  applications: ReadonlyMap<DocumentId, keyof ReaderSlice['chosenTabs']>,
): ReaderSlice['chosenTabs'] {
  return Object.fromEntries(
    kept.flatMap(({ documentId }) => {
      const applicationId = applications.get(documentId);
      return applicationId === undefined ? [] : [[applicationId, documentId]];
    }),
  );
}
