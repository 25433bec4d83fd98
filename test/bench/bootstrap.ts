import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { z } from 'zod';
import { seededDraws } from '../../main/engine/crypto/seeded-draws.ts';
import { bootstrapOverJurors, type BootstrapShare } from '../../shared/domain/statistics/bootstrap.ts';
import { quickRecounter } from '../../shared/domain/statistics/quick-recount.ts';
import type { ResultBasis } from '../../shared/domain/statistics/result-basis.ts';
import { scaledVotes } from '../../shared/domain/statistics/scaled-votes.ts';
import { demoBasis } from '../helpers/demo-basis.ts';
import { type Measure, ratioMeasure } from './measure.ts';

const replicates = 10_000;
const rounds = 5;
const runsInRound = 5;
/** Runs before measuring, until V8 has compiled the code fully; NumPy comes compiled. */
const warmingUp = 5;
/** Largest difference that chance explains in 10,000 replicates: five standard deviations at a share of one half. */
const mostApart = 5 * Math.sqrt(replicates / 4) * Math.SQRT2;

const counts = z.array(z.int());
const peerSchema = z.object({ ms: z.array(z.number()).min(1), inside: counts, vote: counts, ranked: counts });
type Peer = z.infer<typeof peerSchema>;

/**
 * Drawing 10,000 juries of the demo and computing each one's result, as the chair's thread does it, against NumPy. Both
 * run on one thread, warmed up, and get the votes as whole numbers, a conversion that takes the app about 3 ms more.
 * The app draws with a cipher, NumPy with its own generator.
 */
export async function bootstrapBench(): Promise<readonly Measure[]> {
  const basis = await demoBasis();
  if (spawnSync('python3', ['-c', 'import numpy']).status !== 0) {
    console.error('bootstrap: left out, because python3 here has no NumPy to measure against.');
    return [];
  }
  for (let run = 0; run < warmingUp; run += 1) oneRun(basis, 'warming up');
  // Alternately, and the fastest run of each counts: whatever else the machine does only slows them down.
  const ours: number[] = [];
  const peers: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const peer = runPeer(basis);
    peers.push(...peer.ms);
    for (let run = 0; run < runsInRound; run += 1) {
      const { ms, shares } = oneRun(basis, `round ${String(round)}, run ${String(run)}`);
      ours.push(ms);
      compare(shares, peer);
    }
  }
  return [
    ratioMeasure({
      name: 'bootstrap',
      unit: 'ms',
      ours: Math.min(...ours),
      peer: Math.min(...peers),
      target: 0.5,
      note: `fastest of ${String(rounds * runsInRound)} runs of ${String(replicates)} juries of the demo, against NumPy on one thread`,
    }),
  ];
}

function oneRun(basis: ResultBasis, seed: string): { readonly ms: number; readonly shares: readonly BootstrapShare[] } {
  const recounter = quickRecounter(basis);
  if (recounter === null) throw new Error('the demo has become too large for whole numbers');
  const applicationIds = basis.applications.map(({ id }) => id);
  const begin = performance.now();
  const shares = bootstrapOverJurors(
    recounter,
    { applicationIds, jurors: basis.personIds.length },
    { draws: seededDraws(seed), replicates, onProgress: () => undefined },
  );
  return { ms: performance.now() - begin, shares };
}

function runPeer(basis: ResultBasis): Peer {
  const votes = scaledVotes(basis);
  const input = {
    ...votes,
    rows: votes?.rows.map((row) => [...row]),
    applications: basis.applications.length,
    minValidVotes: Math.max(1, basis.rules.minValidVotes),
    budgetCents: basis.budgetCents,
    awardCents: basis.applications.map(({ requestedCents }) => Math.min(requestedCents, basis.maxAwardCents)),
    replicates,
    runs: runsInRound,
  };
  const { stdout, stderr } = spawnSync('python3', [join(import.meta.dirname, 'bootstrap_peer.py')], {
    input: JSON.stringify(input),
    encoding: 'utf8',
    env: { ...process.env, OMP_NUM_THREADS: '1' },
  });
  if (stdout === '') throw new Error(`the peer has failed: ${stderr}`);
  return peerSchema.parse(JSON.parse(stdout));
}

/** Comparing times makes sense only if the peer computes the same. */
function compare(shares: readonly BootstrapShare[], { inside, vote, ranked }: Peer): void {
  shares.forEach((share, index) => {
    const pairs = [
      [share.inside, inside[index]],
      [share.vote, vote[index]],
      [share.ranked, ranked[index]],
    ] as const;
    if (pairs.some(([mine, other = -1]) => Math.abs(mine - other) > mostApart))
      throw new Error(`the peer finds something else for ${share.applicationId}`);
  });
}
