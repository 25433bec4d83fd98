import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { amendVault } from '../../../../main/engine/bundle/amend.ts';
import { withArchive } from '../../../../main/engine/bundle/archive.ts';
import { writeCard } from '../../../../main/engine/bundle/card.ts';
import { inspectBundle } from '../../../../main/engine/bundle/inspect.ts';
import { openBundle } from '../../../../main/engine/bundle/open.ts';
import { packCompetition } from '../../../../main/engine/bundle/pack.ts';
import { verifyBundle } from '../../../../main/engine/bundle/verify.ts';
import { readCodes } from '../../../../main/engine/demo/codes.ts';
import { scoresPayload } from '../../../../main/engine/handover/scores-payload.ts';
import { rate } from '../../../../main/engine/jury/rate.ts';
import { readDocumentRange } from '../../../../main/engine/jury/serve-document.ts';
import { viewBallot } from '../../../../main/engine/jury/view-ballot.ts';
import { listChunkedDocuments } from '../../../../main/engine/store/chunks.ts';
import { listDocuments } from '../../../../main/engine/store/documents.ts';
import { manifestOf } from '../../../../main/engine/store/revisions.ts';
import { requireChair, secretsOf, sessionOf } from '../../../../main/engine/vault/identity.ts';
import { lockVault } from '../../../../main/engine/vault/vault.ts';
import { applicationIdSchema, criterionIdSchema } from '../../../../shared/ids.ts';
import {
  chairId,
  excludedJurorId,
  jurorId,
  openAs,
  packSmallBundle,
  withoutProgress,
  withOpen,
} from '../../../helpers/packed-bundle.ts';
import { smallPdf } from '../../../helpers/small-pdf.ts';
import { writeSmallCompetition } from '../../../helpers/small-competition.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const changedFiles = { 'DMK-01': { 'dmk-01.pdf': smallPdf('Eine andere Fassung') } };

describe('a bundle', () => {
  it('opens with each letter, and shows each person only what is theirs', async () => {
    const packed = await packSmallBundle(temporaryFolder());
    lockVault(packed.office);
    const chair = await withOpen(await openAs(packed, chairId), ({ jury }) => manifestOf(jury));
    const juror = await withOpen(await openAs(packed, jurorId), ({ jury }) => manifestOf(jury));
    expect(chair.people.filter(({ enrolment }) => enrolment?.by === 'letter').length).toBe(
      packed.report.recipients.length,
    );
    expect(juror.people).toStrictEqual(chair.people);
    expect(chair.roundPrivateKey).toBeDefined();
    expect(chair.applications.some(({ conflicts }) => (conflicts?.length ?? 0) > 0)).toBe(true);
    expect(juror).not.toHaveProperty('roundPrivateKey');
    expect(juror.applications.every((application) => !('conflicts' in application))).toBe(true);
    expect(juror.documents).toHaveLength(packed.report.documents);
  });

  it('gives back each document byte by byte, by any range', async () => {
    const pdf = smallPdf(['eins', 'zwei', 'drei'], `/Filler (${'x'.repeat(700_000)})`);
    const packed = await packSmallBundle(temporaryFolder(), { files: { 'DMK-01': { 'gross.pdf': pdf } } });
    lockVault(packed.office);
    await withOpen(await openAs(packed, jurorId), (vault) => {
      const document = manifestOf(vault.jury).documents.find(({ name }) => name === 'gross.pdf');
      if (document === undefined) throw new Error('no document');
      for (const [offset, length] of [
        [0, pdf.length],
        [262_140, 20],
        [1, 1],
        [pdf.length - 3, 100],
        [524_288, 5],
      ] as const) {
        expect(Buffer.from(readDocumentRange(vault, document.documentId, offset, length))).toEqual(
          Buffer.from(pdf.subarray(offset, offset + length)),
        );
      }
    });
  });

  it('refuses a wrong code, a foreign code and a weak passphrase, and leaves nothing', async () => {
    const packed = await packSmallBundle(temporaryFolder());
    lockVault(packed.office);
    const other = await packSmallBundle(temporaryFolder());
    lockVault(other.office);
    const before = readdirSync(packed.folder);
    await expect(openAs({ ...packed, codes: other.codes }, jurorId)).rejects.toMatchObject({
      code: 'bundle-not-for-you',
    });
    await expect(openAs({ ...packed, codes: new Map([[jurorId, 'zu kurz']]) }, jurorId)).rejects.toMatchObject({
      code: 'code-malformed',
    });
    expect(readdirSync(packed.folder)).toEqual(before);
  });

  it('writes the codes for their owner only', async () => {
    const packed = await packSmallBundle(temporaryFolder());
    lockVault(packed.office);
    expect(statSync(join(packed.folder, 'codes.tsv')).mode & 0o777).toBe(0o600);
    expect(packed.codes.size).toBe(9);
  });

  it('tells anyone its facts, and verifies with and without a code', async () => {
    const packed = await packSmallBundle(temporaryFolder());
    lockVault(packed.office);
    expect(await inspectBundle(packed.bundle)).toMatchObject({
      revision: 1,
      previousHeaderSha256: null,
      documents: 4,
      includedDocuments: 4,
      envelopes: 9,
      headerSha256: packed.report.headerSha256,
    });
    expect(await verifyBundle(packed.bundle, { code: undefined, ...withoutProgress })).toMatchObject({
      opened: false,
      readableDocuments: 0,
    });
    expect(
      await verifyBundle(packed.bundle, { code: packed.codes.get(excludedJurorId), ...withoutProgress }),
    ).toMatchObject({
      opened: true,
      readableDocuments: 3,
    });
  });

  it('can be cancelled while it is packed and while it is loaded; nothing is left', async () => {
    const packed = await packSmallBundle(temporaryFolder());
    const stopped = AbortSignal.abort();
    const out = join(packed.folder, 'never.jurybundle');
    await expect(
      packCompetition(packed.office, {
        folder: join(packed.folder, 'competition'),
        out,
        amend: false,
        cardFiles: [],
        ...withoutProgress,
        signal: stopped,
      }),
    ).rejects.toMatchObject({ code: 'cancelled' });
    lockVault(packed.office);
    expect(readdirSync(packed.folder).some((name) => name.includes('never') || name.endsWith('.part'))).toBe(false);
  });
});

