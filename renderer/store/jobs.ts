import type { ProgressEvent } from '../../shared/contract/events.ts';
import type { JobId } from '../../shared/ids.ts';
import type { Result } from '../../shared/result.ts';
import { ask, failureIn } from './ask.ts';
import type { StoreContext } from './store-context.ts';

/** One long-running job. `progress` is null until the engine's first report. */
export interface RunningJob {
  readonly jobId: JobId;
  readonly progress: Pick<ProgressEvent, 'stage' | 'done' | 'total' | 'name'> | null;
  readonly cancelling: boolean;
}

export interface JobsSlice {
  readonly job: RunningJob | null;
  /** the screen was locked during a job: nothing of the vault is shown, and it is locked when the job is done */
  readonly isCovered: boolean;
  /** tracks a job from its start to its answer */
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
        // The caller's continuation runs first: a vault that was just opened must be in the store to be locked.
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
