import type { GrantedFile } from '../../shared/contract/app.ts';
import type { PackReport } from '../../shared/contract/office.ts';
import type { AmendmentPreview, PackWarning } from '../../shared/contract/pack-preview.ts';
import type { Failure } from '../../shared/errors.ts';
import type { PersonId } from '../../shared/ids.ts';
import { ask, failureIn } from './ask.ts';
import { withChosenFile } from './choose-file.ts';
import type { StoreContext } from './store-context.ts';

/** Titles of the packing dialogs and suggested file names, in the person's language. */
export interface PackingTitles {
  readonly bundle: string;
  readonly bundleName: string;
  readonly codes: string;
  readonly codesName: string;
}

/** `first`: a new bundle; `amend`: its next revision; `whole-amend`: with all documents; `again`: the last, with all */
export type WhatToPack = 'first' | 'amend' | 'whole-amend' | 'again';

/** What the window knows about the open vault; forgotten when it is locked. */
export interface OfficeState {
  /** the competition folder that was chosen */
  readonly folder: GrantedFile | null;
  /** what should be checked in this folder before it is packed */
  readonly folderWarnings: readonly PackWarning[];
  /** what an amendment from this folder would change; null where nothing was packed yet */
  readonly preview: AmendmentPreview | null;
  /** the folder is being looked at; until then nothing can be packed */
  readonly isPreviewing: boolean;
  /** who gets another letter with an amendment */
  readonly reissue: readonly PersonId[];
  readonly packReport: PackReport | null;
}

export interface OfficeSlice extends OfficeState {
  readonly createOffice: (passphrase: string) => Promise<Failure | null>;
  readonly pickFolder: (dialogTitle: string) => Promise<Failure | null>;
  /** chooses the sample folder that comes with the app */
  readonly takeDemoFolder: () => Promise<Failure | null>;
  readonly takeFolder: (folder: GrantedFile) => Promise<Failure | null>;
  /** chooses whether a person gets another letter, and previews the amendment again */
  readonly chooseReissue: (personId: PersonId, isChosen: boolean) => Promise<Failure | null>;
  /** asks where to save bundle and codes, then packs; a cancelled dialog changes nothing */
  readonly pack: (what: WhatToPack, titles: PackingTitles) => Promise<Failure | null>;
}

export const initialOfficeState: OfficeState = {
  folder: null,
  folderWarnings: [],
  preview: null,
  isPreviewing: false,
  reissue: [],
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
      withChosenFile(context, { purpose: 'competition-folder', title }, (folder) => get().takeFolder(folder)),
    takeDemoFolder: async () => {
      const result = await ask(context, 'files.demoFolder', {});
      return result.ok ? get().takeFolder(result.value) : result.error;
    },
    takeFolder: (folder) => {
      set({ ...initialOfficeState, folder });
      return preview(context, folder);
    },
    chooseReissue: async (personId, isChosen) => {
      const { folder, reissue } = get();
      const others = reissue.filter((id) => id !== personId);
      set({ reissue: isChosen ? [...others, personId] : others });
      return folder === null ? null : preview(context, folder);
    },
    pack: (what, titles) => pack(context, what, titles),
  };
}

/** A folder without a preview isn't kept for packing: it would look like one from which nothing was packed yet. */
async function preview(context: StoreContext, { grant }: GrantedFile): Promise<Failure | null> {
  const { reissue } = context.get();
  context.set({ isPreviewing: true });
  const result = await ask(context, 'office.preview', { folder: grant, reissue: [...reissue] });
  const now = context.get();
  if (now.folder?.grant !== grant || now.reissue !== reissue) return null;
  context.set(
    result.ok
      ? { preview: result.value.amendment, folderWarnings: result.value.warnings, isPreviewing: false }
      : { folder: null, isPreviewing: false },
  );
  return failureIn(result);
}

async function pack(context: StoreContext, what: WhatToPack, titles: PackingTitles): Promise<Failure | null> {
  const { folder: chosen, reissue, vaultSession } = context.get();
  const vaultId = vaultSession?.vaultId;
  if (chosen === null) return { code: 'file-not-found', details: {} };
  const bundleDialog = { purpose: 'save-bundle', title: titles.bundle, suggestedName: titles.bundleName } as const;
  const codesDialog = { purpose: 'save-codes', title: titles.codes, suggestedName: titles.codesName } as const;
  return withChosenFile(context, bundleDialog, (bundle) =>
    withChosenFile(context, codesDialog, async (codes) => {
      const files = { folder: chosen.grant, bundle: bundle.grant, codes: codes.grant };
      const amend = what === 'amend' || what === 'whole-amend';
      const request = {
        ...files,
        amend,
        whole: what === 'whole-amend' || what === 'again',
        reissue: amend ? [...reissue] : [],
      };
      const result = await context.get().runJob((jobId) => ask(context, 'office.pack', { jobId, ...request }));
      if (!result.ok) return result.error;
      context.set({ reissue: [] });
      // The preview stands above the report, so it is refreshed first; otherwise the report would move while being
      // read.
      const failure = await preview(context, chosen);
      if (context.get().vaultSession?.vaultId === vaultId) context.set({ packReport: result.value });
      return failure;
    }),
  );
}
