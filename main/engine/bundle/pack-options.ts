import type { PersonId } from '../../../shared/ids.ts';

/** What the office chooses when it packs, and how it follows and stops the work. */
export interface PackOptions {
  readonly folder: string;
  readonly out: string;
  /** where the invitation codes go, for the letters; readable by the owner only */
  readonly codesFile?: string | undefined;
  /** the next revision of the bundle that was packed last */
  readonly amend: boolean;
  readonly cardFiles: readonly string[];
  /** people whose letter is lost or known to others, and who get another; only in an amendment */
  readonly reissue?: readonly PersonId[];
  readonly onProgress: (progress: { readonly done: number; readonly total: number; readonly name: string }) => void;
  readonly signal: AbortSignal;
}
