import type { FormDraft } from '../../shared/contract/ballot.ts';
import type { ApplicationId, VaultId } from '../../shared/ids.ts';
import { ask, failureIn } from './ask.ts';
import { createLatestSaver } from './latest-saver.ts';
import type { SaveQueue } from './save-queue.ts';
import type { StoreContext } from './store-context.ts';

/** A form whose text counts only once the form is confirmed. */
export type DraftedForm = FormDraft['form'];

export interface FormDraftsSlice {
  /** by `formDraftKey`; survives changes of screen and locking, and what is on the disk survives a crash */
  readonly formDrafts: Readonly<Record<string, string>>;
  /** takes what is typed; null when the form is confirmed or abandoned */
  readonly typeFormDraft: (applicationId: ApplicationId, form: DraftedForm, text: string | null) => void;
  /** restores what the vault kept, unless this window has something newer */
  readonly recallFormDraft: (vaultId: VaultId, kept: readonly FormDraft[]) => void;
}

export function formDraftKey(vaultId: VaultId, applicationId: ApplicationId, form: DraftedForm): string {
  return `${vaultId}/${applicationId}/${form}`;
}

export function createFormDraftsSlice(context: StoreContext, queue: SaveQueue): FormDraftsSlice {
  const { get, set } = context;
  const saver = createLatestSaver<string, FormDraftId>({
    queue,
    save: (_, draft) => keep(context, draft),
  });
  return {
    formDrafts: {},
    typeFormDraft: (applicationId, form, text) => {
      const vaultId = get().vaultSession?.vaultId;
      if (vaultId === undefined) return;
      const key = formDraftKey(vaultId, applicationId, form);
      set(({ formDrafts }) => {
        const others = Object.entries(formDrafts).filter(([other]) => other !== key);
        return { formDrafts: Object.fromEntries(text === null ? others : [...others, [key, text]]) };
      });
      saver.put(key, { vaultId, applicationId, form });
    },
    recallFormDraft: (vaultId, kept) => {
      set(({ formDrafts }) => ({
        formDrafts: {
          ...Object.fromEntries(
            kept.map(({ applicationId, form, text }) => [formDraftKey(vaultId, applicationId, form), text]),
          ),
          ...formDrafts,
        },
      }));
    },
  };
}

interface FormDraftId {
  readonly vaultId: VaultId;
  readonly applicationId: ApplicationId;
  readonly form: DraftedForm;
}

async function keep(context: StoreContext, { vaultId, applicationId, form }: FormDraftId): Promise<void> {
  if (context.get().vaultSession?.vaultId !== vaultId) return;
  const text = context.get().formDrafts[formDraftKey(vaultId, applicationId, form)];
  const result =
    text === undefined
      ? await ask(context, 'ballot.forgetFormDraft', { applicationId, form })
      : await ask(context, 'ballot.keepFormDraft', { applicationId, form, text });
  context.get().report(failureIn(result));
}
