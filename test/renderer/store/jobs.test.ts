import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { jobIdSchema } from '../../../shared/ids.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { windowOnEngine } from '../../helpers/window-on-engine.ts';

describe('long work', () => {
  it("shows its own progress from its start to its answer, and nobody else's", async () => {
    const { store, tell } = windowOnEngine();
    const finish = Promise.withResolvers<Result<string>>();
    const done = store.getState().runJob(() => finish.promise);
    const jobId = store.getState().job?.jobId ?? jobIdSchema.parse(randomUUID());
    expect(store.getState().job).toStrictEqual({ jobId, progress: null, cancelling: false });
    tell({
      type: 'progress',
      jobId: jobIdSchema.parse(randomUUID()),
      stage: 'packing',
      done: 9,
      total: 9,
      name: 'fremd.pdf',
    });
    expect(store.getState().job?.progress).toBeNull();
    tell({ type: 'progress', jobId, stage: 'loading', done: 12, total: 118, name: 'antrag.pdf' });
    expect(store.getState().job?.progress).toStrictEqual({
      stage: 'loading',
      done: 12,
      total: 118,
      name: 'antrag.pdf',
    });
    finish.resolve(ok('fertig'));
    expect(await done).toStrictEqual(ok('fertig'));
    expect(store.getState().job).toBeNull();
  });

  it('is cancelled by its number, and says that it is being cancelled', async () => {
    const { store, calls, intercept } = windowOnEngine();
    let cancelled: string | null = null;
    intercept('job.cancel', ({ jobId }) => {
      cancelled = jobId;
      return null;
    });
    const finish = Promise.withResolvers<Result<never>>();
    const done = store.getState().runJob(() => finish.promise);
    const { jobId } = store.getState().job ?? {};
    await store.getState().cancelJob();
    expect(store.getState().job?.cancelling).toBe(true);
    expect(cancelled).toBe(jobId);
    finish.resolve(fail({ code: 'cancelled', details: {} }));
    expect(await done).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(calls).toStrictEqual(['job.cancel']);
    await store.getState().cancelJob();
    expect(calls).toStrictEqual(['job.cancel']);
  });

  it('ends also when it breaks', async () => {
    const { store } = windowOnEngine();
    await expect(store.getState().runJob(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(store.getState().job).toBeNull();
  });
});
