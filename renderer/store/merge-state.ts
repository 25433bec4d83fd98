import type { FileReport, MergeOverview, ResultView } from '../../shared/contract/merge.ts';
import type { RequestOf } from '../../shared/contract/contract.ts';
import type { Failure } from '../../shared/errors.ts';
import type { PersonId, Sha256, Thumbprint } from '../../shared/ids.ts';

export interface MergeSlice {
  readonly overview: MergeOverview | null;
  readonly result: ResultView | null;
  /** what the last import said, in the order in which the files were given */
  readonly lastReports: readonly FileReport[];
  readonly loadOverview: () => Promise<Failure | null>;
  readonly loadResult: () => Promise<Failure | null>;
  readonly pickScores: (dialogTitle: string) => Promise<Failure | null>;
  readonly dropScores: (files: readonly File[]) => Promise<Failure | null>;
  readonly decideConflict: (decision: RequestOf<'merge.decideConflict'>) => Promise<Failure | null>;
  readonly chooseScores: (sha256: Sha256) => Promise<Failure | null>;
  readonly confirmKey: (personId: PersonId, keyThumbprint: Thumbprint) => Promise<Failure | null>;
}
