import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { sha256 } from '../../../../main/engine/crypto/digest.ts';
import { newFileId } from '../../../../main/engine/crypto/new-ids.ts';
import { sealScores } from '../../../../main/engine/crypto/seal-scores.ts';
import { decisionsByPair } from '../../../../main/engine/merge/conflicts.ts';
import { decideAllKnown, decideConflict } from '../../../../main/engine/merge/decide-conflict.ts';
import { importFiles } from '../../../../main/engine/merge/import-files.ts';
import { mergeOverview } from '../../../../main/engine/merge/overview.ts';
import { presentResultOf } from '../../../helpers/present-result.ts';
import { manifestOf } from '../../../../main/engine/store/revisions.ts';
import { secretsOf } from '../../../../main/engine/vault/identity.ts';
import type { OpenVault } from '../../../../main/engine/vault/vault.ts';
import type { ConflictView } from '../../../../shared/contract/merge.ts';
import type { Declaration, Scores } from '../../../../shared/formats/scores.ts';
import { applicationIdSchema, fileIdSchema } from '../../../../shared/ids.ts';
import { completeScores } from '../../../helpers/complete-ballots.ts';
import { chairId, jurorId, openAs, type PackedBundle, packSmallBundle } from '../../../helpers/packed-bundle.ts';
import { sharedTemporaryFolder } from '../../../helpers/temporary-folder.ts';
import { withoutProgress } from '../../../helpers/without-progress.ts';

const first = applicationIdSchema.parse('DMK-01');
const second = applicationIdSchema.parse('DMK-02');
const spouse: Declaration = {
  applicationId: first,
  ground: 'Ehepartner ist Antragsteller',
  basis: '§ 81 LVwG',
  statement: 'seit Mai',
};

const folder = sharedTemporaryFolder();
let packed: PackedBundle;
let juror: OpenVault;
let basis: Scores;

beforeAll(async () => {
  // The office knew of another conflict and let the person vote.
  packed = await packSmallBundle(folder, {
    change: (competition) => ({
      ...competition,
      conflicts: [
        ...z.array(z.unknown()).parse(competition['conflicts']),
        {
          personId: jurorId,
          applicationId: first,
          ground: { de: 'Mitgliedschaft im selben Verein', en: 'Member of the same club' },
          basis: 'alt',
          decision: 'not_excluded',
        },
      ],
    }),
  });
  juror = await openAs(packed, jurorId);
  basis = await completeScores(juror);
});

function seal(change: Partial<Scores>): Promise<Uint8Array> {
  return sealScores(
    { ...basis, fileId: fileIdSchema.parse(newFileId()), ...change },
    { signingKey: secretsOf(juror).signingKey, roundKey: manifestOf(juror.jury).roundKey },
  );
}

async function take(vault: OpenVault, bytes: Uint8Array): Promise<void> {
  const path = join(folder, `${sha256(bytes)}.juryscores`);
  writeFileSync(path, bytes);
  await importFiles(vault, [path], withoutProgress);
}

async function conflictsOn(vault: OpenVault, applicationId: string): Promise<readonly ConflictView[]> {
  return (await mergeOverview(vault)).conflicts.filter(
    (conflict) => conflict.personId === jurorId && conflict.applicationId === applicationId,
  );
}

async function votesOn(vault: OpenVault, applicationId: string): Promise<number | undefined> {
  const { ranking, notFundable } = await presentResultOf(vault);
  return [...ranking, ...notFundable].find((standing) => standing.applicationId === applicationId)?.validVotes;
}

it('what the office knew and what the person declared stand side by side, and a vote waits for both', async () => {
  const vault = await openAs(packed, chairId, 'side-by-side');
  await take(vault, await seal({ declarations: [spouse] }));
  const known = await conflictsOn(vault, first);
  expect(known.map(({ source, ground, decision }) => [source, ground, decision])).toEqual([
    ['office', 'Mitgliedschaft im selben Verein', 'not_excluded'],
    ['person', spouse.ground, 'declared'],
  ]);
  expect(await votesOn(vault, first)).toBe(0);
  expect((await presentResultOf(vault)).notCounted).toContainEqual({
    personId: jurorId,
    applicationId: first,
    reason: 'undecided',
  });

  const entry = known.find(({ source }) => source === 'person')?.entry;
  if (entry === undefined) throw new Error('no entry');
  await decideConflict(vault, {
    personId: jurorId,
    applicationId: first,
    entries: [entry],
    decision: 'not_excluded',
    reason: 'geschieden',
  });
  expect(await votesOn(vault, first)).toBe(1);
});

