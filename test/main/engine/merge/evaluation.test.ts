import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { evaluationOverview } from '../../../../main/engine/merge/evaluation.ts';
import { ratingsOf } from '../../../../main/engine/merge/ratings-of.ts';
import { resultOf } from '../../../../main/engine/merge/result.ts';
import { computeStability, stabilityReplicates } from '../../../../main/engine/merge/stability.ts';
import { suppose } from '../../../../main/engine/merge/what-if.ts';
import { manifestOf } from '../../../../main/engine/store/revisions.ts';
import type { OpenVault } from '../../../../main/engine/vault/vault.ts';
import { evaluationMethods } from '../../../../shared/contract/evaluation.ts';
import { applicationIdSchema, criterionIdSchema, personIdSchema } from '../../../../shared/ids.ts';
import {
  chairId,
  excludedJurorId,
  jurorId,
  openAs,
  type PackedBundle,
  packSmallBundle,
} from '../../../helpers/packed-bundle.ts';
import { sharedTemporaryFolder } from '../../../helpers/temporary-folder.ts';
import { leadWith, type Points, voterAs } from '../../../helpers/voting-jury.ts';
import { withoutProgress } from '../../../helpers/without-progress.ts';

const own = applicationIdSchema.parse('DMK-02');
const deputyId = personIdSchema.parse('J02');
const voterIds = [jurorId, ...['J04', 'J05'].map((id) => personIdSchema.parse(id))];
const applicationIds = ['DMK-01', 'DMK-02', 'DMK-10', 'DMK-11', 'DMK-12'];
const real = { weights: [], totalThreshold: 60, aggregate: { by: 'mean' as const } };

/** Three jurors who neither agree nor give everything alike; one abstains once. */
const given: readonly Points[] = [
  { 'DMK-01': [3, 4], 'DMK-02': [5], 'DMK-10': [3, 2, 4], 'DMK-11': [4], 'DMK-12': [2, 5] },
  { 'DMK-01': [4, 4], 'DMK-02': [5, 4], 'DMK-10': [2, 4], 'DMK-11': [4, 3], 'DMK-12': null },
  { 'DMK-01': [5, 3], 'DMK-02': [1], 'DMK-10': [4, 5], 'DMK-11': [3], 'DMK-12': [4, 4, 1] },
];

const folder = sharedTemporaryFolder();
let packed: PackedBundle;
let files: readonly string[];
let deputy: OpenVault;

/** Money for two, so that line and remainder depend on the ranking; the chair is excluded from one application. */
function pack(at: string, ids: readonly string[]): Promise<PackedBundle> {
  const conflict = { ground: 'Antragsteller', basis: '§ 81 LVwG', decision: 'excluded' };
  return packSmallBundle(at, {
    applicationIds: ids,
    change: (competition) => ({
      ...competition,
      competition: { ...z.record(z.string(), z.unknown()).parse(competition['competition']), budgetCents: 17_000_000 },
      conflicts: [
        ...(ids.includes(own) ? [{ personId: chairId, applicationId: own, ...conflict }] : []),
        { personId: excludedJurorId, applicationId: 'DMK-10', ...conflict },
      ],
    }),
  });
}

async function votes(of: PackedBundle, points: readonly Points[] = given): Promise<readonly string[]> {
  return Promise.all(voterIds.map(async (id, index) => (await voterAs(of, id)).write(points[index] ?? {})));
}

/** Everything that a leader is shown beside the ranking, each answer checked against the contract. */
async function told(vault: OpenVault): Promise<Record<string, unknown>> {
  const stability = await computeStability(vault, { ...withoutProgress, seed: 'Los' });
  return {
    overview: evaluationMethods['evaluation.overview'].response.parse(await evaluationOverview(vault)),
    stability: evaluationMethods['evaluation.stability'].response.parse(stability),
    whatIf: evaluationMethods['evaluation.whatIf'].response.parse(
      await suppose(vault, { ...real, aggregate: { by: 'median' }, totalThreshold: null }),
    ),
  };
}

