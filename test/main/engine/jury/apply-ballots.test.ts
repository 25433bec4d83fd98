import { describe, expect, it } from 'vitest';
import { applyBallots } from '../../../../main/engine/jury/apply-ballots.ts';
import { history } from '../../../../main/engine/jury/undo.ts';
import { viewBallot } from '../../../../main/engine/jury/view-ballot.ts';
import { type BallotsFile, ballotsFileSchema } from '../../../../shared/formats/ballots-file.ts';
import { applications, criteria } from '../../../helpers/sample-manifest.ts';
import { quickVault } from '../../../helpers/sample-vault.ts';

const { first, second, third } = applications;
const both = (value: number | null, rationale?: string) =>
  [criteria.need, criteria.effect].map((criterionId) => ({ criterionId, value, rationale }));
const file = (content: object): BallotsFile => ballotsFileSchema.parse(content);

describe('a file of ballots', () => {
  it('is taken whole: values, texts, abstentions, notes and declarations', async () => {
    const vault = await quickVault();
    applyBallots(
      vault,
      file({
        declarations: [{ applicationId: third, ground: 'Amt', basis: '', statement: '' }],
        ballots: [
          { applicationId: first, ratings: both(4, 'klar'), comment: 'gut', note: 'privat' },
          { applicationId: second, abstention: { reason: 'Nachbar' } },
          { applicationId: third, ratings: both(2) },
        ],
      }),
    );
    expect(viewBallot(vault, first)).toMatchObject({
      state: 'rated',
      total: '100/1',
      comment: 'gut',
      note: 'privat',
      gaps: [],
    });
    expect(viewBallot(vault, second)).toMatchObject({ state: 'abstained', abstention: { reason: 'Nachbar' } });
    expect(viewBallot(vault, third)).toMatchObject({ lock: 'declared', ratings: [{ value: 2 }, { value: 2 }] });
  });

  it('leaves alone what it does not name', async () => {
    const vault = await quickVault();
    applyBallots(
      vault,
      file({
        ballots: [
          {
            applicationId: first,
            ratings: both(4, 'klar'),
            comment: 'gut',
            note: 'privat',
          },
          { applicationId: second, comment: 'knapp', abstention: { reason: 'a' } },
        ],
      }),
    );
    applyBallots(
      vault,
      file({ ballots: [{ applicationId: first, ratings: [{ criterionId: criteria.need, value: null }] }] }),
    );
    expect(viewBallot(vault, first)).toMatchObject({
      comment: 'gut',
      note: 'privat',
      ratings: [
        { value: null, rationale: 'klar' },
        { value: 4, rationale: 'klar' },
      ],
    });
    applyBallots(vault, file({ ballots: [{ applicationId: second, note: 'privat' }] }));
    expect(viewBallot(vault, second)).toMatchObject({ state: 'abstained', comment: 'knapp', note: 'privat' });
  });

  it('takes values for an application with an abstention only where it withdraws the abstention', async () => {
    const vault = await quickVault();
    applyBallots(vault, file({ ballots: [{ applicationId: first, abstention: { reason: 'a' } }] }));
    const events = history(vault, first);
    const rated = { applicationId: first, ratings: both(3, 'klar') };
    expect(() => applyBallots(vault, file({ ballots: [{ applicationId: second, ratings: both(1) }, rated] }))).toThrow(
      expect.objectContaining({ code: 'ballot-abstained', details: { applicationId: first } }),
    );
    expect(history(vault, first)).toStrictEqual(events);
    expect(history(vault, second)).toStrictEqual([]);
    applyBallots(vault, file({ ballots: [{ ...rated, abstention: null }] }));
    expect(viewBallot(vault, first)).toMatchObject({ state: 'rated', abstention: null, ratings: both(3, 'klar') });
  });

  it('names the application and the criterion of what it refuses', async () => {
    const vault = await quickVault();
    const place = { applicationId: first, criterionId: criteria.need };
    for (const [rating, code] of [
      [{ criterionId: criteria.need, value: 9 }, 'value-out-of-scale'],
      [{ criterionId: 'K9', value: 1 }, 'criterion-unknown'],
    ] as const) {
      const details: unknown = expect.objectContaining({ ...place, criterionId: rating.criterionId });
      expect(() => applyBallots(vault, file({ ballots: [{ applicationId: first, ratings: [rating] }] }))).toThrow(
        expect.objectContaining({ code, details }),
      );
    }
  });

  it('changes nothing the second time', async () => {
    const vault = await quickVault();
    const ballots = file({ ballots: [{ applicationId: first, ratings: both(3), comment: 'gut', abstention: null }] });
    applyBallots(vault, ballots);
    const [before, events] = [viewBallot(vault, first), history(vault, first)];
    applyBallots(vault, ballots);
    expect(viewBallot(vault, first)).toStrictEqual(before);
    expect(history(vault, first)).toStrictEqual(events);
  });

  it.each<[string, object]>([
    [
      'value-out-of-scale',
      {
        ballots: [
          { applicationId: first, ratings: both(3) },
          { applicationId: second, ratings: both(9) },
        ],
      },
    ],
    [
      'criterion-unknown',
      {
        ballots: [
          { applicationId: first, ratings: both(3) },
          { applicationId: second, ratings: [{ criterionId: 'K9', value: 1 }] },
        ],
      },
    ],
    [
      'application-unknown',
      {
        ballots: [
          { applicationId: first, ratings: both(3) },
          { applicationId: 'A99', comment: 'x' },
        ],
      },
    ],
    [
      'application-not-admitted',
      {
        ballots: [
          { applicationId: first, ratings: both(3) },
          { applicationId: applications.excluded, ratings: both(3) },
        ],
      },
    ],
    [
      'application-withheld',
      {
        ballots: [{ applicationId: first, ratings: both(3) }],
        declarations: [{ applicationId: applications.withheld, ground: '', basis: '', statement: '' }],
      },
    ],
    [
      'ballot-locked',
      {
        ballots: [{ applicationId: first, ratings: both(3) }],
        declarations: [first, first].map((applicationId) => ({ applicationId, ground: '', basis: '', statement: '' })),
      },
    ],
    [
      'invalid-request',
      {
        ballots: [
          { applicationId: first, ratings: both(3) },
          { applicationId: first, comment: 'x' },
        ],
      },
    ],
    ['invalid-request', { ballots: [{ applicationId: first, ratings: [...both(3), ...both(4)] }] }],
    ['ballot-abstained', { ballots: [{ applicationId: first, ratings: both(3), abstention: { reason: 'a' } }] }],
    [
      'application-unknown',
      {
        ballots: [
          { applicationId: first, ratings: both(3) },
          { applicationId: 'A99', ratings: [] },
        ],
      },
    ],
  ])('is refused whole: %s', async (code, content) => {
    const vault = await quickVault();
    expect(() => applyBallots(vault, file(content))).toThrow(expect.objectContaining({ name: 'AppError', code }));
    for (const applicationId of Object.values(applications)) expect(history(vault, applicationId)).toStrictEqual([]);
    expect(viewBallot(vault, first)).toMatchObject({ savedAt: null, declaration: null });
  });
});
