import type { StoreContext } from '../store-context.ts';
import type { ReaderSlice } from './reader-state.ts';

export function createReaderSlice({ set }: StoreContext): ReaderSlice {
  return {
    readingPlaces: {},
    chosenTabs: {},
    zoom: 'page-width',
    hiddenSide: null,
    lastReadAt: 0,
    rememberPage: (documentId, page) => set(({ readingPlaces }) => ({ readingPlaces: { ...readingPlaces, [documentId]: page } })),
    chooseTab: (applicationId, tab) => set(({ chosenTabs }) => ({ chosenTabs: { ...chosenTabs, [applicationId]: tab } })),
    setZoom: (zoom) => set({ zoom }),
    noteReading: (lastReadAt) => set({ lastReadAt }),
    hideSide: (hiddenSide) => set({ hiddenSide }),
  };
}