beforeAll(async () => {
  packed = await pack(folder, applicationIds);
  files = await votes(packed);
  deputy = await leadWith(packed, deputyId, files);
});

describe('the overview', () => {
  it('stands on the votes, ranks and means of the result', async () => {
    const result = await resultOf(deputy);
    const { applications, personIds, normalised, portfolio, tendencies, agreement } = await evaluationOverview(deputy);
    const standings = [...result.ranking, ...result.notFundable];
    expect(applications.map(({ applicationId, rank, outcome, total, spread, means, votes: own }) => [applicationId, rank, outcome, total, spread, means, own.length])).toEqual(
      standings.map(({ applicationId, rank, outcome, total, spread, criterionMeans, validVotes }) => [applicationId, rank, outcome, total, spread, criterionMeans, validVotes]),
    ); // prettier-ignore
    expect(personIds).toEqual(voterIds);
    expect(normalised.map(({ applicationId }) => applicationId)).toEqual(
      result.ranking.map(({ applicationId }) => applicationId),
    );
    expect(agreement.totals).toMatchObject({ icc: { applications: 4, jurors: 3 }, alphaInterval: { applications: 5 } });
    expect(agreement.criteria).toHaveLength(8);
    expect(tendencies.map(({ tendency }) => tendency.applications)).toEqual([5, 4, 5]);
    const awarded = portfolio.category.reduce((sum, { awardCents }) => sum + awardCents, 0);
    expect(awarded).toBe(result.committedCents);
  });

  it('is the chair’s and the deputy’s alone', async () => {
    const juror = await openAs(packed, jurorId, 'not-the-chair');
    for (const asked of [
      evaluationOverview(juror),
      computeStability(juror, { ...withoutProgress, seed: null }),
      suppose(juror, real),
      ratingsOf(juror, own),
    ])
      await expect(asked).rejects.toMatchObject({ code: 'not-the-chair' });
  });
});

describe('an excluded leader', () => {
  it('is told everything as if the application were not in the competition', async () => {
    const without = await pack(join(folder, 'without'), applicationIds.filter((id) => id !== own)); // prettier-ignore
    const never = await told(await leadWith(without, chairId, await votes(without)));
    const excluded = await told(await leadWith(packed, chairId, files));
    expect(JSON.stringify(excluded['overview'])).toContain(`"withheldFromLeader":["${own}"]`);
    expect(JSON.parse(JSON.stringify(excluded).replaceAll(`["${own}"]`, '[]'))).toEqual(never);
    expect(JSON.stringify(await told(deputy))).not.toBe(JSON.stringify(never));
  });

  it('is told nothing that depends on what was said of it', async () => {
    const before = await told(await leadWith(packed, chairId, files));
    const changed = given.map((points, index) => ({ ...points, [own]: index === 0 ? null : [index] }));
    const voters = await Promise.all(voterIds.map((id) => voterAs({ ...packed, folder: join(folder, 'again') }, id)));
    const others = await Promise.all(voters.map(({ write }, index) => write(changed[index] ?? {})));
    expect(await told(await leadWith(packed, chairId, others))).toEqual(before);
  });

  it('is refused its ratings, and sees the others', async () => {
    const chair = await leadWith(packed, chairId, files);
    await expect(ratingsOf(chair, own)).rejects.toMatchObject({
      code: 'leader-excluded',
      details: { applications: own },
    });
    expect((await ratingsOf(chair, applicationIdSchema.parse('DMK-01'))).ballots).toHaveLength(9);
    expect((await ratingsOf(deputy, own)).ballots.filter(({ counts }) => counts === 'counted')).toHaveLength(3);
  });
});

