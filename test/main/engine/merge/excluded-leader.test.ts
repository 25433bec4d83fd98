import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { sha256 } from '../../../../main/engine/crypto/digest.ts';
import { newFileId } from '../../../../main/engine/crypto/new-ids.ts';
import { sealScores } from '../../../../main/engine/crypto/seal-scores.ts';
import { declareConflict } from '../../../../main/engine/jury/declare-conflict.ts';
import { decideAllKnown } from '../../../../main/engine/merge/decide-conflict.ts';
import { closeIntake } from '../../../../main/engine/merge/close-intake.ts';
import { importFiles } from '../../../../main/engine/merge/import-files.ts';
import { mergeOverview } from '../../../../main/engine/merge/overview.ts';
import { resultOf } from '../../../../main/engine/merge/result.ts';
import { writeResult } from '../../../../main/engine/merge/write-result.ts';
import { manifestOf } from '../../../../main/engine/store/revisions.ts';
import { secretsOf } from '../../../../main/engine/vault/identity.ts';
import type { OpenVault } from '../../../../main/engine/vault/vault.ts';
import type { Scores } from '../../../../shared/formats/scores.ts';
import { applicationIdSchema, fileIdSchema, personIdSchema } from '../../../../shared/ids.ts';
import { completeScores } from '../../../helpers/complete-ballots.ts';
import { chairId, jurorId, openAs, type PackedBundle, packSmallBundle } from '../../../helpers/packed-bundle.ts';
import { sharedTemporaryFolder } from '../../../helpers/temporary-folder.ts';
import { withoutProgress } from '../../../helpers/without-progress.ts';

const own = applicationIdSchema.parse('DMK-02');
const deputyId = personIdSchema.parse('J02');
const applicationIds = ['DMK-01', 'DMK-02', 'DMK-10', 'DMK-11'];
const folder = sharedTemporaryFolder();
let packed: PackedBundle;
let juror: OpenVault;
let basis: Scores;
let rounds = 0;

beforeAll(async () => {
  packed = await packSmallBundle(folder, {
    applicationIds,
    // Money for two of them, so that the funding line and the remainder depend on who is in the ranking.
    change: (competition) => ({
      ...competition,
      competition: { ...z.record(z.string(), z.unknown()).parse(competition['competition']), budgetCents: 17_000_000 },
      conflicts: [
        { personId: chairId, applicationId: own, ground: 'Antragsteller', basis: '§ 81 LVwG', decision: 'excluded' },
      ],
    }),
  });
  juror = await openAs(packed, jurorId);
  basis = await completeScores(juror);
});

/** A leader's vault with one final file, with these points by application; null is an abstention. */
async function leadBy(
  person: typeof chairId,
  points: Readonly<Record<string, number | null>>,
  from = packed,
  writer = { vault: juror, basis },
): Promise<OpenVault> {
  rounds += 1;
  const vault = await openAs(from, person, `leader-${rounds}`);
  const ballots = writer.basis.ballots.map((ballot) => {
    const value = points[ballot.applicationId];
    if (value === undefined) return ballot;
    if (value === null) return { ...ballot, state: 'abstained' as const, ratings: [], abstention: { reason: 'fremd' } };
    return { ...ballot, ratings: ballot.ratings.map((rating) => ({ ...rating, value })) };
  });
  const bytes = await sealScores(
    { ...writer.basis, fileId: fileIdSchema.parse(newFileId()), ballots },
    { signingKey: secretsOf(writer.vault).signingKey, roundKey: manifestOf(vault.jury).roundKey },
  );
  const path = join(folder, `${sha256(bytes)}.juryscores`);
  writeFileSync(path, bytes);
  const [report] = await importFiles(vault, [path], withoutProgress);
  expect(report?.verdict).toBe('accepted');
  await closeIntake(vault, '');
  return vault;
}

it('an excluded leader gets the ranking as if the application were not in the competition', async () => {
  const others = applicationIds.filter((id) => id !== own);
  const without = await packSmallBundle(join(folder, 'without'), {
    applicationIds: others,
    change: (competition) => ({
      ...competition,
      competition: { ...z.record(z.string(), z.unknown()).parse(competition['competition']), budgetCents: 17_000_000 },
      conflicts: [],
    }),
  });
  const writer = await openAs(without, jurorId);
  const points = { 'DMK-01': 2, 'DMK-02': 4, 'DMK-10': 3, 'DMK-11': 2 };
  const excluded = await resultOf(await leadBy(chairId, points));
  const never = await resultOf(
    await leadBy(chairId, points, without, { vault: writer, basis: await completeScores(writer) }),
  );
  expect(excluded.withheldFromLeader).toEqual([own]);
  expect({ ...excluded, withheldFromLeader: [] }).toEqual(never);
  const deputys = await resultOf(await leadBy(deputyId, points));
  expect(deputys.withheldFromLeader).toEqual([]);
  expect(deputys.ranking[0]).toMatchObject({ applicationId: own, rank: 1 });
});

it('nothing of what a leader is shown depends on what was said of the withheld application', async () => {
  const shown = async (value: number | null): Promise<string> => {
    const vault = await leadBy(chairId, { [own]: value });
    const { people, missing, conflicts } = await mergeOverview(vault);
    const states = people.map((person) => [person.personId, person.states]);
    return JSON.stringify([await resultOf(vault), states, missing, conflicts]);
  };
  const before = await shown(3);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(0, 1, 2, 4, null), async (value) => {
      expect(await shown(value)).toBe(before);
    }),
    { numRuns: 5 },
  );
  expect(before).toContain('not-shown');
});

it('a leader’s own undecided declaration withholds the application at once, before it is handed in', async () => {
  const vault = await leadBy(deputyId, {});
  expect((await resultOf(vault)).withheldFromLeader).toEqual([]);
  declareConflict(vault, { applicationId: own, ground: 'Verwandtschaft', basis: '§ 81 LVwG', statement: '' });
  const { withheldFromLeader, ranking, notFundable } = await resultOf(vault);
  expect(withheldFromLeader).toEqual([own]);
  expect([...ranking, ...notFundable].map(({ applicationId }) => applicationId)).not.toContain(own);
});

it('no leader decides about their own participation, and an excluded leader signs no result', async () => {
  const vault = await leadBy(chairId, {});
  for (const decision of ['not_excluded', 'declared', 'excluded'] as const)
    await expect(
      decideAllKnown(vault, { personId: chairId, applicationId: own, decision, reason: '' }),
    ).rejects.toMatchObject({ code: 'own-conflict' });
  const out = join(folder, 'excluded.juryresult');
  await expect(writeResult(vault, { out })).rejects.toMatchObject({
    code: 'leader-excluded',
    details: { applications: own },
  });
  const deputy = await leadBy(deputyId, {});
  await decideAllKnown(deputy, { personId: chairId, applicationId: own, decision: 'not_excluded', reason: 'geprüft' });
  await expect(writeResult(deputy, { out })).resolves.toMatchObject({ sha256: expect.any(String) as string });
});
