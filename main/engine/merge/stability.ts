import { Worker } from 'node:worker_threads';
import type { StabilityView } from '../../../shared/contract/evaluation.ts';
import type { Place } from '../../../shared/domain/statistics/result-basis.ts';
import type { Stability } from '../../../shared/domain/statistics/stability.ts';
import { AppError } from '../../../shared/errors.ts';
import { threadScript } from '../thread-script.ts';
import type { OpenVault } from '../vault/vault.ts';
import type { StabilityAnswer, StabilityOrder } from './stability-order.ts';
import { validVotes } from './valid-votes.ts';

/** How many juries are drawn. */
export const stabilityReplicates = 10_000;

export interface StabilityOptions {
  /** the seed that draws the same juries again; null for the bundle's id */
  readonly seed: string | null;
  readonly onProgress: (progress: { readonly done: number; readonly total: number; readonly name: string }) => void;
  readonly signal: AbortSignal;
}

/**
 * How stable the result is, computed in its own thread. It changes nothing, so stopping it leaves nothing behind.
 * @throws AppError `not-the-chair`, `intake-open`, `closing-outdated`, `cancelled`
 */
export async function computeStability(
  vault: OpenVault,
  { seed, onProgress, signal }: StabilityOptions,
): Promise<StabilityView> {
  const { withheld, manifest, basis } = await validVotes(vault);
  const used = seed ?? manifest.bundleId;
  const stability = await inThread({ basis, seed: used, replicates: stabilityReplicates }, signal, (done) =>
    onProgress({ done, total: stabilityReplicates, name: used }),
  );
  return {
    withheldFromLeader: [...withheld],
    seed: used,
    replicates: stabilityReplicates,
    ...stabilityView(stability),
  };
}

/** @throws AppError `cancelled`, and what the thread throws */
async function inThread(
  order: StabilityOrder,
  signal: AbortSignal,
  onProgress: (done: number) => void,
): Promise<Stability> {
  if (signal.aborted) throw new AppError('cancelled');
  const worker = new Worker(threadScript('stability-worker', import.meta.url));
  try {
    return await answerOf(worker, order, signal, onProgress);
  } finally {
    await worker.terminate();
  }
}

function answerOf(
  worker: Worker,
  order: StabilityOrder,
  signal: AbortSignal,
  onProgress: (done: number) => void,
): Promise<Stability> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new AppError('cancelled')), { once: true });
    worker.on('error', reject);
    // A thread that ends without an answer must not be waited for; after an answer this has no effect.
    worker.on('exit', () => reject(new Error('the thread has ended')));
    worker.on('message', (answer: StabilityAnswer) => {
      if (answer.kind === 'done') resolve(answer.stability);
      else onProgress(answer.done);
    });
    worker.postMessage(order);
  });
}

function stabilityView({ applicationIds, bootstrap, withoutJuror, withWeight }: Stability) {
  const listed = <Changed extends { readonly places: readonly Place[] }>(variant: Changed) => ({
    ...variant,
    places: [...variant.places],
  });
  return {
    applicationIds: [...applicationIds],
    bootstrap: bootstrap.refused === null ? { ...bootstrap, value: [...bootstrap.value] } : bootstrap,
    withoutJuror: withoutJuror.map(listed),
    withWeight: withWeight.map(listed),
  };
}
