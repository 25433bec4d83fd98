import { describe, expect, it } from 'vitest';
import { amendVault } from '../../../../main/engine/bundle/amend.ts';
import { confirmChecked } from '../../../../main/engine/jury/check-amended.ts';
import { declareConflict } from '../../../../main/engine/jury/declare-conflict.ts';
import { rate } from '../../../../main/engine/jury/rate.ts';
import { viewCompetition } from '../../../../main/engine/jury/view-competition.ts';
import { viewDesk } from '../../../../main/engine/jury/view-desk.ts';
import { abstain } from '../../../../main/engine/jury/write-texts.ts';
import { manifestOf } from '../../../../main/engine/store/revisions.ts';
import { type OpenVault } from '../../../../main/engine/vault/vault.ts';
import { applicationIdSchema } from '../../../../shared/ids.ts';
import { jurorId, openAs, packAmendment, packSmallBundle } from '../../../helpers/packed-bundle.ts';
import { smallPdf } from '../../../helpers/small-pdf.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';
import { withOpen } from '../../../helpers/with-open.ts';
import { withoutProgress } from '../../../helpers/without-progress.ts';

const [one, two, ten] = ['DMK-01', 'DMK-02', 'DMK-10'].map((id) => applicationIdSchema.parse(id)) as [
  ReturnType<typeof applicationIdSchema.parse>,
  ReturnType<typeof applicationIdSchema.parse>,
  ReturnType<typeof applicationIdSchema.parse>,
];

function rateFirst(vault: OpenVault, applicationId: typeof one): void {
  const [criterion] = manifestOf(vault.jury).criteria;
  if (criterion === undefined) throw new Error('no criterion');
  rate(vault, { applicationId, criterionId: criterion.id, value: 0 });
}

describe('an amendment', () => {
  it('keeps what was entered, and asks to look at it again where its documents changed', async () => {
    const packed = await packSmallBundle(temporaryFolder());
    const amendment = await packAmendment(packed, {
      files: {
        'DMK-01': { 'dmk-01.pdf': smallPdf('Andere Fassung') },
        'DMK-02': { 'dmk-02.pdf': smallPdf('Andere Fassung') },
      },
    });
    await withOpen(await openAs(packed, jurorId), async (vault) => {
      rateFirst(vault, one);
      abstain(vault, { applicationId: ten, reason: 'fremd' });
      expect(viewCompetition(vault).amendments).toStrictEqual([]);
      expect(viewDesk(vault).toCheck).toStrictEqual([]);
      await amendVault(vault, amendment, withoutProgress);
      const desk = viewDesk(vault);
      expect(viewCompetition(vault).amendments).toMatchObject([
        {
          revision: 2,
          general: [],
          applications: [
            { applicationId: one, kind: 'changed', documents: [{ name: 'dmk-01.pdf', change: 'changed' }] },
            { applicationId: two },
          ],
        },
      ]);
      // Nothing was entered on the second application, and nothing about the tenth changed.
      expect(desk.toCheck).toStrictEqual([one]);
      expect(desk.ballots.find(({ applicationId }) => applicationId === one)?.ratings[0]?.value).toBe(0);
      const confirmedFrom = Date.now();
      expect(confirmChecked(vault, one)).toStrictEqual([]);
      const checks = vault.jury
        .prepare<[], { application_id: string; revision: number; checked_at: string }>('SELECT * FROM amendment_check')
        .all();
      expect(checks).toMatchObject([{ application_id: one, revision: 2 }]);
      expect(Date.parse(checks[0]?.checked_at ?? '')).toBeGreaterThanOrEqual(confirmedFrom);
      expect(viewDesk(vault).toCheck).toStrictEqual([]);
    });
  });

  it('asks for every entered ballot when the criteria changed, but not for one that is locked', async () => {
    const packed = await packSmallBundle(temporaryFolder());
    const amendment = await packAmendment(packed, {
      change: (competition) => ({ ...competition, criteria: swapped(competition['criteria']) }),
    });
    await withOpen(await openAs(packed, jurorId), async (vault) => {
      rateFirst(vault, one);
      rateFirst(vault, two);
      declareConflict(vault, { applicationId: two, ground: 'relative', basis: '§ 81 LVwG', statement: 'Schwester' });
      await amendVault(vault, amendment, withoutProgress);
      expect(viewCompetition(vault).amendments).toMatchObject([{ general: ['criteria'], applications: [] }]);
      expect(viewDesk(vault).toCheck).toStrictEqual([one]);
      expect(() => confirmChecked(vault, two)).toThrow(expect.objectContaining({ code: 'ballot-locked' }));
    });
  });
});

/** The same criteria in another order. */
function swapped(criteria: unknown): unknown {
  return Array.isArray(criteria) ? criteria.toReversed() : criteria;
}