it('a decision covers what was known when it was taken, and nothing that is declared later', async () => {
  const vault = await openAs(packed, chairId, 'later');
  const one = await seal({ declarations: [spouse] });
  await take(vault, one);
  await decideAllKnown(vault, { personId: jurorId, applicationId: first, decision: 'not_excluded', reason: 'geprüft' });
  expect(await votesOn(vault, first)).toBe(1);

  const same = await seal({ sequence: 2, previousFileSha256: sha256(one), declarations: [spouse] });
  await take(vault, same);
  expect(await votesOn(vault, first)).toBe(1);

  const other = { ...spouse, ground: 'Arbeitet beim Antragsteller' };
  const third = await seal({ sequence: 3, previousFileSha256: sha256(same), declarations: [other] });
  await take(vault, third);
  expect(await votesOn(vault, first)).toBe(0);
  expect((await conflictsOn(vault, first)).map(({ ground, decision }) => [ground, decision])).toEqual([
    ['Mitgliedschaft im selben Verein', 'not_excluded'],
    [other.ground, 'declared'],
  ]);
});

it('an interim file speaks until a newer file does', async () => {
  const vault = await openAs(packed, chairId, 'interim');
  const interim = await seal({ status: 'interim', declarations: [{ ...spouse, applicationId: second }] });
  await take(vault, interim);
  expect(await conflictsOn(vault, second)).toHaveLength(1);
  const final = await seal({ sequence: 2, previousFileSha256: sha256(interim) });
  await take(vault, final);
  expect(await conflictsOn(vault, second)).toHaveLength(0);
  const later = await seal({
    sequence: 3,
    previousFileSha256: sha256(final),
    status: 'interim',
    declarations: [{ ...spouse, applicationId: second }],
  });
  await take(vault, later);
  expect(await conflictsOn(vault, second)).toHaveLength(1);
  expect(await votesOn(vault, second)).toBe(0);
});

it('what the counted file declares holds for its ballots, whatever an interim file says later', async () => {
  const vault = await openAs(packed, chairId, 'counted');
  const final = await seal({ declarations: [spouse] });
  await take(vault, final);
  await take(vault, await seal({ sequence: 2, previousFileSha256: sha256(final), status: 'interim' }));
  expect((await conflictsOn(vault, first)).map(({ source }) => source)).toEqual(['office', 'person']);
  expect(await votesOn(vault, first)).toBe(0);
});

it('only what is known can be decided on', async () => {
  const vault = await openAs(packed, chairId, 'unknown');
  const decision = { personId: jurorId, applicationId: first, decision: 'excluded', reason: '' } as const;
  await expect(decideConflict(vault, { ...decision, entries: [sha256('nothing')] })).rejects.toMatchObject({
    code: 'conflict-unknown',
  });
  await expect(decideAllKnown(vault, { ...decision, applicationId: second })).rejects.toMatchObject({
    code: 'conflict-unknown',
  });
});

it('one excluded ground excludes, and one undecided ground leaves all undecided', () => {
  const pair = { personId: jurorId, applicationId: first };
  const cases = [
    [['not_excluded', 'not_excluded'], 'not_excluded'],
    [['not_excluded', 'declared'], 'declared'],
    [['declared', 'not_excluded'], 'declared'],
    [['excluded', 'declared', 'not_excluded'], 'excluded'],
    [['not_excluded', 'declared', 'excluded'], 'excluded'],
  ] as const;
  for (const [decisions, wanted] of cases) {
    const found = decisionsByPair(decisions.map((decision) => ({ ...pair, decision })));
    expect([...found.values()]).toEqual([wanted]);
  }
});
