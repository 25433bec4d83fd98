import type { GrantedFile } from '../../shared/contract/app.ts';
import type { RequestOf } from '../../shared/contract/contract.ts';
import type {
  ClosedResult,
  ClosingChanges,
  FileDifferences,
  ImportReport,
  MergeOverview,
} from '../../shared/contract/merge.ts';
import type { Failure } from '../../shared/errors.ts';
import type { Sha256 } from '../../shared/ids.ts';
import type { Result } from '../../shared/result.ts';
import { ask, failureIn } from './ask.ts';
import { chooseFile, chooseFiles } from './choose-file.ts';
import { initialEvaluationState } from './evaluation.ts';
import type { StoreContext } from './store-context.ts';

/** A folder in which score files arrive. */
export interface WatchedFolder {
  readonly folder: GrantedFile;
  /** how many of its files are still growing */
  readonly waiting: number;
}

/** What the window knows about the open vault; forgotten when it is locked. */
export interface MergeState {
  readonly mergeOverview: MergeOverview | null;
  readonly result: ClosedResult | null;
  /** what the newest closing changed in the ranking; null after the first */
  readonly closingChanges: ClosingChanges | null;
  /** reports of the last import, in the order in which the files were given */
  readonly lastReports: readonly ImportReport[];
  /** the folder that is checked every few seconds; null: none */
  readonly watched: WatchedFolder | null;
}

export interface MergeSlice extends MergeState {
  readonly loadMergeOverview: () => Promise<Failure | null>;
  readonly loadResult: () => Promise<Failure | null>;
  readonly pickScores: (dialogTitle: string) => Promise<Failure | null>;
  readonly takeScores: (files: readonly GrantedFile[]) => Promise<Failure | null>;
  readonly watchFolder: (dialogTitle: string) => Promise<Failure | null>;
  readonly unwatchFolder: () => void;
  /** checks the watched folder once; a folder that can't be read is no longer watched */
  readonly lookAtFolder: () => Promise<Failure | null>;
  readonly decideConflict: (decision: RequestOf<'merge.decideConflict'>) => Promise<Failure | null>;
  readonly chooseScores: (sha256: Sha256, reason: string) => Promise<Failure | null>;
  readonly setAsideScores: (sha256: Sha256, reason: string) => Promise<Failure | null>;
  /** how a file differs from the same person's previous one */
  readonly readFileDifferences: (sha256: Sha256) => Promise<Result<FileDifferences>>;
  readonly closeIntake: (reason: string) => Promise<Failure | null>;
  readonly confirmKey: (confirmed: RequestOf<'merge.confirmKey'>) => Promise<Failure | null>;
}

export const initialMergeState: MergeState = {
  mergeOverview: null,
  result: null,
  closingChanges: null,
  lastReports: [],
  watched: null,
};

export function createMergeSlice(context: StoreContext): MergeSlice {
  const { set } = context;
  return {
    ...initialMergeState,
    loadMergeOverview: async () => take(context, await ask(context, 'merge.overview', {})),
    loadResult: async () => {
      const result = await ask(context, 'merge.result', {});
      if (!result.ok) return result.error;
      const changes = await ask(context, 'merge.closingChanges', {});
      set({ result: result.value, closingChanges: changes.ok ? changes.value : null });
      return failureIn(changes);
    },
    pickScores: async (title) => {
      const chosen = await chooseFiles(context, { purpose: 'open-scores', title });
      return chosen.ok ? importFiles(context, chosen.value) : chosen.error;
    },
    takeScores: (files) => importFiles(context, files),
    watchFolder: async (title) => {
      const chosen = await chooseFile(context, { purpose: 'scores-folder', title });
      if (!chosen.ok) return chosen.error;
      if (chosen.value !== null) set({ watched: { folder: chosen.value, waiting: 0 } });
      return context.get().lookAtFolder();
    },
    unwatchFolder: () => set({ watched: null }),
    lookAtFolder: () => lookAtFolder(context),
    decideConflict: async (decision) => take(context, await ask(context, 'merge.decideConflict', decision)),
    chooseScores: async (sha256, reason) => take(context, await ask(context, 'merge.chooseFile', { sha256, reason })),
    setAsideScores: async (sha256, reason) => take(context, await ask(context, 'merge.setAside', { sha256, reason })),
    confirmKey: async (confirmed) => take(context, await ask(context, 'merge.confirmKey', confirmed)),
    readFileDifferences: (sha256) => ask(context, 'merge.fileDifferences', { sha256 }),
    closeIntake: async (reason) => take(context, await ask(context, 'merge.closeIntake', { reason })),
  };
}

async function importFiles(context: StoreContext, files: readonly GrantedFile[]): Promise<Failure | null> {
  if (files.length === 0) return null;
  const result = await context
    .get()
    .runJob((jobId) => ask(context, 'merge.import', { jobId, files: files.map(({ grant }) => grant) }));
  // A cancelled import may have taken in some files: the overview comes from the engine in either case.
  const failure = await context.get().loadMergeOverview();
  if (!result.ok) return result.error;
  context.set({ lastReports: result.value });
  return failure;
}

async function lookAtFolder(context: StoreContext): Promise<Failure | null> {
  const { get, set } = context;
  const { watched, job } = get();
  if (watched === null || job !== null) return null;
  const found = await ask(context, 'merge.importFolder', { folder: watched.folder.grant });
  // Watching may have been stopped, or the vault locked, in the meantime.
  if (get().watched?.folder !== watched.folder) return null;
  if (!found.ok) {
    set({ watched: null });
    return found.error;
  }
  set({ watched: { ...watched, waiting: found.value.waiting } });
  if (found.value.reports.length === 0) return null;
  set({ lastReports: found.value.reports });
  return get().loadMergeOverview();
}

/** Takes over a new overview; a result computed before it is out of date. */
function take({ set }: StoreContext, result: Result<MergeOverview>): Failure | null {
  if (result.ok) set({ mergeOverview: result.value, result: null, ...initialEvaluationState });
  return failureIn(result);
}

/** The last import's reports with what is true of these files now: an amendment or a decision may have changed it. */
export function presentReports(
  reports: readonly ImportReport[],
  { files }: Pick<MergeOverview, 'files'>,
): readonly ImportReport[] {
  const present = new Map(files.map((file) => [file.sha256, file]));
  return reports.map((report) => {
    const file = report.sha256 === null ? undefined : present.get(report.sha256);
    if (file === undefined) return report;
    const { name, verdict } = report;
    return verdict === 'duplicate' ? { ...file, name, verdict, details: { verdict: file.verdict } } : { ...file, name };
  });
}
