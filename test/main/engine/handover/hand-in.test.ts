import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { amendVault } from '../../../../main/engine/bundle/amend.ts';
import { handIn } from '../../../../main/engine/handover/hand-in.ts';
import { handInProgress } from '../../../../main/engine/handover/hand-in-progress.ts';
import { reviewHandover } from '../../../../main/engine/handover/review.ts';
import { saveAgain } from '../../../../main/engine/handover/save-file.ts';
import { scoreContent } from '../../../../main/engine/handover/score-content.ts';
import { scoresPayload } from '../../../../main/engine/handover/scores-payload.ts';
import { receiptOf, sha256 } from '../../../../main/engine/crypto/digest.ts';
import { applyBallots } from '../../../../main/engine/jury/apply-ballots.ts';
import { rate } from '../../../../main/engine/jury/rate.ts';
import { abstain, comment, note } from '../../../../main/engine/jury/write-texts.ts';
import { inTransaction } from '../../../../main/engine/store/database.ts';
import { listHandedIn } from '../../../../main/engine/store/handed-in.ts';
import { insertTemporaryFile, listTemporaryFiles } from '../../../../main/engine/store/temporary-files.ts';
import { manifestOf } from '../../../../main/engine/store/revisions.ts';
import { removeTemporaryFiles } from '../../../../main/engine/vault/remove-temporary-files.ts';
import { lockVault, type OpenVault } from '../../../../main/engine/vault/vault.ts';
import { ballotsFileSchema } from '../../../../shared/formats/ballots-file.ts';
import { applicationIdSchema } from '../../../../shared/ids.ts';
import { excludedJurorId, jurorId, openAs, packAmendment, packSmallBundle } from '../../../helpers/packed-bundle.ts';
import type { SmallCompetitionOptions } from '../../../helpers/small-competition.ts';
import { smallPdf } from '../../../helpers/small-pdf.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';
import { withOpen } from '../../../helpers/with-open.ts';
import { withoutProgress } from '../../../helpers/without-progress.ts';

const first = applicationIdSchema.parse('DMK-01');

async function jurorVault(folder: string, person = jurorId): Promise<OpenVault> {
  const packed = await packSmallBundle(folder);
  lockVault(packed.office);
  return openAs(packed, person);
}

