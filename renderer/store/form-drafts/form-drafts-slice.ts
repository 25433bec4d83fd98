import type { ApplicationId, VaultId } from '../../../shared/ids.ts';
import { ask, failureIn } from '../ask.ts';
import type { SaveQueue } from '../save-queue.ts';
import type { StoreContext } from '../store-context.ts';
import { type UnsentForm, unsentKey, type UnsentSlice } from './form-drafts-state.ts';

export function createUnsentSlice(context: StoreContext, queue: SaveQueue): UnsentSlice {
  const { get, set } = context;
  const waiting = new Set<string>();
  return {
    unsent: {},
    typeUnsent: (applicationId, form, text) => {
      const vaultId = get().session?.vaultId;
      if (vaultId === undefined) return;
      const key = unsentKey(vaultId, applicationId, form);
      set(({ unsent }) => {
        const others = Object.entries(unsent).filter(([other]) => other !== key);
        return { unsent: Object.fromEntries(text === null ? others : [...others, [key, text]]) };
      });
      // What is typed while the last text is on its way to the disk goes there with the next one.
      if (waiting.has(key)) return;
      waiting.add(key);
      void queue(() => {
        waiting.delete(key);
        return keep(context, vaultId, applicationId, form);
      });
    },
    recallUnsent: (vaultId, kept) => {
      set(({ unsent }) => ({
        unsent: {
          ...Object.fromEntries(
            kept.map(({ applicationId, form, text }) => [unsentKey(vaultId, applicationId, form), text]),
          ),
          ...unsent,
        },
      }));
    },
  };
}

async function keep(
  context: StoreContext,
  vaultId: VaultId,
  applicationId: ApplicationId,
  form: UnsentForm,
): Promise<void> {
  if (context.get().session?.vaultId !== vaultId) return;
  const text = context.get().unsent[unsentKey(vaultId, applicationId, form)];
  const result =
    text === undefined
      ? await ask(context, 'ballot.forgetUnsent', { applicationId, form })
      : await ask(context, 'ballot.keepUnsent', { applicationId, form, text });
  context.get().report(failureIn(result));
}
