import type { StoreContext } from '../store-context.ts';
import { unsentKey, type UnsentSlice } from './unsent-state.ts';

export function createUnsentSlice({ get, set }: StoreContext): UnsentSlice {
  return {
    unsent: {},
    typeUnsent: (applicationId, field, text) => {
      const vaultId = get().session?.vaultId;
      if (vaultId === undefined) return;
      const key = unsentKey(vaultId, applicationId, field);
      set(({ unsent }) => {
        const others = Object.entries(unsent).filter(([other]) => other !== key);
        return { unsent: Object.fromEntries(text === null ? others : [...others, [key, text]]) };
      });
    },
  };
}
