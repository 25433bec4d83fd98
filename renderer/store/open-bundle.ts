import type { GrantedFile, Language } from '../../shared/contract/app.ts';
import type { BundleFacts, Statement } from '../../shared/contract/bundle.ts';
import type { ResponseOf } from '../../shared/contract/contract.ts';
import type { Failure } from '../../shared/errors.ts';
import type { Result } from '../../shared/result.ts';
import { ask } from './ask.ts';
import { withChosenFile } from './choose-file.ts';
import type { StoreContext } from './store-context.ts';

export type CodeState = ResponseOf<'bundle.checkCode'>;
export type Invitation = ResponseOf<'bundle.invitation'>;

/** A bundle that was picked or dropped, with the facts that anyone may see. */
export interface BundleFile {
  readonly file: GrantedFile;
  readonly facts: BundleFacts;
}

/** The bundle that was chosen to make a vault from; forgotten as soon as there is one. */
export interface OpenBundleState {
  readonly bundleFile: BundleFile | null;
}

export interface OpenBundleSlice extends OpenBundleState {
  /** asks for a bundle; null also when the dialog is cancelled, which is no failure */
  readonly pickBundle: (title: string) => Promise<Failure | null>;
  readonly takeBundle: (file: GrantedFile) => Promise<Failure | null>;
  readonly forgetBundle: () => void;
  /** identifies the revision that the open vault has loaded */
  readonly readStatement: () => Promise<Result<Statement | null>>;
  readonly checkCode: (code: string) => Promise<Result<CodeState>>;
  /** what the code's envelope in the chosen bundle says, before a vault is made from it */
  readonly readInvitation: (code: string) => Promise<Result<Invitation>>;
  readonly openBundle: (secrets: {
    readonly code: string;
    readonly passphrase: string;
    readonly acceptedLanguage: Language;
  }) => Promise<Failure | null>;
  /** asks for an amendment and loads it */
  readonly pickAmendment: (title: string) => Promise<Failure | null>;
}

export const initialOpenBundleState: OpenBundleState = {
  bundleFile: null,
};

export function createOpenBundleSlice(context: StoreContext): OpenBundleSlice {
  const { get, set } = context;
  return {
    ...initialOpenBundleState,
    pickBundle: (title) => withChosenFile(context, { purpose: 'open-bundle', title }, (file) => inspect(context, file)),
    takeBundle: (file) => inspect(context, file),
    forgetBundle: () => set({ bundleFile: null }),
    readStatement: () => ask(context, 'bundle.statement', {}),
    checkCode: (code) => ask(context, 'bundle.checkCode', { code }),
    readInvitation: async (code) => {
      const file = get().bundleFile?.file.grant;
      if (file === undefined) return { ok: false, error: { code: 'file-not-found', details: {} } };
      return ask(context, 'bundle.invitation', { file, code });
    },
    openBundle: async (secrets) => {
      const file = get().bundleFile?.file.grant;
      if (file === undefined) return { code: 'file-not-found', details: {} };
      const result = await get().runJob((jobId) => ask(context, 'bundle.open', { jobId, file, ...secrets }));
      if (!result.ok) return result.error;
      set({ bundleFile: null });
      return get().enter(result.value);
    },
    pickAmendment: (title) =>
      withChosenFile(context, { purpose: 'open-bundle', title }, (file) => get().loadAmendment(file)),
  };
}

async function inspect(context: StoreContext, file: GrantedFile): Promise<Failure | null> {
  const facts = await ask(context, 'bundle.inspect', { file: file.grant });
  context.set({ bundleFile: facts.ok ? { file, facts: facts.value } : null });
  return facts.ok ? null : facts.error;
}