/** Rates every application that this person must rate. */
function rateAll(vault: OpenVault, value: number): void {
  const { applications, criteria } = manifestOf(vault.jury);
  const ballots = applications
    .filter(({ formalCheck, withheld }) => formalCheck.status === 'admitted' && withheld === undefined)
    .map(({ id }) => ({
      applicationId: id,
      ratings: criteria.map((criterion) => ({ criterionId: criterion.id, value, rationale: 'weil' })),
      comment: 'gut',
    }));
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
      expect(handedIn).toMatchObject({
        sequence: 1,
        status: 'final',
        sha256: sha256(readFileSync(one)),
        receipt: receiptOf(sha256(readFileSync(one))),
      });
      expect(handInProgress(vault)).toEqual({ state: 'unchanged', sequence: 1, changed: [] });
      note(vault, { applicationId: first, note: 'nur für mich' });
      expect(handInProgress(vault).state).toBe('unchanged');
      comment(vault, { applicationId: first, comment: 'doch anders' });
      const changed = { state: 'changed', sequence: 1, changed: [first] };
      expect(handInProgress(vault)).toEqual(changed);
      expect(await handIn(vault, { out: two, status: 'interim' })).toMatchObject({ sequence: 2, status: 'interim' });
      // An interim file doesn't replace a final one: the changes don't count yet.
      expect(handInProgress(vault)).toEqual(changed);
      expect(reviewHandover(vault).files.map(({ sequence }) => sequence)).toEqual([1, 2]);
      expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
    });
  });

  it('leaves no file and uses up no number where the place refuses', async () => {
    const folder = temporaryFolder();
    await withOpen(await jurorVault(folder), async (vault) => {
      rateAll(vault, 3);
      await expect(
        handIn(vault, { out: join(folder, 'missing', 'a.juryscores'), status: 'final' }),
      ).rejects.toMatchObject({ code: 'file-not-writable' });
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

describe('a place that fails', () => {
  it('gets the same file again when it vanished after the file was signed, as long as nothing changed', async () => {
    const folder = temporaryFolder();
    await withOpen(await jurorVault(folder), async (vault) => {
      rateAll(vault, 3);
      const blocked = join(folder, 'a.juryscores');
      // A folder of that name makes the last step fail, like a stick that is pulled out after the bytes were written.
      mkdirSync(blocked);
      writeFileSync(join(blocked, 'etwas'), 'anderes');
      await expect(handIn(vault, { out: blocked, status: 'final' })).rejects.toMatchObject({
        code: 'file-not-writable',
      });
      expect(reviewHandover(vault).files).toMatchObject([{ sequence: 1, savedAt: null }]);
      expect(reviewHandover(vault)).toMatchObject({
        next: {
          final: { sequence: 1, nameParts: expect.stringMatching(/-1$/) as unknown },
          interim: { sequence: 2, nameParts: expect.stringMatching(/-2$/) as unknown },
        },
        progress: { state: 'not-saved', sequence: 1 },
      });
      expect(partsIn(folder)).toEqual([]);
      const second = join(folder, 'b.juryscores');
      const handedIn = await handIn(vault, { out: second, status: 'final' });
      expect(handedIn).toMatchObject({ sequence: 1, name: 'b.juryscores', sha256: sha256(readFileSync(second)) });
      expect(handedIn.savedAt).not.toBeNull();
      expect(listTemporaryFiles(vault.jury)).toEqual([]);
    });
  });

  it('gets a new file when something changed meanwhile', async () => {
    const folder = temporaryFolder();
    await withOpen(await jurorVault(folder), async (vault) => {
      rateAll(vault, 3);
      mkdirSync(join(folder, 'a.juryscores'));
      writeFileSync(join(folder, 'a.juryscores', 'etwas'), 'anderes');
      await expect(handIn(vault, { out: join(folder, 'a.juryscores'), status: 'final' })).rejects.toMatchObject({
        code: 'file-not-writable',
      });
      comment(vault, { applicationId: first, comment: 'doch anders' });
      expect(await handIn(vault, { out: join(folder, 'b.juryscores'), status: 'final' })).toMatchObject({
        sequence: 2,
      });
    });
  });

  it('has what a killed process left of ours removed, and nothing of anybody else', async () => {
    const folder = temporaryFolder();
    await withOpen(await jurorVault(folder), async (vault) => {
      const [ours, foreign, unplugged] = [
        join(folder, `.${'a'.repeat(24)}.part`),
        join(folder, `.${'b'.repeat(24)}.part`),
        join(folder, 'stick', `.${'c'.repeat(24)}.part`),
      ];
      for (const path of [ours, foreign]) writeFileSync(path, 'halb');
      inTransaction(vault.jury, () => [ours, unplugged].forEach((path) => insertTemporaryFile(vault.jury, path)));
      await removeTemporaryFiles(vault);
      expect(existsSync(ours)).toBe(false);
      expect(existsSync(foreign)).toBe(true);
      // The stick is unplugged, so the file on it stays on the list.
      expect(listTemporaryFiles(vault.jury)).toEqual([unplugged]);
      mkdirSync(join(folder, 'stick'));
      writeFileSync(unplugged, 'halb');
      await removeTemporaryFiles(vault);
      expect(existsSync(unplugged)).toBe(false);
      expect(listTemporaryFiles(vault.jury)).toEqual([]);
    });
  });

  it('that is read-only is told apart from a full one, and neither keeps half a file', async (context) => {
    const mounts = temporaryFolder();
    const [readOnly, full] = [join(mounts, 'read-only'), join(mounts, 'full')];
    [readOnly, full].forEach((path) => mkdirSync(path));
    const mounted = [mount(readOnly, 'ro,size=64k'), mount(full, 'size=4k')];
    onTestFinished(() => [readOnly, full].forEach(unmount));
    if (mounted.includes(false)) {
      console.info('not run: mounting a small drive needs rights that this user does not have');
      return context.skip();
    }
    const folder = temporaryFolder();
    await withOpen(await jurorVault(folder), async (vault) => {
      rateAll(vault, 3);
      await expect(handIn(vault, { out: join(readOnly, 'a.juryscores'), status: 'final' })).rejects.toMatchObject({
        code: 'file-not-writable',
      });
      await expect(handIn(vault, { out: join(full, 'a.juryscores'), status: 'final' })).rejects.toMatchObject({
        code: 'disk-full',
      });
      expect(listHandedIn(vault.jury)).toEqual([]);
      expect([readOnly, full].flatMap((path) => readdirSync(path))).toEqual([]);
      expect(await handIn(vault, { out: join(folder, 'a.juryscores'), status: 'final' })).toMatchObject({
        sequence: 1,
      });
    });
  });
});

describe('a file handed in', () => {
  it('can be saved again, byte by byte the same', async () => {
    const folder = temporaryFolder();
    await withOpen(await jurorVault(folder), async (vault) => {
      rateAll(vault, 3);
      const [out, again] = [join(folder, 'a.juryscores'), join(folder, 'noch-einmal.juryscores')];
      const { receipt } = await handIn(vault, { out, status: 'final' });
      comment(vault, { applicationId: first, comment: 'später anders' });
      expect(await saveAgain(vault, { out: again, sequence: 1 })).toMatchObject({
        sequence: 1,
        receipt,
        name: 'noch-einmal.juryscores',
      });
      expect(readFileSync(again)).toEqual(readFileSync(out));
      await expect(saveAgain(vault, { out: again, sequence: 2 })).rejects.toMatchObject({ code: 'file-unknown' });
    });
  });

  it('is compared with what would be handed in now, and a change that was taken back is none', async () => {
    const folder = temporaryFolder();
    await withOpen(await jurorVault(folder), async (vault) => {
      rateAll(vault, 3);
      expect(reviewHandover(vault)).toMatchObject({ differences: null, progress: { state: 'nothing' } });
      const { counts, revision } = await handIn(vault, { out: join(folder, 'a.juryscores'), status: 'final' });
      expect({ counts, revision }).toEqual({ counts: { rated: 3, abstained: 0, declared: 0, open: 0 }, revision: 1 });
      const [criterion] = manifestOf(vault.jury).criteria;
      if (criterion === undefined) throw new Error('no criterion');
      rate(vault, { applicationId: first, criterionId: criterion.id, value: 0 });
      const changed = [
        { applicationId: first, changes: [{ kind: 'rating', criterionId: criterion.id, before: 3, after: 0 }] },
      ];
      expect(reviewHandover(vault)).toMatchObject({
        progress: { state: 'changed', changed: [first] },
        differences: changed,
      });
      rate(vault, { applicationId: first, criterionId: criterion.id, value: 3 });
      expect(reviewHandover(vault)).toMatchObject({ progress: { state: 'unchanged', changed: [] }, differences: [] });
      expect(scoreContent(vault, 1)).toEqual(scoreContent(vault, null));
      expect(() => scoreContent(vault, 2)).toThrow(expect.objectContaining({ code: 'file-unknown' }));
    });
  });

  it('is followed by another one after an amendment that it does not count after, even if nothing else changed', async () => {
    const folder = temporaryFolder();
    const otherCriteria = (competition: Record<string, unknown>) => ({
      ...competition,
      criteria: z.array(z.unknown()).parse(competition['criteria']).toReversed(),
    });
    await withAmended(folder, { change: otherCriteria }, async (vault, amend) => {
      rateAll(vault, 3);
      await handIn(vault, { out: join(folder, 'a.juryscores'), status: 'final' });
      await amend();
      expect(reviewHandover(vault)).toMatchObject({ progress: { state: 'outdated', sequence: 1 }, differences: [] });
      const next = { sequence: 2, revision: 2 };
      expect(await handIn(vault, { out: join(folder, 'b.juryscores'), status: 'final' })).toMatchObject(next);
      expect(handInProgress(vault)).toEqual({ state: 'unchanged', sequence: 2, changed: [] });
    });
  });

  it('still counts after an amendment that leaves criteria and rules as they were', async () => {
    const folder = temporaryFolder();
    const files = { 'DMK-01': { 'dmk-01.pdf': smallPdf('Bewerbung, ergänzt') } };
    await withAmended(folder, { files }, async (vault, amend) => {
      rateAll(vault, 3);
      await handIn(vault, { out: join(folder, 'a.juryscores'), status: 'final' });
      await amend();
      expect(handInProgress(vault)).toEqual({ state: 'unchanged', sequence: 1, changed: [] });
    });
  });

  it('leaves the work unfinished as long as there are only interim ones', async () => {
    const folder = temporaryFolder();
    await withOpen(await jurorVault(folder), async (vault) => {
      expect(handInProgress(vault)).toEqual({ state: 'nothing', sequence: null, changed: [] });
      await handIn(vault, { out: join(folder, 'a.juryscores'), status: 'interim' });
      expect(handInProgress(vault)).toEqual({ state: 'interim-only', sequence: 1, changed: [] });
      rateAll(vault, 3);
      // Even before the first final file, what is new since the last file is reported.
      expect(reviewHandover(vault)).toMatchObject({ comparedWith: 1, differences: [{}, {}, {}] });
      await handIn(vault, { out: join(folder, 'b.juryscores'), status: 'final' });
      await handIn(vault, { out: join(folder, 'c.juryscores'), status: 'interim' });
      expect(reviewHandover(vault)).toMatchObject({ comparedWith: 2, differences: [] });
      expect(handInProgress(vault)).toEqual({ state: 'unchanged', sequence: 2, changed: [] });
    });
  });

  it('is said to be current or not when it is the newest one, an interim one too', async () => {
    const folder = temporaryFolder();
    await withOpen(await jurorVault(folder), async (vault) => {
      const isCurrent = (): boolean => reviewHandover(vault).isNewestCurrent;
      expect(isCurrent()).toBe(false);
      rateAll(vault, 3);
      await handIn(vault, { out: join(folder, 'a.juryscores'), status: 'interim' });
      expect(isCurrent()).toBe(true);
      rateAll(vault, 2);
      expect(isCurrent()).toBe(false);
      rateAll(vault, 3);
      expect(isCurrent()).toBe(true);
      rateAll(vault, 4);
      await handIn(vault, { out: join(folder, 'b.juryscores'), status: 'final' });
      rateAll(vault, 2);
      await handIn(vault, { out: join(folder, 'c.juryscores'), status: 'interim' });
      expect(isCurrent()).toBe(true);
      // The ballots are again as in the final file, so the newest interim file is no longer current.
      rateAll(vault, 4);
      expect(reviewHandover(vault)).toMatchObject({ isNewestCurrent: false, differences: [] });
    });
  });
});

/** A juror's vault of the first revision, and a function that loads the second one into it. */
async function withAmended(
  folder: string,
  second: SmallCompetitionOptions,
  work: (vault: OpenVault, amend: () => Promise<unknown>) => Promise<void>,
): Promise<void> {
  const packed = await packSmallBundle(folder);
  const out = await packAmendment(packed, second);
  await withOpen(await openAs(packed, jurorId), (vault) => work(vault, () => amendVault(vault, out, withoutProgress)));
}

function partsIn(folder: string): readonly string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.part'));
}

/** Mounts a drive in memory; false if that is not allowed. */
function mount(folder: string, options: string): boolean {
  return spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]).status === 0;
}

function unmount(folder: string): void {
  spawnSync('umount', [folder]);
}
