import { describe, expect, it } from 'vitest';
import { declareConflict } from '../../../../main/engine/jury/declare-conflict.ts';
import { justify, rate } from '../../../../main/engine/jury/rate.ts';
import { history } from '../../../../main/engine/jury/undo.ts';
import { viewBallot } from '../../../../main/engine/jury/view-ballot.ts';
import { abstain, comment, note, withdrawAbstention } from '../../../../main/engine/jury/write-texts.ts';
import { ballotViewSchema } from '../../../../shared/contract/ballot.ts';
import { limits } from '../../../../shared/limits.ts';
import {
  applications,
  criteria,
  criterionId,
  people,
  sampleManifest,
  sampleManifestFor,
} from '../../../helpers/sample-manifest.ts';
import { quickVault, sampleIdentity } from '../../../helpers/sample-vault.ts';

const applicationId = applications.first;
const [need, effect] = [
  { applicationId, criterionId: criteria.need },
  { applicationId, criterionId: criteria.effect },
];
const code = (expected: string): object => expect.objectContaining({ name: 'AppError', code: expected }) as object;

describe('an untouched ballot', () => {
  it('is open, without a value, a total or a time', async () => {
    expect(ballotViewSchema.parse(viewBallot(await quickVault(), applicationId))).toStrictEqual({
      applicationId,
      state: 'open',
      lock: null,
      comment: '',
      note: '',
      abstention: null,
      declaration: null,
      total: null,
      pointsSoFar: null,
      canUndo: false,
      canRedo: false,
      savedAt: null,
      ratings: [criteria.need, criteria.effect].map((id) => ({
        criterionId: id,
        value: null,
        rationale: '',
        rationaleRequired: false,
      })),
      gaps: [
        { kind: 'rating', ...need },
        { kind: 'rating', ...effect },
        { kind: 'comment', applicationId },
      ],
    });
  });
});

describe('rating', () => {
  it('answers with the ballot as it is on the disk, without a total until all is rated', async () => {
    const vault = await quickVault();
    const before = new Date().toISOString();
    const first = rate(vault, { ...need, value: 3 });
    expect(first).toMatchObject({
      state: 'open',
      total: null,
      canUndo: true,
      gaps: [{ kind: 'rating', ...effect }, { kind: 'comment' }],
    });
    expect(first.savedAt && first.savedAt >= before && first.savedAt <= new Date().toISOString()).toBe(true);
    expect(viewBallot(vault, applicationId)).toStrictEqual(first);
    // 60 · 3/4 + 40 · 2/4
    expect(rate(vault, { ...effect, value: 2 })).toMatchObject({ state: 'rated', total: '65/1' });
  });

  it('with zero is a rating', async () => {
    const vault = await quickVault();
    rate(vault, { ...need, value: 0 });
    expect(rate(vault, { ...effect, value: 0 })).toMatchObject({
      state: 'rated',
      total: '0/1',
      gaps: [{ kind: 'rationale', ...need }, { kind: 'rationale', ...effect }, { kind: 'comment' }],
    });
  });

  it('can be taken back', async () => {
    const vault = await quickVault();
    rate(vault, { ...need, value: 2 });
    rate(vault, { ...effect, value: 2 });
    expect(rate(vault, { ...need, value: null })).toMatchObject({ state: 'open', total: null });
  });

  it.each([-1, 0.5, 5, Number.NaN, Number.POSITIVE_INFINITY])('refuses %f: no step of the scale', async (value) => {
    const vault = await quickVault();
    expect(() => rate(vault, { ...need, value })).toThrow(code('value-out-of-scale'));
    expect(history(vault, applicationId)).toStrictEqual([]);
  });

  it('refuses a criterion that the bundle does not have', async () => {
    const vault = await quickVault();
    expect(() => rate(vault, { applicationId, criterionId: criterionId('K9'), value: 1 })).toThrow(
      code('criterion-unknown'),
    );
    expect(() => justify(vault, { applicationId, criterionId: criterionId('K9'), rationale: '' })).toThrow(
      code('criterion-unknown'),
    );
  });

  it('asks for no rationale on what is asked for information only', async () => {
    const manifest = sampleManifest();
    const asked = manifest.criteria.map((criterion) => ({
      ...criterion,
      informationOnly: criterion.id === criteria.effect,
    }));
    const vault = await quickVault({ ...manifest, criteria: asked });
    rate(vault, { ...need, value: 1 });
    const { ratings } = rate(vault, { ...effect, value: 1 });
    expect(ratings.map(({ rationaleRequired }) => rationaleRequired)).toEqual([true, false]);
  });

  it('asks for a rationale where the bundle does, and is content with one', async () => {
    const vault = await quickVault();
    expect(rate(vault, { ...need, value: 1 }).ratings[0]).toMatchObject({ rationaleRequired: true });
    expect(rate(vault, { ...need, value: 2 }).ratings[0]).toMatchObject({ rationaleRequired: false });
    expect(rate(vault, { ...need, value: 4 }).gaps).toContainEqual({ kind: 'rationale', ...need });
    expect(justify(vault, { ...need, rationale: 'Es fehlt überall.' }).gaps).not.toContainEqual({
      kind: 'rationale',
      ...need,
    });
  });

  it('is of each application for itself', async () => {
    const vault = await quickVault();
    rate(vault, { ...need, value: 3 });
    expect(viewBallot(vault, applications.second)).toMatchObject({ savedAt: null, canUndo: false });
  });
});

