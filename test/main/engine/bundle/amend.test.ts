import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { amendVault } from '../../../../main/engine/bundle/amend.ts';
import { withArchive } from '../../../../main/engine/bundle/archive.ts';
import { writeCard } from '../../../../main/engine/bundle/card.ts';
import { openBundle } from '../../../../main/engine/bundle/open.ts';
import { packCompetition } from '../../../../main/engine/bundle/pack.ts';
import { verifyBundle } from '../../../../main/engine/bundle/verify.ts';
import { readCodes } from '../../../../main/engine/demo/codes.ts';
import { scoresPayload } from '../../../../main/engine/handover/scores-payload.ts';
import { rate } from '../../../../main/engine/jury/rate.ts';
import { viewBallot } from '../../../../main/engine/jury/view-ballot.ts';
import { listChunkedDocuments } from '../../../../main/engine/store/chunks.ts';
import { listDocuments } from '../../../../main/engine/store/documents.ts';
import { manifestOf } from '../../../../main/engine/store/revisions.ts';
import { requireChair, secretsOf, sessionOf } from '../../../../main/engine/vault/identity.ts';
import { lockVault } from '../../../../main/engine/vault/vault.ts';
import { applicationIdSchema, criterionIdSchema } from '../../../../shared/ids.ts';
import { chairId, jurorId, openAs, packSmallBundle } from '../../../helpers/packed-bundle.ts';
import { smallPdf } from '../../../helpers/small-pdf.ts';
import { writeAmendedCompetition, writeSmallCompetition } from '../../../helpers/small-competition.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';
import { withOpen } from '../../../helpers/with-open.ts';
import { withoutProgress } from '../../../helpers/without-progress.ts';

const changedFiles = { 'DMK-01': { 'dmk-01.pdf': smallPdf('Eine andere Fassung') } };

