import type { ProgressEvent } from '../../shared/contract/events.ts';
import type { JobId } from '../../shared/ids.ts';
import type { Result } from '../../shared/result.ts';
import { ask, failureIn } from './ask.ts';
import type { StoreContext } from './store-context.ts';

/** One long piece of work under way. `progress` is null until the engine has told the first. */
export interface RunningJob {
  readonly jobId: JobId;
  readonly progress: Pick<ProgressEvent, 'stage' | 'done' | 'total' | 'name'> | null;
  readonly cancelling: boolean;
}

export interface JobsSlice {
  readonly job: RunningJob | null;
  /** the screen was locked while long work goes on: nothing of the vault is shown, and it is locked when the work is done */
  readonly isCovered: boolean;
  /** follows long work from its start to its answer */
  readonly runJob: <T>(work: (jobId: JobId) => Promise<Result<T>>) => Promise<Result<T>>;
  readonly cancelJob: () => Promise<void>;
  readonly jobMoved: (event: ProgressEvent) => void;
}

export function createJobsSlice(context: StoreContext): JobsSlice {
  const { get, set, newJobId } = context;
  return {
    job: null,
    isCovered: false,
    runJob: async (work) => {
      const jobId = newJobId();
      set({ job: { jobId, progress: null, cancelling: false } });
      try {
        return await work(jobId);
      } finally {
        set(({ job }) => (job?.jobId === jobId ? { job: null } : {}));
        // Whoever waits for the answer goes on first: a vault that was opened must be there to be locked.
        if (get().isCovered) setTimeout(() => void lockCovered(context), 0);
      }
    },
    cancelJob: async () => {
      const { job } = get();
      if (job === null) return;
      set({ job: { ...job, cancelling: true } });
      get().report(failureIn(await ask(context, 'job.cancel', { jobId: job.jobId })));
    },
    jobMoved: ({ jobId, stage, done, total, name }) => {
      set(({ job }) => (job?.jobId === jobId ? { job: { ...job, progress: { stage, done, total, name } } } : {}));
    },
  };
}

async function lockCovered({ get, set }: StoreContext): Promise<void> {
  if (get().job !== null) return;
  await get().lock('screen-lock');
  set({ isCovered: false });
}
