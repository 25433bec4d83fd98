import { describe, expect, it } from 'vitest';
import { declareConflict } from '../../../../main/engine/jury/declare-conflict.ts';
import { keepOwnRanking, viewOwnRanking } from '../../../../main/engine/jury/own-ranking.ts';
import { rate } from '../../../../main/engine/jury/rate.ts';
import { lastEventNumber } from '../../../../main/engine/store/events.ts';
import { applications, criteria, people, sampleManifestFor } from '../../../helpers/sample-manifest.ts';
import { quickVault, sampleIdentity } from '../../../helpers/sample-vault.ts';

const { first, second, third } = applications;

describe('the own ranking', () => {
  it('is kept whole, with shared and with empty places', async () => {
    const vault = await quickVault();
    expect(viewOwnRanking(vault)).toStrictEqual([]);
    keepOwnRanking(vault, [
      { applicationId: first, rank: 5 },
      { applicationId: second, rank: 2 },
      { applicationId: third, rank: 2 },
    ]);
    const kept = keepOwnRanking(vault, [
      { applicationId: first, rank: 5 },
      { applicationId: third, rank: 2 },
    ]);
    expect(kept).toStrictEqual([
      { applicationId: third, rank: 2 },
      { applicationId: first, rank: 5 },
    ]);
    expect(viewOwnRanking(vault)).toStrictEqual(kept);
  });

  it('is no change of what is handed in', async () => {
    const vault = await quickVault();
    rate(vault, { applicationId: first, criterionId: criteria.need, value: 2 });
    const before = lastEventNumber(vault.jury);
    keepOwnRanking(vault, [{ applicationId: first, rank: 1 }]);
    expect(lastEventNumber(vault.jury)).toBe(before);
  });

  it('takes no application twice, and none that this person does not rate; then the order before stands', async () => {
    const vault = await quickVault();
    keepOwnRanking(vault, [{ applicationId: first, rank: 1 }]);
    const ranked =
      (...ids: readonly (typeof first)[]): (() => unknown) =>
      () =>
        keepOwnRanking(
          vault,
          ids.map((applicationId) => ({ applicationId, rank: 1 })),
        );
    expect(ranked(second, second)).toThrow(expect.objectContaining({ code: 'invalid-request' }));
    expect(ranked(applications.withheld)).toThrow(expect.objectContaining({ code: 'application-unknown' }));
    expect(ranked(applications.excluded)).toThrow(expect.objectContaining({ code: 'application-unknown' }));
    expect(viewOwnRanking(vault)).toStrictEqual([{ applicationId: first, rank: 1 }]);
  });

  it('lets go of an application on which a conflict was declared', async () => {
    const vault = await quickVault();
    keepOwnRanking(vault, [
      { applicationId: first, rank: 1 },
      { applicationId: second, rank: 2 },
    ]);
    declareConflict(vault, { applicationId: first, ground: 'bias', basis: '', statement: '' });
    expect(viewOwnRanking(vault)).toStrictEqual([{ applicationId: second, rank: 2 }]);
  });

  it('belongs to people who have a vote', async () => {
    const vault = await quickVault(
      sampleManifestFor(people.secretary, 'secretary'),
      sampleIdentity({ personId: people.secretary, role: 'secretary' }),
    );
    expect(() => viewOwnRanking(vault)).toThrow(expect.objectContaining({ code: 'not-a-juror' }));
  });
});
