import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Fraction from 'fraction.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeAuditPackage } from '../../../../main/engine/audit/write-package.ts';
import { writeWithoutNames } from '../../../../main/engine/audit/write-without-names.ts';
import { receiptOf, sha256 } from '../../../../main/engine/crypto/digest.ts';
import { sealScores } from '../../../../main/engine/crypto/seal-scores.ts';
import { closeIntake } from '../../../../main/engine/merge/close-intake.ts';
import { importFiles } from '../../../../main/engine/merge/import-files.ts';
import { writeResult } from '../../../../main/engine/merge/write-result.ts';
import { manifestOf } from '../../../../main/engine/store/revisions.ts';
import { secretsOf } from '../../../../main/engine/vault/identity.ts';
import { lockVault, type OpenVault } from '../../../../main/engine/vault/vault.ts';
import { type RecordWithoutNames, recordWithoutNamesSchema } from '../../../../shared/formats/record-without-names.ts';
import { resultSchema } from '../../../../shared/formats/result.ts';
import type { Scores } from '../../../../shared/formats/scores.ts';
import { applicationIdSchema, type PersonId, personIdSchema } from '../../../../shared/ids.ts';
import { completeScores } from '../../../helpers/complete-ballots.ts';
import { bytesOf, payloadOf } from '../../../helpers/forge-package.ts';
import { chairId, excludedJurorId, jurorId, openAs, packSmallBundle } from '../../../helpers/packed-bundle.ts';
import { sharedTemporaryFolder } from '../../../helpers/temporary-folder.ts';
import { auditTools } from '../../../helpers/verify-package.ts';
import { withOpen } from '../../../helpers/with-open.ts';
import { withoutProgress } from '../../../helpers/without-progress.ts';

const minute = 60_000;
const folder = sharedTemporaryFolder();
const declared = applicationIdSchema.parse('DMK-02');
const jurors: readonly PersonId[] = [jurorId, personIdSchema.parse('J04'), excludedJurorId];
/** Each juror's values are different, so that the test can tell whose vote it is. */
const valueOfJuror = new Map(jurors.map((id, index) => [id, 2 + index]));
const words = ['Zwergpinguin', 'Seehundstation', 'Wattwanderung', 'Krabbenbrot', 'Strandkorb'] as const;
const [rationale, comment, statement, ground, abstentionReason] = words;
const handedIn: { readonly scores: Scores; readonly bytes: Uint8Array }[] = [];
let chair: OpenVault;
let record: RecordWithoutNames;
let text: string;

beforeAll(async () => {
  const packed = await packSmallBundle(folder);
  chair = await openAs(packed, chairId);
  for (const personId of jurors)
    await withOpen(await openAs(packed, personId), (vault) => rateAndSend(vault, personId));
  await closeIntake(chair, '');
  await writeResult(chair, { out: join(folder, 'result.juryresult') });
  await writeAuditPackage(chair, { out: join(folder, 'named.zip'), toolFolder: auditTools, ...withoutProgress });
  text = await write('nameless.zip');
  record = recordWithoutNamesSchema.parse(JSON.parse(text));
}, 3 * minute);

afterAll(() => lockVault(chair));

async function rateAndSend(vault: OpenVault, personId: PersonId): Promise<void> {
  const basis = await completeScores(vault);
  const value = valueOfJuror.get(personId) ?? 0;
  const ballots = basis.ballots.map((ballot): Scores['ballots'][number] => {
    const rated = {
      ...ballot,
      comment,
      ratings: ballot.ratings.map((rating, index) => ({ ...rating, value: index === 0 ? 5 : value, rationale })),
    };
    const abstains = personId === jurorId && ballot.applicationId === 'DMK-10';
    return abstains ? { ...rated, state: 'abstained', abstention: { reason: abstentionReason } } : rated;
  });
  const declarations = [{ applicationId: declared, ground, basis: '§ 81 LVwG', statement }];
  const scores = { ...basis, ballots, declarations: personId === 'J04' ? declarations : [] };
  const { roundKey } = manifestOf(chair.jury);
  const bytes = await sealScores(scores, { signingKey: secretsOf(vault).signingKey, roundKey });
  const path = join(folder, `${personId}.juryscores`);
  writeFileSync(path, bytes);
  await importFiles(chair, [path], withoutProgress);
  handedIn.push({ scores, bytes });
}

async function write(name: string): Promise<string> {
  const out = join(folder, name);
  await writeWithoutNames(chair, { out, toolFolder: auditTools, ...withoutProgress });
  return execFileSync('unzip', ['-p', out, 'ohne-namen.json'], { encoding: 'utf8' });
}

