import type { ResultBasis } from '../../../shared/domain/statistics/result-basis.ts';
import type { Stability } from '../../../shared/domain/statistics/stability.ts';

/** The request to the stability thread. Request and answer are plain data passed between our own threads. */
export interface StabilityOrder {
  readonly basis: ResultBasis;
  readonly seed: string;
  readonly replicates: number;
}

export type StabilityAnswer =
  { readonly kind: 'progress'; readonly done: number } | { readonly kind: 'done'; readonly stability: Stability };
