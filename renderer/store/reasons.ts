import type { StoreContext } from './store-context.ts';

/** Reasons for the chair's decisions that are being typed and count only once the decision is recorded. */
export interface ReasonsSlice {
  /** by vault and decision; they survive changes of screen and locking, but not the window */
  readonly reasons: Readonly<Record<string, string>>;
  /** null: recorded, so there is nothing left to keep */
  readonly typeReason: (decision: string, text: string | null) => void;
}

export function createReasonsSlice({ get, set }: StoreContext): ReasonsSlice {
  return {
    reasons: {},
    typeReason: (decision, text) => {
      const vaultId = get().vaultSession?.vaultId;
      if (vaultId === undefined) return;
      const key = reasonKey(vaultId, decision);
      set(({ reasons }) => {
        const others = Object.entries(reasons).filter(([other]) => other !== key);
        return { reasons: Object.fromEntries(text === null ? others : [...others, [key, text]]) };
      });
    },
  };
}

export function reasonKey(vaultId: string, decision: string): string {
  return `${vaultId}/${decision}`;
}
