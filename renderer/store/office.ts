import type { GrantedFile } from '../../shared/contract/app.ts';
import type { PackReport } from '../../shared/contract/office.ts';
import type { Failure } from '../../shared/errors.ts';
import { ask, failureIn } from './ask.ts';
import { withChosenFile } from './choose-file.ts';
import type { StoreContext } from './store-context.ts';

/** What the dialogs of packing are called, in the person's language. */
export interface PackingTitles {
  readonly bundle: string;
  readonly bundleName: string;
  readonly codes: string;
  readonly codesName: string;
}

/** What the window knows of the open vault: forgotten when it is locked. */
export interface OfficeState {
  /** the competition folder that was chosen */
  readonly folder: GrantedFile | null;
  readonly packReport: PackReport | null;
}

export interface OfficeSlice extends OfficeState {
  readonly createOffice: (passphrase: string) => Promise<Failure | null>;
  readonly pickFolder: (dialogTitle: string) => Promise<Failure | null>;
  /** asks where to save bundle and codes, then packs; a cancelled dialog changes nothing */
  readonly pack: (amend: boolean, titles: PackingTitles) => Promise<Failure | null>;
}

export const initialOfficeState: OfficeState = {
  folder: null,
  packReport: null,
};

export function createOfficeSlice(context: StoreContext): OfficeSlice {
  const { get, set } = context;
  return {
    ...initialOfficeState,
    createOffice: async (passphrase) => {
      const result = await ask(context, 'office.create', { passphrase });
      return result.ok ? get().enter(result.value) : result.error;
    },
    pickFolder: (title) =>
      withChosenFile(context, { purpose: 'competition-folder', title }, (folder) => {
        set({ folder, packReport: null });
        return Promise.resolve(null);
      }),
    pack: (amend, titles) => pack(context, amend, titles),
  };
}

async function pack(context: StoreContext, amend: boolean, titles: PackingTitles): Promise<Failure | null> {
  const folder = context.get().folder?.grant;
  if (folder === undefined) return { code: 'file-not-found', details: {} };
  const bundleDialog = { purpose: 'save-bundle', title: titles.bundle, suggestedName: titles.bundleName } as const;
  const codesDialog = { purpose: 'save-codes', title: titles.codes, suggestedName: titles.codesName } as const;
  return withChosenFile(context, bundleDialog, (bundle) =>
    withChosenFile(context, codesDialog, async (codes) => {
      const files = { folder, bundle: bundle.grant, codes: codes.grant };
      const result = await context.get().runJob((jobId) => ask(context, 'office.pack', { jobId, amend, ...files }));
      if (result.ok) context.set({ packReport: result.value });
      return failureIn(result);
    }),
  );
}
