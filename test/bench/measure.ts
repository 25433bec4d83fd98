/** One measure: our time (or size) against a peer's in the same run. */
export interface Measure {
  readonly name: string;
  readonly unit: 'ms' | 'MB';
  readonly ours: number;
  readonly peer: number;
  readonly ratio: number;
  /** highest acceptable ratio, or highest acceptable value where there is no peer */
  readonly target: number;
  readonly met: boolean;
  /** what was compared, and over how many runs */
  readonly note: string;
}

/** A ratio against a peer. */
export function ratioMeasure(facts: {
  name: string;
  unit: Measure['unit'];
  ours: number;
  peer: number;
  target: number;
  note: string;
}): Measure {
  const ratio = facts.ours / facts.peer;
  return { ...facts, ratio, met: ratio <= facts.target };
}

/** A value against a fixed ceiling: the ceiling stands in for the peer. */
export function ceilingMeasure(facts: {
  name: string;
  unit: Measure['unit'];
  ours: number;
  ceiling: number;
  note: string;
}): Measure {
  const { ceiling, ...rest } = facts;
  return { ...rest, peer: ceiling, ratio: facts.ours / ceiling, target: 1, met: facts.ours <= ceiling };
}

/** The value below which the given share (0 to 1) of the samples lies. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export function median(samples: readonly number[]): number {
  return quantile(samples, 0.5);
}
