import { parentPort } from 'node:worker_threads';
import { stabilityOf } from '../../../shared/domain/statistics/stability.ts';
import { seededDraws } from '../crypto/seeded-draws.ts';
import type { StabilityAnswer, StabilityOrder } from './stability-order.ts';

/** Runs in its own thread, so that the engine can answer requests and stop it meanwhile. */
parentPort?.on('message', ({ basis, seed, replicates }: StabilityOrder) => {
  const onProgress = (done: number): void => answer({ kind: 'progress', done });
  answer({ kind: 'done', stability: stabilityOf(basis, { draws: seededDraws(seed), replicates, onProgress }) });
});

function answer(value: StabilityAnswer): void {
  parentPort?.postMessage(value);
}
