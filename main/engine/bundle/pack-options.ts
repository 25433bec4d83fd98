import type { PersonId } from '../../../shared/ids.ts';

/** What is written and from what, and how the office follows and stops the work. */
export interface WriteOptions {
  readonly folder: string;
  readonly out: string;
  /** where the invitation codes go, for the letters; readable by the owner only */
  readonly codesFile?: string | undefined;
  readonly onProgress: (progress: { readonly done: number; readonly total: number; readonly name: string }) => void;
  readonly signal: AbortSignal;
}

/** What the office chooses when it packs. */
export interface PackOptions extends WriteOptions {
  /** the next revision of the bundle that was packed last */
  readonly amend: boolean;
  readonly cardFiles: readonly string[];
  /** people whose letter is lost or known to others, and who get another; only in an amendment */
  readonly reissue?: readonly PersonId[];
  /** every document in the file, for those who have none from an earlier revision; else only what receivers can't have */
  readonly whole?: boolean;
  /** whoever packs knows that jurors can read the PDF files: nobody looks at them */
  readonly areReadable?: boolean;
}
