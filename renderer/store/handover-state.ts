import type { GrantedFile } from '../../shared/contract/app.ts';
import type { RequestOf } from '../../shared/contract/contract.ts';
import type { HandedIn, HandoverReview, ScoreContent } from '../../shared/contract/handover.ts';
import type { Failure } from '../../shared/errors.ts';
import type { Result } from '../../shared/result.ts';

/** What stands on every printed page besides its number. */
export type PageTexts = RequestOf<'app.print'>;

export interface HandoverSlice {
  /** null while unknown or out of date */
  readonly review: HandoverReview | null;
  /** the file handed in last in this sitting */
  readonly lastHandedIn: HandedIn | null;
  readonly loadReview: () => Promise<Failure | null>;
  /** asks where to save, then signs and writes; a cancelled dialog changes nothing */
  readonly handIn: (status: HandedIn['status'], dialogTitle: string) => Promise<Failure | null>;
  /** asks where to save, then writes a file of the chain once more */
  readonly saveAgain: (file: HandedIn, dialogTitle: string) => Promise<Failure | null>;
  /** what a file says; null: what would be handed in now */
  readonly readContent: (sequence: number | null) => Promise<Result<ScoreContent>>;
  /** prints what the window has laid out for paper; done when the system's dialog is closed */
  readonly print: (texts?: PageTexts) => Promise<Failure | null>;
  /** asks where to save a PDF; null when the dialog is cancelled */
  readonly choosePdf: (dialogTitle: string, suggestedName: string) => Promise<Result<GrantedFile | null>>;
  /** writes what the window has laid out for paper */
  readonly savePdf: (file: GrantedFile, texts: PageTexts) => Promise<Failure | null>;
}
