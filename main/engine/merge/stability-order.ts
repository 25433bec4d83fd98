import type { ResultBasis } from '../../../shared/domain/statistics/result-basis.ts';
import type { Stability } from '../../../shared/domain/statistics/stability.ts';

/** What the thread for stability is asked. Both come and go between our own threads, as plain data. */
export interface StabilityOrder {
  readonly basis: ResultBasis;
  readonly seed: string;
  readonly replicates: number;
}

export type StabilityAnswer =
  { readonly kind: 'progress'; readonly done: number } | { readonly kind: 'done'; readonly stability: Stability };
