import { ask, failureIn } from './ask.ts';
import type { StoreContext } from './store-context.ts';
import type { JobsSlice } from './jobs-state.ts';

export function createJobsSlice(context: StoreContext): JobsSlice {
  const { get, set, newJobId } = context;
  return {
    job: null,
    runJob: async (work) => {
      const jobId = newJobId();
      set({ job: { jobId, progress: null, cancelling: false } });
      try {
        return await work(jobId);
      } finally {
        set(({ job }) => (job?.jobId === jobId ? { job: null } : {}));
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
