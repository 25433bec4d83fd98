import { type Exact, meanOf } from '../fraction.ts';

/** How many votes become one number. `share`: of the values, left out at each end; at least 0, below one half. */
export type Aggregate =
  { readonly by: 'mean' } | { readonly by: 'median' } | { readonly by: 'trimmed-mean'; readonly share: Exact };

/**
 * One number for many values, exactly; null without values. Of n values a trimmed mean leaves out the floor(share · n)
 * lowest and as many of the highest.
 */
export function aggregateOf(values: readonly Exact[], aggregate: Aggregate): Exact | null {
  switch (aggregate.by) {
    case 'mean':
      return meanOf(values);
    case 'median':
      // One value remains of an odd number of values, two of an even number.
      return meanOf(withoutEnds(values, Math.max(0, Math.ceil(values.length / 2) - 1)));
    case 'trimmed-mean':
      return meanOf(withoutEnds(values, aggregate.share.mul(values.length).floor().valueOf()));
    default:
      return aggregate satisfies never;
  }
}

function withoutEnds(values: readonly Exact[], cut: number): readonly Exact[] {
  return [...values].sort((a, b) => a.compare(b)).slice(cut, values.length - cut);
}
