import type { ApplicationId } from '../../ids.ts';
import type { Draws } from './draws.ts';
import { emptyRecount, outcomeCodes, type Recount, type Recounter } from './recount.ts';

/** One application's outcomes, as numbers of replicates. */
export interface BootstrapShare {
  readonly applicationId: ApplicationId;
  /** inside the funding line */
  readonly inside: number;
  /** tied across the line, so that a vote would decide */
  readonly vote: number;
  /** with a rank: all thresholds met */
  readonly ranked: number;
  /** the ranks between which it is in nine of ten replicates, where no rank counts as last; null: without a rank */
  readonly bestRank: number | null;
  readonly worstRank: number | null;
}

export interface BootstrapOptions {
  readonly draws: Draws;
  /** number of panels drawn */
  readonly replicates: number;
  /** called from time to time with the number of replicates done */
  readonly onProgress: (done: number) => void;
}

/** Share of the replicates outside the band of ranks, at each end. */
const outsideBand = 0.05;
const progressEvery = 500;

/**
 * How stable the result is if the jury is regarded as a sample of possible juries: each replicate draws as many jurors
 * as there are, with replacement, and computes the whole result again: means, thresholds, minimum votes, ties and line.
 * Efron, Bootstrap methods: another look at the jackknife, Annals of Statistics 7 (1979), 1-26.
 */
export function bootstrapOverJurors(
  recounter: Recounter,
  { applicationIds, jurors }: { readonly applicationIds: readonly ApplicationId[]; readonly jurors: number },
  { draws, replicates, onProgress }: BootstrapOptions,
): readonly BootstrapShare[] {
  const recount = emptyRecount(applicationIds.length);
  const tally = emptyTally(applicationIds.length);
  const [drawn, times] = [new Uint16Array(jurors), new Uint16Array(jurors)];
  for (let replicate = 1; replicate <= replicates; replicate += 1) {
    draws.fill(drawn, jurors);
    times.fill(0);
    for (const juror of drawn) times[juror] = (times[juror] ?? 0) + 1;
    recounter(times, recount);
    note(tally, recount);
    if (replicate % progressEvery === 0) onProgress(replicate);
  }
  return applicationIds.map((id, index) => shareOf(tally, id, index, replicates));
}

interface Tally {
  readonly applications: number;
  readonly inside: Uint32Array;
  readonly vote: Uint32Array;
  /** how often an application had each rank: by application, then rank; index 0 counts replicates without a rank */
  readonly ranks: Uint32Array;
}

function emptyTally(applications: number): Tally {
  return {
    applications,
    inside: new Uint32Array(applications),
    vote: new Uint32Array(applications),
    ranks: new Uint32Array(applications * (applications + 1)),
  };
}

function note({ applications, inside, vote, ranks }: Tally, recount: Recount): void {
  for (let application = 0; application < applications; application += 1) {
    const outcome = recount.outcomes[application] ?? 0;
    if (outcome === outcomeCodes.award) inside[application] = (inside[application] ?? 0) + 1;
    else if (outcome === outcomeCodes.vote) vote[application] = (vote[application] ?? 0) + 1;
    const at = application * (applications + 1) + (recount.ranks[application] ?? 0);
    ranks[at] = (ranks[at] ?? 0) + 1;
  }
}

function shareOf(tally: Tally, applicationId: ApplicationId, index: number, replicates: number): BootstrapShare {
  const [without = 0, ...byRank] = tally.ranks.subarray(
    index * (tally.applications + 1),
    (index + 1) * (tally.applications + 1),
  );
  return {
    applicationId,
    inside: tally.inside[index] ?? 0,
    vote: tally.vote[index] ?? 0,
    ranked: replicates - without,
    bestRank: rankAt(byRank, Math.floor(outsideBand * replicates) + 1),
    worstRank: rankAt(byRank, replicates - Math.floor(outsideBand * replicates)),
  };
}

/** The rank at this position among the replicates, best first; null if that replicate has none. */
function rankAt(byRank: readonly number[], position: number): number | null {
  let seen = 0;
  const place = byRank.findIndex((count) => (seen += count) >= position);
  return place < 0 ? null : place + 1;
}
