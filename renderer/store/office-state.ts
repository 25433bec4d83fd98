import type { GrantedFile } from '../../shared/contract/app.ts';
import type { PackReport } from '../../shared/contract/office.ts';
import type { Failure } from '../../shared/errors.ts';

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