describe('a competition folder', () => {
  it.each([
    [
      'weights that do not sum to 100',
      (file: Record<string, unknown>) => ({
        ...file,
        criteria: (file['criteria'] as object[]).map((criterion) => ({ ...criterion, weight: 10 })),
      }),
    ],
    ['an unknown category', (file: Record<string, unknown>) => ({ ...file, categories: [{ id: 'Z', name: 'Z' }] })],
    [
      'a rule that is misspelt',
      (file: Record<string, unknown>) => ({ ...file, rules: { ...(file['rules'] as object), totalTreshold: 60 } }),
    ],
    [
      'a threshold that nobody reaches',
      (file: Record<string, unknown>) => ({ ...file, rules: { ...(file['rules'] as object), totalThreshold: 160 } }),
    ],
    [
      'ids that differ by case only',
      (file: Record<string, unknown>) => ({
        ...file,
        applications: (file['applications'] as { id: string }[]).flatMap((one) => [
          one,
          { ...one, id: one.id.toLowerCase() },
        ]),
      }),
    ],
    [
      'an id that is a device of Windows',
      (file: Record<string, unknown>) => ({
        ...file,
        applications: (file['applications'] as { id: string }[]).map((one, index) =>
          index === 0 ? { ...one, id: 'con' } : one,
        ),
      }),
    ],
    [
      'a file that is listed twice',
      (file: Record<string, unknown>) => ({
        ...file,
        applications: (file['applications'] as { id: string }[]).map((one) => ({
          ...one,
          attachments: [1, 2].map(() => ({ file: 'dmk-01.pdf', kind: 'annex' })),
        })),
      }),
    ],
    [
      'nobody in the chair',
      (file: Record<string, unknown>) => ({
        ...file,
        people: (file['people'] as { role: string }[]).map((person) => ({ ...person, role: 'juror' })),
      }),
    ],
    [
      'a sum as text',
      (file: Record<string, unknown>) => ({
        ...file,
        competition: { ...(file['competition'] as object), budgetCents: '100000000' },
      }),
    ],
  ])('is refused with %s', async (_name, change) => {
    await expect(packSmallBundle(temporaryFolder(), { change })).rejects.toMatchObject({ code: 'competition-invalid' });
  });

  it('is packed with warnings where documents are missing or not listed', async () => {
    const listed = (file: Record<string, unknown>) => ({
      ...file,
      applications: (file['applications'] as { id: string }[]).map((entry) =>
        entry.id === 'DMK-01' ? { ...entry, attachments: [{ file: 'fehlt.pdf', kind: 'annex' }] } : entry,
      ),
    });
    const packed = await packSmallBundle(temporaryFolder(), {
      change: listed,
      files: { 'DMK-01': { 'ungelistet.pdf': new TextEncoder().encode('kein PDF') }, 'DMK-02': {} },
    });
    lockVault(packed.office);
    expect(
      packed.report.warnings
        .map(({ kind, applicationId }) => `${applicationId} ${kind}`)
        .filter((line) => line.startsWith('DMK-01') || line.includes('no-documents')),
    ).toEqual([
      'DMK-01 listed-but-missing',
      'DMK-01 present-but-not-listed',
      'DMK-01 not-a-pdf',
      'DMK-02 no-documents',
    ]);
  });
});

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
        folder: join(packed.folder, 'competition'),
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
    const options = { folder: join(packed.folder, 'competition'), amend: true, cardFiles: [], ...withoutProgress };
    const out = join(packed.folder, 'second.jurybundle');
    const nowhere = join(packed.folder, 'no-folder', 'codes.tsv');
    await expect(packCompetition(packed.office, { ...options, out, codesFile: nowhere })).rejects.toMatchObject({
      code: 'file-not-found',
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