describe('texts', () => {
  it('are kept as typed', async () => {
    const vault = await quickVault();
    comment(vault, { applicationId, comment: ' Zeile 1\r\nZeile 2 🦭 ' });
    expect(note(vault, { applicationId, note: 'nur für mich' })).toMatchObject({
      comment: ' Zeile 1\r\nZeile 2 🦭 ',
      note: 'nur für mich',
    });
  });

  it('are limited', async () => {
    const vault = await quickVault();
    const [longest, tooLong] = ['x'.repeat(limits.textCharacters), 'x'.repeat(limits.textCharacters + 1)];
    expect(comment(vault, { applicationId, comment: longest }).comment).toBe(longest);
    const refused = expect.objectContaining({
      code: 'text-too-long',
      details: { allowed: limits.textCharacters, found: limits.textCharacters + 1 },
    }) as object;
    expect(() => comment(vault, { applicationId, comment: tooLong })).toThrow(refused);
    expect(() => note(vault, { applicationId, note: tooLong })).toThrow(refused);
    expect(() => abstain(vault, { applicationId, reason: tooLong })).toThrow(refused);
    expect(() => justify(vault, { ...need, rationale: tooLong })).toThrow(refused);
    expect(() => declareConflict(vault, { applicationId, ground: 'Amt', basis: '', statement: tooLong })).toThrow(
      refused,
    );
    expect(history(vault, applicationId)).toHaveLength(1);
  });
});

describe('abstaining', () => {
  it('keeps what was rated, without a total, and gives it back', async () => {
    const vault = await quickVault();
    rate(vault, { ...need, value: 2 });
    rate(vault, { ...effect, value: 2 });
    expect(abstain(vault, { applicationId, reason: 'Nachbargemeinde' })).toMatchObject({
      state: 'abstained',
      abstention: { reason: 'Nachbargemeinde' },
      total: null,
      gaps: [],
    });
    expect(withdrawAbstention(vault, applicationId)).toMatchObject({ state: 'rated', abstention: null, total: '50/1' });
  });

  it('needs a reason in the end', async () => {
    expect(abstain(await quickVault(), { applicationId, reason: '' })).toMatchObject({
      state: 'abstained',
      gaps: [{ kind: 'abstention-reason' }],
    });
  });
});

describe('a change', () => {
  it('leaves an event with what was before and after', async () => {
    const vault = await quickVault();
    rate(vault, { ...need, value: 3 });
    rate(vault, { ...need, value: 0 });
    justify(vault, { ...need, rationale: 'a' });
    abstain(vault, { applicationId, reason: 'b' });
    withdrawAbstention(vault, applicationId);
    const events = history(vault, applicationId).map(({ kind, criterionId: of, before, after }) => [
      kind,
      of,
      before,
      after,
    ]);
    expect(events).toStrictEqual([
      ['rated', criteria.need, null, '3'],
      ['rated', criteria.need, '3', '0'],
      ['justified', criteria.need, '', 'a'],
      ['abstained', null, null, 'b'],
      ['abstention-withdrawn', null, 'b', null],
    ]);
  });

  it('that changes nothing leaves none, and no new time', async () => {
    const vault = await quickVault();
    const once = rate(vault, { ...need, value: 3 });
    expect(rate(vault, { ...need, value: 3 })).toStrictEqual(once);
    expect(withdrawAbstention(vault, applicationId)).toStrictEqual(once);
    expect(comment(vault, { applicationId, comment: '' })).toStrictEqual(once);
    expect(history(vault, applicationId)).toHaveLength(1);
  });

  it('is refused whole: neither event nor state', async () => {
    const vault = await quickVault();
    vault.jury.exec(`CREATE TEMP TRIGGER refuse BEFORE INSERT ON event BEGIN SELECT RAISE(ABORT, 'no event'); END`);
    expect(() => rate(vault, { ...need, value: 3 })).toThrow('no event');
    vault.jury.exec('DROP TRIGGER refuse');
    expect(viewBallot(vault, applicationId)).toMatchObject({
      savedAt: null,
      ratings: [{ value: null }, { value: null }],
    });
  });

  it.each([
    [applications.excluded, 'application-not-admitted'],
    [applications.withheld, 'application-withheld'],
  ])('of the ballot on %s is refused', async (id, refusal) => {
    const vault = await quickVault();
    for (const attempt of [
      () => rate(vault, { applicationId: id, criterionId: criteria.need, value: 1 }),
      () => justify(vault, { applicationId: id, criterionId: criteria.need, rationale: 'a' }),
      () => comment(vault, { applicationId: id, comment: 'a' }),
      () => note(vault, { applicationId: id, note: 'a' }),
      () => abstain(vault, { applicationId: id, reason: 'a' }),
      () => withdrawAbstention(vault, id),
      () => declareConflict(vault, { applicationId: id, ground: 'a', basis: '', statement: '' }),
    ]) {
      expect(attempt).toThrow(code(refusal));
    }
    expect(viewBallot(vault, id)).toMatchObject({ gaps: [], canUndo: false, savedAt: null });
  });

  it('is for jurors only', async () => {
    const vault = await quickVault(
      sampleManifestFor(people.secretary, 'secretary'),
      sampleIdentity({ personId: people.secretary, role: 'secretary' }),
    );
    expect(() => rate(vault, { ...need, value: 1 })).toThrow(code('not-a-juror'));
    expect(() => declareConflict(vault, { applicationId, ground: '', basis: '', statement: '' })).toThrow(
      code('not-a-juror'),
    );
  });
});
