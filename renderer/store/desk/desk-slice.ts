import type { GrantedFile } from '../../../shared/contract/app.ts';
import type { Failure } from '../../../shared/errors.ts';
import { ask, failureIn } from '../ask.ts';
import type { StoreContext } from '../store-context.ts';
import { newestSave } from './newest-save.ts';
import type { DeskSlice } from './desk-state.ts';

export function createDeskSlice(context: StoreContext): DeskSlice {
  const { get, set } = context;
  return {
    desk: null,
    filter: { search: '', category: null, state: null },
    sorting: { key: 'number', descending: false },
    loadDesk: async () => {
      const result = await ask(context, 'desk.get', {});
      if (result.ok) set({ desk: result.value, lastSavedAt: newestSave(result.value.ballots) });
      return failureIn(result);
    },
    putBallot: (ballot) => {
      set(({ desk, lastSavedAt }) => ({
        desk: desk === null ? null : { ...desk, ballots: desk.ballots.map((other) => (other.applicationId === ballot.applicationId ? ballot : other)) },
        lastSavedAt: ballot.savedAt ?? lastSavedAt,
        // What was reviewed or summed up before is no longer so.
        review: null,
      }));
    },
    setFilter: (change) => set(({ filter }) => ({ filter: { ...filter, ...change } })),
    setSorting: (sorting) => set({ sorting }),
    loadAmendment: (file) => loadAmendment(context, file, get().loadDesk),
  };
}

async function loadAmendment(context: StoreContext, { grant }: GrantedFile, loadDesk: () => Promise<Failure | null>): Promise<Failure | null> {
  const result = await context.get().runJob((jobId) => ask(context, 'bundle.amend', { jobId, file: grant }));
  if (!result.ok) return result.error;
  context.set({ session: result.value });
  return loadDesk();
}