function named(member: string): Buffer {
  return execFileSync('unzip', ['-p', join(folder, 'named.zip'), member]);
}

describe('the package without names', () => {
  it('has nobody’s name, organisation, id or words, and no digest of a file', () => {
    const { people } = manifestOf(chair.jury);
    const hidden = [
      ...people.flatMap(({ name, organisation }) => [name, organisation].flatMap((one) => [one?.de, one?.en])),
      ...people.flatMap(({ enrolment }) => enrolment?.key.x),
      ...handedIn.flatMap(({ bytes, scores }) => [sha256(bytes), receiptOf(sha256(bytes)), scores.fileId]),
      ...handedIn.map(({ scores }) => scores.enrolment.jwk.x),
      ...words,
    ].flatMap((word) => (word === undefined || word === '' ? [] : [word]));
    expect(hidden.length).toBeGreaterThan(40);
    expect(hidden.filter((word) => text.includes(word))).toEqual([]);
    expect(people.filter(({ id }) => new RegExp(`\\b${id}\\b`).test(text))).toEqual([]);
    const archive = readFileSync(join(folder, 'nameless.zip')).toString('latin1');
    expect(hidden.filter((word) => archive.includes(word))).toEqual([]);
  });

  it('holds every vote that counts, and leads to the signed totals in exact fractions', () => {
    const result = resultSchema.parse(
      payloadOf(new Map([['x.juryresult', named('results/1.juryresult')]]), 'x.juryresult'),
    );
    expect(record.applications.map(recomputed)).toEqual(
      result.totals.map(({ applicationId, total, validVotes }) => ({ applicationId, total, validVotes })),
    );
    expect(record.applications.map(({ applicationId, rank }) => ({ applicationId, rank }))).toEqual(
      result.totals.map(({ applicationId, rank }) => ({ applicationId, rank })),
    );
    const facts = record.applications.map(({ applicationId, votes, abstentions, excluded, undecided }) => ({
      ...{ applicationId, votes: votes.length, abstentions, excluded, undecided },
    }));
    expect(facts.toSorted((a, b) => (a.applicationId < b.applicationId ? -1 : 1))).toEqual([
      { applicationId: 'DMK-01', votes: 3, abstentions: 0, excluded: 0, undecided: 0 },
      { applicationId: 'DMK-02', votes: 2, abstentions: 0, excluded: 0, undecided: 1 },
      { applicationId: 'DMK-10', votes: 1, abstentions: 1, excluded: 1, undecided: 0 },
    ]);
  });

  it('numbers the jurors by the log, which only the other package has, and each alike everywhere', () => {
    const lines = named('log.jsonl').toString().split('\n').slice(0, record.log.count);
    const secret = sha256(`jurymappe/1/without-names\n${lines.map((line) => `${line}\n`).join('')}`);
    const order = jurors.toSorted((a, b) => (sha256(`${secret}\n${a}`) < sha256(`${secret}\n${b}`) ? -1 : 1));
    for (const { votes } of record.applications)
      for (const { juror, values } of votes)
        expect(values.at(-1)?.value).toBe(valueOfJuror.get(order[juror - 1] ?? jurorId));
    expect(record.jurors).toBe(3);
  });

  it('can be compared with the package that has names, and is the same when it is written again', async () => {
    expect(record.result).toEqual({ number: 1, sha256: sha256(named('results/1.juryresult')) });
    const line = bytesOf(new Map([['log.jsonl', named('log.jsonl')]]), 'log.jsonl')
      .toString()
      .split('\n')[record.log.count - 1];
    expect(record.log.headSha256).toBe(sha256(line ?? ''));
    expect(await write('again.zip')).toBe(text);
  });

  it('is not written from a record that does not hold', async () => {
    chair.jury.exec('DELETE FROM checkpoint WHERE count = (SELECT min(count) FROM checkpoint)');
    await expect(write('refused.zip')).rejects.toMatchObject({ code: 'audit-failed', details: { checks: 'A7' } });
  });
});

/** Computed from the formats' description alone, without the engine's arithmetic. */
function recomputed({ applicationId, votes }: RecordWithoutNames['applications'][number]): object {
  const highest = Math.max(...record.scale);
  let total = new Fraction(0);
  for (const { id, weight, informationOnly } of record.criteria) {
    if (informationOnly) continue;
    const values = votes.map((vote) => vote.values.find(({ criterionId }) => criterionId === id)?.value ?? Number.NaN);
    const sum = values.reduce((before, value) => before.add(value), new Fraction(0));
    total = total.add(sum.div(votes.length).mul(weight).div(highest));
  }
  return { applicationId, total: `${total.n}/${total.d}`, validVotes: votes.length };
}
