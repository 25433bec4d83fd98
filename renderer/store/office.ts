import type { FilePurpose, GrantedFile } from '../../shared/contract/app.ts';
import type { PackReport } from '../../shared/contract/office.ts';
import type { Failure } from '../../shared/errors.ts';
import { ok, type Result } from '../../shared/result.ts';
import { ask } from './ask.ts';
import type { StoreContext } from './store-context.ts';

/** What the dialogs of packing are called, in the person's language. */
export interface PackingTitles {
  readonly bundle: string;
  readonly bundleName: string;
  readonly codes: string;
  readonly codesName: string;
}

export interface OfficeSlice {
  /** the competition folder that was chosen */
  readonly folder: GrantedFile | null;
  readonly packReport: PackReport | null;
  readonly createOffice: (passphrase: string) => Promise<Failure | null>;
  readonly pickFolder: (dialogTitle: string) => Promise<Failure | null>;
  /** asks where to save bundle and codes, then packs; a cancelled dialog changes nothing */
  readonly pack: (amend: boolean, titles: PackingTitles) => Promise<Failure | null>;
}

export function createOfficeSlice(context: StoreContext): OfficeSlice {
  const { get, set } = context;
  return {
    folder: null,
    packReport: null,
    createOffice: async (passphrase) => {
      const result = await ask(context, 'office.create', { passphrase });
      return result.ok ? get().enter(result.value) : result.error;
    },
    pickFolder: async (title) => {
      const chosen = await chooseOne(context, 'competition-folder', title);
      if (!chosen.ok) return chosen.error;
      if (chosen.value !== null) set({ folder: chosen.value, packReport: null });
      return null;
    },
    pack: (amend, titles) => pack(context, amend, titles),
  };
}

async function pack(context: StoreContext, amend: boolean, titles: PackingTitles): Promise<Failure | null> {
  const folder = context.get().folder?.grant;
  if (folder === undefined) return { code: 'file-not-found', details: {} };
  const bundle = await chooseOne(context, 'save-bundle', titles.bundle, titles.bundleName);
  if (!bundle.ok) return bundle.error;
  if (bundle.value === null) return null;
  const codes = await chooseOne(context, 'save-codes', titles.codes, titles.codesName);
  if (!codes.ok) return codes.error;
  if (codes.value === null) return null;
  const files = { folder, bundle: bundle.value.grant, codes: codes.value.grant };
  const result = await context.get().runJob((jobId) => ask(context, 'office.pack', { jobId, amend, ...files }));
  if (!result.ok) return result.error;
  context.set({ packReport: result.value });
  return null;
}

/** One file from a dialog; null when the person cancels. */
async function chooseOne(
  context: StoreContext,
  purpose: FilePurpose,
  title: string,
  suggestedName?: string,
): Promise<Result<GrantedFile | null>> {
  const chosen = await ask(context, 'files.choose', {
    purpose,
    title,
    ...(suggestedName === undefined ? {} : { suggestedName }),
  });
  return chosen.ok ? ok(chosen.value[0] ?? null) : chosen;
}
