import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sha256 } from '../../../../main/engine/crypto/digest.ts';
import { closeIntake } from '../../../../main/engine/merge/close-intake.ts';
import { countVotes } from '../../../../main/engine/merge/counted-votes.ts';
import { importFiles } from '../../../../main/engine/merge/import-files.ts';
import { paperContent } from '../../../../main/engine/merge/paper-content.ts';
import { resultOf } from '../../../../main/engine/merge/result.ts';
import { transcribe } from '../../../../main/engine/merge/transcribe.ts';
import { writeResult } from '../../../../main/engine/merge/write-result.ts';
import { verifyResult } from '../../../../main/engine/merge/verify-result.ts';
import { manifestOf } from '../../../../main/engine/store/revisions.ts';
import { lockVault, type OpenVault } from '../../../../main/engine/vault/vault.ts';
import { totalOf } from '../../../../shared/domain/totals.ts';
import type { ResultView } from '../../../../shared/contract/merge.ts';
import type { Manifest } from '../../../../shared/formats/manifest.ts';
import type { Declaration, ScoreBallot } from '../../../../shared/formats/scores.ts';
import type { Result } from '../../../../shared/formats/result.ts';
import { applicationIdSchema, type PersonId, personIdSchema } from '../../../../shared/ids.ts';
import { chairId, openAs, type PackedBundle, packSmallBundle } from '../../../helpers/packed-bundle.ts';
import { sharedTemporaryFolder } from '../../../helpers/temporary-folder.ts';
import { type Points, type Voter, voterAs } from '../../../helpers/voting-jury.ts';
import { withoutProgress } from '../../../helpers/without-progress.ts';

const folder = sharedTemporaryFolder();
const people = ['J03', 'J04', 'J05', 'J07'].map((id) => personIdSchema.parse(id));
const [first, second] = ['J08', 'J09'].map((id) => personIdSchema.parse(id));
const ids = ['DMK-01', 'DMK-02', 'DMK-10'];
let packed: PackedBundle;
let voters: ReadonlyMap<PersonId, Voter>;
let manifest: Manifest;
let rounds = 0;

beforeAll(async () => {
  packed = await packSmallBundle(folder);
  voters = new Map(await Promise.all(people.map(async (id) => [id, await voterAs(packed, id)] as const)));
  const chair = await openAs(packed, chairId);
  manifest = manifestOf(chair.jury);
  lockVault(chair);
});
afterAll(() => lockVault(packed.office));

/** One person's points and declarations, and whether they come on paper. */
interface Opinion {
  readonly points: Points;
  readonly declared: readonly string[];
  readonly onPaper: boolean;
}

const values = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 8 });
const opinion: fc.Arbitrary<Opinion> = fc.record({
  points: fc.dictionary(fc.constantFrom(...ids), fc.option(values, { freq: 5 })),
  declared: fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 1 }),
  onPaper: fc.boolean(),
});

const declarationsOf = ({ declared }: Opinion): readonly Declaration[] =>
  declared.map((id) => ({
    applicationId: applicationIdSchema.parse(id),
    ground: 'Verein',
    basis: '§ 81 LVwG',
    statement: 'seit 2019',
  }));

const ballotsOf = (personId: PersonId, { points }: Opinion): readonly ScoreBallot[] =>
  voters.get(personId)?.ballots(points) ?? [];

async function takeIn(chair: OpenVault, personId: PersonId, given: Opinion, onPaper: boolean): Promise<void> {
  const voter = voters.get(personId);
  if (voter === undefined || first === undefined || second === undefined) throw new Error('nobody');
  const declarations = declarationsOf(given);
  if (!onPaper) {
    const [report] = await importFiles(chair, [await voter.write(given.points, declarations)], withoutProgress);
    expect(report?.verdict).toBe('accepted');
    return;
  }
  const paper = { scanSha256: null, declarations: [...declarations], ballots: [...ballotsOf(personId, given)] };
  expect(await transcribe(chair, { personId, enteredBy: first, ...paper })).toBeNull();
  expect(await transcribe(chair, { personId, enteredBy: second, ...paper })).not.toBeNull();
}

/** The result as shown, and the totals as signed. */
async function resultBy(
  opinions: readonly Opinion[],
  isOnPaper: (opinion: Opinion) => boolean,
): Promise<{ readonly shown: ResultView; readonly totals: Result['totals'] }> {
  rounds += 1;
  const chair = await openAs(packed, chairId, `chair-${String(rounds)}`);
  try {
    for (const [index, given] of opinions.entries())
      await takeIn(chair, people[index] ?? chairId, given, isOnPaper(given));
    await closeIntake(chair, '');
    const out = `${folder}/${String(rounds)}.juryresult`;
    await writeResult(chair, { out });
    return { shown: await resultOf(chair), totals: (await verifyResult(out)).payload.totals };
  } finally {
    lockVault(chair);
  }
}

/** The votes that count, each ballot taken from a file or as two people have typed it. */
function votesOf(opinions: readonly Opinion[], manifest: Manifest, isOnPaper: (opinion: Opinion) => boolean): unknown {
  const counted = new Map(
    opinions.map((given, index) => {
      const personId = people[index] ?? chairId;
      const content = { ballots: [...ballotsOf(personId, given)], declarations: [...declarationsOf(given)] };
      const read = isOnPaper(given) ? paperContent({ scanSha256: null, ...content }, manifest) : content;
      return [personId, { sha256: sha256(personId), payload: { personId, ...read } }] as const;
    }),
  );
  const { votes } = countVotes(manifest, counted, []);
  return manifest.applications.map(({ id }) => {
    const { total, means, validVotes } = totalOf(id, votes.get(id) ?? [], manifest);
    return {
      id,
      validVotes,
      total: total?.toFraction(),
      means: [...means].map(([key, mean]) => [key, mean?.toFraction()]),
    };
  });
}

it('typing a ballot from paper changes no vote, total or mean', () => {
  let votes = 0;
  fc.assert(
    fc.property(fc.array(opinion, { minLength: 1, maxLength: people.length }), (opinions) => {
      const byFiles = votesOf(opinions, manifest, () => false);
      expect(votesOf(opinions, manifest, ({ onPaper }) => onPaper)).toEqual(byFiles);
      expect(votesOf(opinions, manifest, () => true)).toEqual(byFiles);
      votes += opinions.length;
    }),
    { numRuns: 300 },
  );
  expect(votes).toBeGreaterThan(300);
});

it(
  'whatever comes on paper counts as if it had come as a file, to the last fraction',
  { timeout: 600_000 },
  async () => {
    const atLeastOneOnPaper = fc
      .array(opinion, { minLength: 2, maxLength: people.length })
      .map(([one, ...others]) => (one === undefined ? others : [{ ...one, onPaper: true }, ...others]));
    await fc.assert(
      fc.asyncProperty(atLeastOneOnPaper, async (opinions) => {
        const byFiles = await resultBy(opinions, () => false);
        expect(await resultBy(opinions, ({ onPaper }) => onPaper)).toEqual(byFiles);
        expect([...byFiles.shown.ranking, ...byFiles.shown.notFundable]).not.toEqual([]);
      }),
      { numRuns: 4 },
    );
  },
);
