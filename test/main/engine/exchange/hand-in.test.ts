import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { handIn } from '../../../../main/engine/exchange/hand-in.ts';
import { reviewHandover } from '../../../../main/engine/exchange/review.ts';
import { scoresPayload } from '../../../../main/engine/exchange/scores-payload.ts';
import { receiptOf, sha256 } from '../../../../main/engine/crypto/digest.ts';
import { applyBallots } from '../../../../main/engine/jury/apply-ballots.ts';
import { abstain, comment, note } from '../../../../main/engine/jury/write-texts.ts';
import { listHandedIn } from '../../../../main/engine/store/handed-in.ts';
import { manifestOf } from '../../../../main/engine/store/revisions.ts';
import { lockVault, type OpenVault } from '../../../../main/engine/vault/vault.ts';
import { ballotsFileSchema } from '../../../../shared/formats/ballots-file.ts';
import { applicationIdSchema } from '../../../../shared/ids.ts';
import { excludedJurorId, jurorId, openAs, packSmallBundle, withOpen } from '../../../helpers/packed-bundle.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const first = applicationIdSchema.parse('DMK-01');

async function jurorVault(folder: string, person = jurorId): Promise<OpenVault> {
  const packed = await packSmallBundle(folder);
  lockVault(packed.office);
  return openAs(packed, person);
}

/** Rates every application that this person is asked for. */
function rateAll(vault: OpenVault, value: number): void {
  const { applications, criteria } = manifestOf(vault.jury);
  const ballots = applications
    .filter(({ formalCheck, withheld }) => formalCheck.status === 'admitted' && withheld === undefined)
    .map(({ id }) => ({ applicationId: id, ratings: criteria.map((criterion) => ({ criterionId: criterion.id, value, rationale: 'weil' })), comment: 'gut' }));
  applyBallots(vault, ballotsFileSchema.parse({ ballots }));
}

describe('handing in', () => {
  it('refuses a final file while something is missing, and names what', async () => {
    const folder = temporaryFolder();
    await withOpen(await jurorVault(folder), async (vault) => {
      const out = join(folder, 'a.juryscores');
      await expect(handIn(vault, { out, status: 'final' })).rejects.toMatchObject({ code: 'ballots-incomplete' });
      expect(existsSync(out)).toBe(false);
      expect(listHandedIn(vault.jury)).toEqual([]);
      const { gaps, total, rated } = reviewHandover(vault);
      expect(rated).toBe(0);
      expect(gaps).toHaveLength(total * (manifestOf(vault.jury).criteria.length + 1));
    });
  });

  it('makes a chain of files with receipts, and says whether anything changed since', async () => {
    const folder = temporaryFolder();
    await withOpen(await jurorVault(folder), async (vault) => {
      rateAll(vault, 3);
      const [one, two] = [join(folder, 'one.juryscores'), join(folder, 'two.juryscores')];
      const handedIn = await handIn(vault, { out: one, status: 'final' });
      expect(handedIn).toMatchObject({ sequence: 1, status: 'final', sha256: sha256(readFileSync(one)), receipt: receiptOf(sha256(readFileSync(one))) });
      expect(reviewHandover(vault).changedSince).toBe(false);
      note(vault, { applicationId: first, note: 'nur für mich' });
      expect(reviewHandover(vault).changedSince).toBe(false);
      comment(vault, { applicationId: first, comment: 'doch anders' });
      expect(reviewHandover(vault).changedSince).toBe(true);
      expect(await handIn(vault, { out: two, status: 'interim' })).toMatchObject({ sequence: 2, status: 'interim' });
      expect(reviewHandover(vault).files.map(({ sequence }) => sequence)).toEqual([1, 2]);
      expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
    });
  });

  it('leaves no file and uses up no number where the place refuses', async () => {
    const folder = temporaryFolder();
    await withOpen(await jurorVault(folder), async (vault) => {
      rateAll(vault, 3);
      await expect(handIn(vault, { out: join(folder, 'missing', 'a.juryscores'), status: 'final' })).rejects.toMatchObject({ code: 'file-not-writable' });
      expect(listHandedIn(vault.jury)).toEqual([]);
    });
  });

  it('never hands a private note over', async () => {
    const folder = temporaryFolder();
    await withOpen(await jurorVault(folder), async (vault) => {
      rateAll(vault, 3);
      note(vault, { applicationId: first, note: 'Geheimnis im Notizbuch' });
      const payload = await scoresPayload(vault, { sequence: 1, previousFileSha256: null, status: 'final' });
      expect(JSON.stringify(payload)).not.toContain('Geheimnis im Notizbuch');
      expect(JSON.stringify(payload)).toContain('gut');
    });
  });

  it('takes an abstention with a reason for complete, and asks nothing about what is withheld', async () => {
    const folder = temporaryFolder();
    await withOpen(await jurorVault(folder, excludedJurorId), (vault) => {
      const { applications } = manifestOf(vault.jury);
      expect(applications.find(({ id }) => id === 'DMK-10')?.withheld?.reason.de).toContain('Jurymitglied');
      expect(manifestOf(vault.jury).documents.some(({ applicationId }) => applicationId === 'DMK-10')).toBe(false);
      rateAll(vault, 4);
      abstain(vault, { applicationId: first, reason: '' });
      expect(reviewHandover(vault).gaps).toEqual([{ kind: 'abstention-reason', applicationId: first }]);
      abstain(vault, { applicationId: first, reason: 'nicht dabei' });
      expect(reviewHandover(vault)).toMatchObject({ gaps: [], abstained: 1 });
    });
  });
});
