import type { GrantedFile, Language } from '../../../shared/contract/app.ts';
import type { BundleFacts } from '../../../shared/contract/bundle.ts';
import type { ResponseOf } from '../../../shared/contract/contract.ts';
import type { Failure } from '../../../shared/errors.ts';
import type { Result } from '../../../shared/result.ts';

export type CodeState = ResponseOf<'bundle.checkCode'>;

/** A bundle that was picked or dropped, with what anyone may see of it. */
export interface BundleFile {
  readonly file: GrantedFile;
  readonly facts: BundleFacts;
}

export interface OpenBundleSlice {
  readonly bundleFile: BundleFile | null;
  /** asks for a bundle; null: nothing went wrong, which a cancelled dialog isn't either */
  readonly pickBundle: (title: string) => Promise<Failure | null>;
  readonly dropBundle: (files: readonly File[]) => Promise<Failure | null>;
  readonly forgetBundle: () => void;
  readonly checkCode: (code: string) => Promise<Result<CodeState>>;
  readonly openBundle: (secrets: {
    readonly code: string;
    readonly passphrase: string;
    readonly acceptedLanguage: Language;
  }) => Promise<Failure | null>;
  /** asks for an amendment and loads it */
  readonly pickAmendment: (title: string) => Promise<Failure | null>;
}
