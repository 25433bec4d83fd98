import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inspectBundle } from '../../../../main/engine/bundle/inspect.ts';
import { packCompetition } from '../../../../main/engine/bundle/pack.ts';
import { verifyBundle } from '../../../../main/engine/bundle/verify.ts';
import { readDocumentRange } from '../../../../main/engine/jury/serve-document.ts';
import { manifestOf } from '../../../../main/engine/store/revisions.ts';
import { lockVault } from '../../../../main/engine/vault/vault.ts';
import { chairId, excludedJurorId, jurorId, openAs, packSmallBundle } from '../../../helpers/packed-bundle.ts';
import { smallPdf } from '../../../helpers/small-pdf.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';
import { withOpen } from '../../../helpers/with-open.ts';
import { withoutProgress } from '../../../helpers/without-progress.ts';

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
    expect(packed.codes.size).toBe(10);
  });

  it('tells anyone its facts, and verifies with and without a code', async () => {
    const packed = await packSmallBundle(temporaryFolder());
    lockVault(packed.office);
    expect(await inspectBundle(packed.bundle)).toMatchObject({
      revision: 1,
      previousHeaderSha256: null,
      documents: 4,
      includedDocuments: 4,
      envelopes: 10,
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
        .map((warning) => `${'applicationId' in warning ? warning.applicationId : ''} ${warning.kind}`)
        .filter((line) => line.startsWith('DMK-01') || line.includes('no-documents')),
    ).toEqual([
      'DMK-01 listed-but-missing',
      'DMK-01 present-but-not-listed',
      'DMK-01 not-a-pdf',
      'DMK-02 no-documents',
    ]);
  });
});