describe('the ratings of an application', () => {
  it('are each voting member’s, with whether they count and why not', async () => {
    const { ballots } = await ratingsOf(deputy, applicationIdSchema.parse('DMK-12'));
    const counts = Object.fromEntries(ballots.map(({ personId, counts: why }) => [personId, why]));
    expect(counts).toMatchObject({ J01: 'no-file', J03: 'counted', J04: 'abstained', J05: 'counted' });
    const [juror] = ballots.filter(({ personId }) => personId === jurorId);
    expect(juror).toMatchObject({ state: 'rated', comment: 'gut', abstention: null });
    expect(juror?.ratings.slice(0, 2)).toEqual([
      { criterionId: 'K1', value: 2, rationale: 'weil' },
      { criterionId: 'K2', value: 5, rationale: 'weil' },
    ]);
    const withExcluded = await ratingsOf(deputy, applicationIdSchema.parse('DMK-10'));
    expect(withExcluded.ballots.find(({ personId }) => personId === excludedJurorId)?.counts).toBe('excluded');
  });

  it('are refused where nobody rates', async () => {
    await expect(ratingsOf(deputy, applicationIdSchema.parse('DMK-99'))).rejects.toMatchObject({
      code: 'application-unknown',
    });
  });
});

describe('stability', () => {
  it('is the same for the same seed, other for another, and for everybody the same without one', async () => {
    const { bundleId } = manifestOf(deputy.jury);
    const at = (seed: string | null) => computeStability(deputy, { ...withoutProgress, seed });
    const [one, again, other, unsaid, byId] = await Promise.all([
      at('Los'),
      at('Los'),
      at('anders'),
      at(null),
      at(bundleId),
    ]);
    expect(again).toEqual(one);
    expect(other.bootstrap).not.toEqual(one.bootstrap);
    expect({ ...other, seed: one.seed, bootstrap: one.bootstrap }).toEqual(one);
    expect(unsaid).toEqual(byId);
    expect(unsaid.seed).toBe(bundleId);
  });

  it('tells how far it is, and stops when it is asked to', async () => {
    const seen: number[] = [];
    const stop = new AbortController();
    const stopped = computeStability(deputy, {
      seed: null,
      signal: stop.signal,
      onProgress: ({ done, total }) => {
        expect(total).toBe(stabilityReplicates);
        seen.push(done);
        stop.abort();
      },
    });
    await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
    expect(seen[0]).toBeLessThan(stabilityReplicates);
    await expect(
      computeStability(deputy, { ...withoutProgress, seed: null, signal: stop.signal }),
    ).rejects.toMatchObject({ code: 'cancelled' });
  });
});

describe('what would be if', () => {
  it('nothing were otherwise is the real result', async () => {
    const result = await resultOf(deputy);
    const supposed = await suppose(deputy, real);
    const facts = ({ applicationId, rank, total, outcome, awardCents }: (typeof supposed.ranking)[number]) => [applicationId, rank, total, outcome, awardCents]; // prettier-ignore
    expect(supposed.ranking.map(facts)).toEqual([...result.ranking, ...result.notFundable].map(facts));
    expect(supposed).toMatchObject({ committedCents: result.committedCents, residualCents: result.residualCents });
    expect(
      supposed.moves.every(
        ({ up, real: before, supposed: after }) =>
          up === (before.rank === null ? null : 0) && before.rank === after.rank,
      ),
    ).toBe(true);
  });

  it('takes weights in their proportions, a middle and a threshold, and refuses what makes no sense', async () => {
    const criterionId = criterionIdSchema.parse('K1');
    const { weights } = await suppose(deputy, { ...real, weights: [{ criterionId, weight: 120 }], aggregate: { by: 'trimmed-mean', percent: 34 } }); // prettier-ignore
    expect(weights.slice(0, 2)).toEqual([{ criterionId: 'K1', weight: '60/1' }, { criterionId: 'K2', weight: '5/1' }]); // prettier-ignore
    const { ranking } = await suppose(deputy, { ...real, totalThreshold: 100 });
    expect(ranking.every(({ rank, outcome }) => rank === null && outcome === 'not-fundable')).toBe(true);
    const other = { criterionId: criterionIdSchema.parse('K9'), weight: 1 };
    await expect(suppose(deputy, { ...real, weights: [other] })).rejects.toMatchObject({ code: 'criterion-unknown' });
    const none = weights.map((weight) => ({ criterionId: weight.criterionId, weight: 0 }));
    await expect(suppose(deputy, { ...real, weights: none })).rejects.toMatchObject({ code: 'invalid-request' });
  });
});
