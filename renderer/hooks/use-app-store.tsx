import { createContext, type ReactNode, useContext } from 'react';
import { useStore } from 'zustand';
import type { AppState } from '../store/app-state.ts';
import type { AppStore } from '../store/app-store.ts';

const StoreContext = createContext<AppStore | null>(null);

/** Provides everything below it with the window's store. */
export function StoreProvider({
  store,
  children,
}: {
  readonly store: AppStore;
  readonly children: ReactNode;
}): ReactNode {
  return <StoreContext value={store}>{children}</StoreContext>;
}

/** Reads from the store; renders again when the selected value changes. */
export function useAppStore<T>(select: (state: AppState) => T): T {
  const store = useContext(StoreContext);
  if (store === null) throw new TypeError('useAppStore needs a StoreProvider above it');
  return useStore(store, select);
}
