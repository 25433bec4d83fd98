import { outcomeCodes, type Recount, type Recounter } from './recount.ts';
import type { ResultBasis } from './result-basis.ts';
import { type ScaledVotes, scaledVotes } from './scaled-votes.ts';

/**
 * Recounts in whole numbers that floats hold exactly: about a thousand times as fast as with fractions, and with the
 * same ranks, ties, thresholds and funding line. Null for a competition whose numbers are too large (`scaledVotes`).
 */
export function quickRecounter(basis: ResultBasis): Recounter | null {
  const votes = scaledVotes(basis);
  if (votes === null) return null;
  const state = stateFor(basis, votes);
  return (times, into) => {
    state.times.set(times);
    addUp(state);
    takeMeans(state);
    sort(state);
    rankAndDrawLine(state, into);
  };
}

/** Below every mean: applications that fail a threshold are sorted behind all others. */
const failed = -Infinity;

/** Working memory for the steps of a recount, allocated once: ten thousand recounts must not create garbage. */
interface State extends ScaledVotes {
  readonly applications: number;
  /** how often each juror counts */
  readonly times: Uint16Array;
  /** sums over all drawn votes, laid out like the part of a juror's row that every application needs */
  readonly sums: Float64Array;
  /** the mean of the totals, by application; `failed` if a threshold isn't met */
  readonly means: Float64Array;
  /** all applications, best first */
  readonly order: Uint16Array;
  readonly minValidVotes: number;
  readonly budgetCents: number;
  /** what each would be awarded: the requested sum, up to the cap */
  readonly awardCents: Float64Array;
}

function stateFor({ applications, rules, budgetCents, maxAwardCents }: ResultBasis, votes: ScaledVotes): State {
  return {
    ...votes,
    applications: applications.length,
    times: new Uint16Array(votes.rows.length),
    sums: new Float64Array(applications.length * votes.summed),
    means: new Float64Array(applications.length),
    order: Uint16Array.from(applications, (_, index) => index),
    // Without any vote there is no total, whatever the rules require.
    minValidVotes: Math.max(1, rules.minValidVotes),
    budgetCents,
    awardCents: Float64Array.from(applications, ({ requestedCents }) => Math.min(requestedCents, maxAwardCents)),
  };
}

/** Adds two jurors per pass, because reading and writing the sums costs more than adding. */
function addUp({ rows, times, sums }: State): void {
  sums.fill(0);
  let waiting = -1;
  for (let juror = 0; juror < rows.length; juror += 1) {
    if (times[juror] === 0) continue;
    if (waiting < 0) waiting = juror;
    else {
      addTwo(sums, rows[waiting] ?? sums, times[waiting] ?? 0, rows[juror] ?? sums, times[juror] ?? 0);
      waiting = -1;
    }
  }
  if (waiting >= 0) addTwo(sums, rows[waiting] ?? sums, times[waiting] ?? 0, sums, 0);
}

function addTwo(sums: Float64Array, first: Float64Array, often: number, second: Float64Array, times: number): void {
  for (let at = 0; at < sums.length; at += 1)
    sums[at] = (sums[at] ?? 0) + often * (first[at] ?? 0) + times * (second[at] ?? 0);
}

/** Compares a threshold on a mean as sum against threshold times votes, which are both whole numbers. */
function takeMeans({ applications, sums, means, minValidVotes, leastTotal, leastMeans }: State): void {
  const least = leastTotal ?? failed;
  for (let application = 0; application < applications; application += 1) {
    const votes = sums[application] ?? 0;
    const total = sums[applications + application] ?? 0;
    means[application] = votes < minValidVotes || total < least * votes ? failed : total / votes;
  }
  for (const { block, least: leastMean } of leastMeans) {
    const begin = block * applications;
    for (let application = 0; application < applications; application += 1)
      if ((sums[begin + application] ?? 0) < leastMean * (sums[application] ?? 0)) means[application] = failed;
  }
}

/**
 * Insertion sort, starting from the order of the last recount, from which few places differ. That order has no effect
 * on the result, because tied applications share rank and outcome.
 */
function sort(state: State): void {
  const { order, means } = state;
  for (let at = 1; at < order.length; at += 1) {
    const application = order[at] ?? 0;
    const mean = means[application] ?? failed;
    let place = at;
    while (place > 0) {
      const before = order[place - 1] ?? 0;
      const other = means[before] ?? failed;
      if (mean < other || (mean === other && byTieBreak(state, application, before) >= 0)) break;
      order[place] = before;
      place -= 1;
    }
    order[place] = application;
  }
}

/** For two equal totals: -1 if the first is better by the tie-breaking means, 1 if the second is, otherwise 0. */
function byTieBreak(state: State, a: number, b: number): -1 | 0 | 1 {
  if (state.means[a] === failed) return 0;
  for (const block of state.tieBreak) {
    const mine = meanIn(state, block, a);
    const other = meanIn(state, block, b);
    if (mine !== other) return mine > other ? -1 : 1;
  }
  return 0;
}

/** Computed on demand, because tie-breaking means are needed only for tied applications. */
function meanIn({ rows, times, sums, applications }: State, block: number, application: number): number {
  let sum = 0;
  for (let juror = 0; juror < rows.length; juror += 1)
    sum += (times[juror] ?? 0) * (rows[juror]?.[block * applications + application] ?? 0);
  return sum / (sums[application] ?? 0);
}

/** As `fundingLineOf`: whole groups while they fit; a tie at the line needs a vote if one of its members would fit. */
function rankAndDrawLine(state: State, into: Recount): void {
  const { applications, order, means, awardCents } = state;
  let left = state.budgetCents;
  let isOpen = true;
  let begin = 0;
  while (begin < applications && means[order[begin] ?? 0] !== failed) {
    const end = endOfGroup(state, begin);
    let needed = 0;
    let least = Infinity;
    for (let place = begin; place < end; place += 1) {
      const cents = awardCents[order[place] ?? 0] ?? 0;
      needed += cents;
      least = Math.min(least, cents);
    }
    const fits: boolean = isOpen && needed <= left;
    const isTornApart = isOpen && !fits && end - begin > 1 && least <= left;
    const outcome = fits ? outcomeCodes.award : isTornApart ? outcomeCodes.vote : outcomeCodes.reserve;
    note(into, order, begin, end, begin + 1, outcome);
    if (fits) left -= needed;
    isOpen = fits;
    begin = end;
  }
  note(into, order, begin, applications, 0, outcomeCodes['not-fundable']);
}

/** End (exclusive) of the group that is tied with the application at `begin`. */
function endOfGroup(state: State, begin: number): number {
  const { order, means, applications } = state;
  const first = order[begin] ?? 0;
  const mean = means[first];
  let end = begin + 1;
  for (; end < applications; end += 1) {
    const next = order[end] ?? 0;
    if (means[next] !== mean || byTieBreak(state, first, next) !== 0) break;
  }
  return end;
}

function note(
  { ranks, outcomes }: Recount,
  order: Uint16Array,
  begin: number,
  end: number,
  rank: number,
  outcome: number,
): void {
  for (let place = begin; place < end; place += 1) {
    const application = order[place] ?? 0;
    ranks[application] = rank;
    outcomes[application] = outcome;
  }
}
