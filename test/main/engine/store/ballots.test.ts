import { describe, expect, it } from 'vitest';
import { now } from '../../../../main/engine/clock.ts';
import { ballotContent } from '../../../../main/engine/store/ballot-content.ts';
import {
  findBallot,
  findDeclaration,
  findRatings,
  insertDeclaration,
  putBallot,
  putRating,
  ratingOrEmpty,
} from '../../../../main/engine/store/ballots.ts';
import { applications, criteria, sampleManifest } from '../../../helpers/sample-manifest.ts';
import { addRevision, quickVault } from '../../../helpers/sample-vault.ts';

const applicationId = applications.first;
const ballot = { applicationId, comment: 'gut', note: 'nur für mich', abstention: null };

describe('rows of a ballot', () => {
  it('are written and found again, whole', async () => {
    const { jury } = await quickVault();
    expect(findBallot(jury, applicationId)).toBeNull();
    putBallot(jury, ballot);
    expect(findBallot(jury, applicationId)).toStrictEqual(ballot);
    putBallot(jury, { ...ballot, abstention: '', comment: '' });
    expect(findBallot(jury, applicationId)).toStrictEqual({ ...ballot, abstention: '', comment: '' });
    expect(findBallot(jury, applications.second)).toBeNull();
  });

  it('tell zero from nothing', async () => {
    const { jury } = await quickVault();
    expect(ratingOrEmpty(jury, applicationId, criteria.need)).toStrictEqual({
      applicationId,
      criterionId: criteria.need,
      value: null,
      rationale: '',
    });
    putRating(jury, { applicationId, criterionId: criteria.need, value: 0, rationale: '' });
    putRating(jury, { applicationId, criterionId: criteria.effect, value: null, rationale: 'später' });
    expect(ratingOrEmpty(jury, applicationId, criteria.need).value).toBe(0);
    expect(findRatings(jury, applicationId).map(({ value }) => value)).toStrictEqual([0, null]);
    putRating(jury, { applicationId, criterionId: criteria.need, value: 2.5, rationale: 'x' });
    expect(ratingOrEmpty(jury, applicationId, criteria.need)).toMatchObject({ value: 2.5, rationale: 'x' });
  });

  it('hold one declaration each', async () => {
    const { jury } = await quickVault();
    const declaration = {
      applicationId,
      ground: 'Amt',
      basis: '§ 81 LVwG',
      statement: 'Ich war dort Bürgermeister.',
      declaredAt: now(),
    };
    expect(findDeclaration(jury, applicationId)).toBeNull();
    insertDeclaration(jury, declaration);
    expect(findDeclaration(jury, applicationId)).toStrictEqual(declaration);
    expect(() => insertDeclaration(jury, { ...declaration, statement: 'anders' })).toThrow('UNIQUE');
  });
});

describe('the content of a ballot', () => {
  it('is empty where nothing was entered', async () => {
    const { jury } = await quickVault();
    expect(ballotContent(jury, applicationId)).toStrictEqual({
      applicationId,
      ratings: [],
      comment: '',
      abstention: null,
    });
  });

  it('has no private note', async () => {
    const { jury } = await quickVault();
    putBallot(jury, ballot);
    putRating(jury, { applicationId, criterionId: criteria.need, value: 3, rationale: 'Bedarf belegt' });
    const content = ballotContent(jury, applicationId);
    expect(content).toStrictEqual({
      applicationId,
      ratings: [{ criterionId: criteria.need, value: 3, rationale: 'Bedarf belegt' }],
      comment: 'gut',
      abstention: null,
    });
    expect(JSON.stringify(content)).not.toContain('nur für mich');
  });

  it('follows an amendment of criteria and scale, and never turns a value into another one', async () => {
    const manifest = sampleManifest();
    const vault = await quickVault(manifest);
    putRating(vault.jury, { applicationId, criterionId: criteria.need, value: 4, rationale: 'sehr gut' });
    putRating(vault.jury, { applicationId, criterionId: criteria.effect, value: 1, rationale: 'kaum' });
    const [need] = manifest.criteria;
    if (need === undefined) throw new Error('no criterion');
    addRevision(
      vault,
      sampleManifest({
        bundleId: manifest.bundleId,
        revision: 2,
        criteria: [{ ...need, weight: 100 }],
        scale: manifest.scale.filter(({ value }) => value < 4),
      }),
    );
    expect(ballotContent(vault.jury, applicationId).ratings).toStrictEqual([
      { criterionId: criteria.need, value: null, rationale: 'sehr gut' },
    ]);
    expect(findRatings(vault.jury, applicationId).map(({ value }) => value)).toStrictEqual([4, 1]);
  });
});