describe('an amendment', () => {
  it('carries unchanged documents over, replaces changed ones, keeps the ballots', async () => {
    const packed = await packSmallBundle(temporaryFolder());
    await withOpen(await openAs(packed, jurorId), async (vault) => {
      const before = manifestOf(vault.jury).documents;
      rate(vault, {
        applicationId: applicationIdSchema.parse('DMK-02'),
        criterionId: criterionIdSchema.parse('K1'),
        value: 0,
      });
      const source = writeSmallCompetition(join(packed.folder, 'changed'), { files: changedFiles });
      const out = join(packed.folder, 'amended.jurybundle');
      const report = await packCompetition(packed.office, {
        folder: source,
        out,
        amend: true,
        cardFiles: [],
        ...withoutProgress,
      });
      expect(report).toMatchObject({
        revision: 2,
        bundleId: packed.report.bundleId,
        documents: 4,
        includedDocuments: 1,
      });
      await amendVault(vault, out, withoutProgress);
      const after = manifestOf(vault.jury).documents;
      expect(sessionOf(vault).revision).toBe(2);
      expect(
        after.filter(({ documentId }) => before.some((document) => document.documentId === documentId)),
      ).toHaveLength(3);
      expect(listDocuments(vault.jury)).toHaveLength(4);
      expect([...listChunkedDocuments(vault.content)].sort()).toEqual(
        listDocuments(vault.jury).map(({ documentId }) => documentId),
      );
      expect(viewBallot(vault, applicationIdSchema.parse('DMK-02')).ratings[0]?.value).toBe(0);
      await expect(amendVault(vault, out, withoutProgress)).rejects.toMatchObject({ code: 'bundle-older-revision' });
      await expect(openAs({ ...packed, bundle: out }, chairId)).rejects.toMatchObject({ code: 'document-missing' });
    });
    lockVault(packed.office);
  });

  it('takes bytes and keys of newly withheld documents away', async () => {
    const packed = await packSmallBundle(temporaryFolder());
    await withOpen(await openAs(packed, jurorId), async (vault) => {
      const conflict = {
        personId: 'J03',
        applicationId: 'DMK-02',
        ground: { de: 'Befangen', en: 'Conflicted' },
        basis: '§ 81 LVwG',
        decision: 'excluded',
      };
      const source = writeSmallCompetition(join(packed.folder, 'changed'), {
        change: (file) => ({ ...file, conflicts: [conflict] }),
      });
      const out = join(packed.folder, 'amended.jurybundle');
      await packCompetition(packed.office, { folder: source, out, amend: true, cardFiles: [], ...withoutProgress });
      await amendVault(vault, out, withoutProgress);
      expect(manifestOf(vault.jury).documents.some(({ applicationId }) => applicationId === 'DMK-02')).toBe(false);
      expect(listDocuments(vault.jury)).toHaveLength(3);
      expect(listChunkedDocuments(vault.content)).toHaveLength(3);
    });
    lockVault(packed.office);
  });

  it('is refused from another office and of another bundle; a revision that was skipped is no fault', async () => {
    const packed = await packSmallBundle(temporaryFolder());
    const stranger = await packSmallBundle(temporaryFolder());
    const pack = async (name: string, amend: boolean): Promise<string> => {
      const out = join(packed.folder, `${name}.jurybundle`);
      await packCompetition(packed.office, {
        folder: writeAmendedCompetition(join(packed.folder, name)),
        out,
        amend,
        cardFiles: [],
        ...withoutProgress,
      });
      return out;
    };
    await withOpen(await openAs(packed, jurorId), async (vault) => {
      await pack('second', true);
      const third = await pack('third', true);
      const anew = await pack('anew', false);
      await expect(amendVault(vault, anew, withoutProgress)).rejects.toMatchObject({
        code: 'bundle-other-competition',
      });
      await expect(amendVault(vault, stranger.bundle, withoutProgress)).rejects.toMatchObject({
        code: 'bundle-other-competition',
      });
      expect(sessionOf(vault).revision).toBe(1);
      await amendVault(vault, third, withoutProgress);
      expect(sessionOf(vault).revision).toBe(3);
    });
    [packed.office, stranger.office].forEach(lockVault);
  });

  it('gives a lost letter’s place to another, and the lost one opens nothing later', async () => {
    const packed = await packSmallBundle(temporaryFolder());
    const out = join(packed.folder, 'reissued.jurybundle');
    const codesFile = join(packed.folder, 'codes-2.tsv');
    await packCompetition(packed.office, {
      folder: join(packed.folder, 'competition'),
      out,
      codesFile,
      amend: true,
      cardFiles: [],
      reissue: [jurorId],
      ...withoutProgress,
    });
    lockVault(packed.office);
    const codes = await readCodes(codesFile);
    expect(codes.get(chairId)).toBe(packed.codes.get(chairId));
    expect(codes.get(jurorId)).not.toBe(packed.codes.get(jurorId));
    const opened = (code: string | undefined) => verifyBundle(out, { code, ...withoutProgress });
    await expect(opened(packed.codes.get(jurorId))).rejects.toMatchObject({ code: 'bundle-not-for-you' });
    expect(await opened(codes.get(jurorId))).toMatchObject({ opened: true });
  });

  it('is recorded before anybody can have it: what failed stays a revision of its own', async () => {
    const packed = await packSmallBundle(temporaryFolder());
    const folder = writeAmendedCompetition(join(packed.folder, 'amended'));
    const options = { folder, amend: true, cardFiles: [], ...withoutProgress };
    const out = join(packed.folder, 'second.jurybundle');
    const nowhere = join(packed.folder, 'no-folder', 'codes.tsv');
    await expect(packCompetition(packed.office, { ...options, out, codesFile: nowhere })).rejects.toMatchObject({
      code: expect.stringMatching(/^file-/) as string,
    });
    expect(existsSync(out)).toBe(false);
    const taken = join(packed.folder, 'taken.jurybundle');
    mkdirSync(join(taken, 'in-the-way'), { recursive: true });
    await expect(packCompetition(packed.office, { ...options, out: taken })).rejects.toMatchObject({
      code: expect.stringMatching(/^file-/) as string,
    });
    const report = await packCompetition(packed.office, { ...options, out });
    expect(report).toMatchObject({ revision: 3, includedDocuments: 0 });
    lockVault(packed.office);
    await withOpen(await openAs(packed, jurorId), async (vault) => {
      await amendVault(vault, out, withoutProgress);
      expect(sessionOf(vault)).toMatchObject({ revision: 3 });
    });
  });

  it('gives a person another role, and another right with it', async () => {
    const packed = await packSmallBundle(temporaryFolder());
    const source = writeSmallCompetition(join(packed.folder, 'changed'), {
      change: (file) => ({
        ...file,
        people: (file['people'] as { id: string }[]).map((person) =>
          person.id === jurorId ? { ...person, role: 'deputy_chair' } : person,
        ),
      }),
    });
    const out = join(packed.folder, 'deputy.jurybundle');
    await packCompetition(packed.office, { folder: source, out, amend: true, cardFiles: [], ...withoutProgress });
    lockVault(packed.office);
    await withOpen(await openAs(packed, jurorId), async (vault) => {
      expect(() => requireChair(vault)).toThrow(expect.objectContaining({ code: 'not-the-chair' }) as Error);
      await amendVault(vault, out, withoutProgress);
      requireChair(vault);
      expect(sessionOf(vault).role).toBe('deputy_chair');
      expect(manifestOf(vault.jury).roundPrivateKey).toBeDefined();
    });
  });

  it('reaches a recipient by juror card', async () => {
    const packed = await packSmallBundle(temporaryFolder());
    await withOpen(await openAs(packed, jurorId), async (vault) => {
      const card = join(packed.folder, 'card.json');
      await writeCard(vault, card);
      const out = join(packed.folder, 'by-card.jurybundle');
      const report = await packCompetition(packed.office, {
        folder: join(packed.folder, 'competition'),
        out,
        amend: true,
        cardFiles: [card],
        ...withoutProgress,
      });
      expect(report.recipients.find(({ personId }) => personId === jurorId)?.by).toBe('card');
      const { encryptionKey } = secretsOf(vault);
      const { people } = await withArchive(
        out,
        async (archive) => (await openBundle(archive, { by: 'card', encryptionKey })).manifest,
      );
      const { kty, crv, x, y } = secretsOf(vault).signingKey;
      expect(people.find(({ id }) => id === jurorId)?.enrolment).toMatchObject({
        by: 'card',
        key: { kty, crv, x, y },
      });
      await amendVault(vault, out, withoutProgress);
      expect((await scoresPayload(vault, { sequence: 1, previousFileSha256: null, status: 'interim' })).revision).toBe(
        2,
      );
      writeFileSync(card, readFileSync(card, 'utf8').replace('"J03"', '"J99"'));
      await expect(
        packCompetition(packed.office, {
          folder: join(packed.folder, 'competition'),
          out,
          amend: true,
          cardFiles: [card],
          ...withoutProgress,
        }),
      ).rejects.toMatchObject({ code: 'card-invalid' });
      rmSync(card);
    });
    lockVault(packed.office);
  });
});
