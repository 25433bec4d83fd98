import type { ProgressEvent } from '../../shared/contract/events.ts';
import type { JobId } from '../../shared/ids.ts';
import type { Result } from '../../shared/result.ts';

/** One long piece of work under way. `progress` is null until the engine has told the first. */
export interface RunningJob {
  readonly jobId: JobId;
  readonly progress: Pick<ProgressEvent, 'stage' | 'done' | 'total' | 'name'> | null;
  readonly cancelling: boolean;
}

export interface JobsSlice {
  readonly job: RunningJob | null;
  /** follows long work from its start to its answer */
  readonly runJob: <T>(work: (jobId: JobId) => Promise<Result<T>>) => Promise<Result<T>>;
  readonly cancelJob: () => Promise<void>;
  readonly jobMoved: (event: ProgressEvent) => void;
}
