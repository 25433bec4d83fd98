import type { PersonId } from '../../../shared/ids.ts';

/** What is written and from what, and how the office can follow and stop the work. */
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
  /** whether this is the next revision of the bundle packed last */
  readonly amend: boolean;
  readonly cardFiles: readonly string[];
  /** people who get another letter, because theirs is lost or known to others; only in an amendment */
  readonly reissue?: readonly PersonId[];
  /**
   * whether every document goes into the file, for those who have none from an earlier revision; otherwise only what
   * recipients can't have
   */
  readonly whole?: boolean;
  /** whether the office knows that jurors can read the PDF files, so that they aren't checked */
  readonly areReadable?: boolean;
}
