import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { newDocumentId, newMarkId } from '../../../../main/engine/crypto/new-ids.ts';
import { scoresPayload } from '../../../../main/engine/handover/scores-payload.ts';
import { declareConflict } from '../../../../main/engine/jury/declare-conflict.ts';
import {
  addMark,
  changeMark,
  removeMark,
  restoreMark,
  viewMarks,
  writeMarkNote,
} from '../../../../main/engine/jury/marks.ts';
import { viewBallot } from '../../../../main/engine/jury/view-ballot.ts';
import { writeMeta } from '../../../../main/engine/store/meta.ts';
import { lockVault, type OpenVault, unlockVault } from '../../../../main/engine/vault/vault.ts';
import {
  markColourSchema,
  markViewSchema,
  newMarkSchema,
  type NewMark,
  quadSchema,
} from '../../../../shared/contract/marks.ts';
import type { Manifest, ManifestDocument } from '../../../../shared/formats/manifest.ts';
import { limits } from '../../../../shared/limits.ts';
import {
  applications,
  criteria,
  criterionId,
  sampleDocument,
  sampleManifest,
} from '../../../helpers/sample-manifest.ts';
import {
  addRevision,
  createSampleVault,
  quickVault,
  sampleBeginning,
  samplePassphrase,
} from '../../../helpers/sample-vault.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const code = (expected: string): object => expect.objectContaining({ name: 'AppError', code: expected }) as object;
const quads: NewMark['quads'] = [[72, 734, 300.5, 734, 72, 716, 300.5, 716]];
const quote = 'Das Vorhaben erreicht 4.000 Menschen';

async function vaultWithDocument(): Promise<{
  vault: OpenVault;
  manifest: Manifest;
  document: ManifestDocument;
  place: NewMark;
}> {
  const document = sampleDocument(applications.first, Buffer.from('first version'));
  const manifest = sampleManifest({ documents: [document] });
  const vault = await quickVault(manifest);
  return {
    vault,
    manifest,
    document,
    place: {
      documentId: document.documentId,
      page: 2,
      pageName: 'iv',
      quads,
      quote,
      colour: 'yellow',
      criterionId: null,
    },
  };
}

describe('a mark', () => {
  it('answers with what is on the disk', async () => {
    const { vault, document, place } = await vaultWithDocument();
    const mark = addMark(vault, { ...place, criterionId: criteria.effect });
    expect(markViewSchema.parse(mark)).toStrictEqual({
      ...place,
      markId: mark.markId,
      applicationId: applications.first,
      documentName: document.name,
      note: '',
      criterionId: criteria.effect,
      createdAt: mark.createdAt,
      changedAt: mark.createdAt,
      removedAt: null,
    });
    expect(viewMarks(vault, applications.first)).toStrictEqual([mark]);
    expect(viewMarks(vault, applications.second)).toStrictEqual([]);
  });

  it('keeps whatever place and text the contract lets through', async () => {
    const { vault, place } = await vaultWithDocument();
    const coordinate = fc.double({ min: -1_000_000, max: 1_000_000, noNaN: true }).map((value) => value + 0);
    const line = fc.array(coordinate, { minLength: 8, maxLength: 8 }).map((numbers) => quadSchema.parse(numbers));
    const anyPlace = fc.record({
      page: fc.integer({ min: 0, max: 999_999 }),
      quads: fc.array(line, { maxLength: 5 }),
      quote: fc
        .string({ unit: 'grapheme', maxLength: 80 })
        .filter((text) => newMarkSchema.shape.quote.safeParse(text).success),
      colour: fc.constantFrom(...markColourSchema.options),
    });
    fc.assert(
      fc.property(anyPlace, (wanted) => {
        const { markId } = addMark(vault, { ...place, ...wanted });
        expect(viewMarks(vault, applications.first).find((mark) => mark.markId === markId)).toMatchObject(wanted);
      }),
      { numRuns: 60 },
    );
  });

  it('changes its colour, its note and its criterion, each alone', async () => {
    const { vault, place } = await vaultWithDocument();
    const { markId } = addMark(vault, place);
    expect(changeMark(vault, { markId, colour: 'blue' })).toMatchObject({ colour: 'blue', criterionId: null, quote });
    expect(changeMark(vault, { markId, criterionId: criteria.need })).toMatchObject({
      colour: 'blue',
      criterionId: criteria.need,
    });
    expect(writeMarkNote(vault, { markId, note: 'Woher die Zahl?\n\nNachfragen' })).toMatchObject({
      note: 'Woher die Zahl?\n\nNachfragen',
      criterionId: criteria.need,
    });
    expect(changeMark(vault, { markId, criterionId: null })).toMatchObject({
      colour: 'blue',
      criterionId: null,
      note: 'Woher die Zahl?\n\nNachfragen',
    });
  });

  it('is there after the vault was locked and opened again', async () => {
    const folder = join(temporaryFolder(), 'mine');
    const document = sampleDocument(applications.first, Buffer.from('text'));
    const vault = await createSampleVault(folder, sampleManifest({ documents: [document] }));
    const { markId } = addMark(vault, {
      documentId: document.documentId,
      page: 0,
      pageName: null,
      quads: [],
      quote: '',
      colour: 'pink',
      criterionId: null,
    });
    const saved = writeMarkNote(vault, { markId, note: 'Die ganze Seite' });
    lockVault(vault);
    const again = await unlockVault(folder, samplePassphrase);
    expect(viewMarks(again, applications.first)).toStrictEqual([saved]);
    lockVault(again);
  });

  it('is refused for what is not there', async () => {
    const { vault, place } = await vaultWithDocument();
    const { markId } = addMark(vault, place);
    const unknown = criterionId('K9');
    expect(() => addMark(vault, { ...place, documentId: newDocumentId() })).toThrow(code('document-unknown'));
    expect(() => addMark(vault, { ...place, criterionId: unknown })).toThrow(code('criterion-unknown'));
    expect(() => changeMark(vault, { markId, criterionId: unknown })).toThrow(code('criterion-unknown'));
    expect(() => writeMarkNote(vault, { markId, note: 'x'.repeat(limits.draftCharacters + 1) })).toThrow(
      code('text-too-long'),
    );
    for (const use of [removeMark, restoreMark]) expect(() => use(vault, newMarkId())).toThrow(code('mark-unknown'));
    expect(viewMarks(vault, applications.first)).toMatchObject([
      { markId, note: '', criterionId: null, removedAt: null },
    ]);
  });

  it('is refused when an application has as many as are kept', async () => {
    const { vault, document, place } = await vaultWithDocument();
    const first = addMark(vault, place);
    vault.jury
      .prepare(
        `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
      INSERT INTO mark (mark_id, application_id, document_sha256, document_name, page, quads, quote, colour, note, criterion_id, created_at, changed_at, removed_at)
      SELECT 'copy' || i, application_id, document_sha256, document_name, page, quads, quote, colour, note, criterion_id, created_at, changed_at, removed_at FROM mark, n`,
      )
      .run(limits.marks - 1);
    expect(() => addMark(vault, place)).toThrow(code('marks-too-many'));
    expect(writeMarkNote(vault, { markId: first.markId, note: 'geht noch' })).toMatchObject({
      documentId: document.documentId,
    });
  });
});

describe('a removed mark', () => {
  it('can be taken back as it was', async () => {
    const { vault, place } = await vaultWithDocument();
    const { markId } = addMark(vault, { ...place, criterionId: criteria.need });
    const before = writeMarkNote(vault, { markId, note: 'wichtig' });
    const removed = removeMark(vault, markId);
    expect(removed.removedAt).not.toBeNull();
    expect(viewMarks(vault, applications.first)).toStrictEqual([removed]);
    expect(restoreMark(vault, markId)).toStrictEqual({ ...before, changedAt: expect.any(String) as string });
  });

  it('goes for good after 30 days, with the next removal', async () => {
    const { vault, place } = await vaultWithDocument();
    const [old, recent, kept] = [addMark(vault, place), addMark(vault, place), addMark(vault, place)];
    const day = 24 * 60 * 60 * 1_000;
    vi.useFakeTimers({ toFake: ['Date'] });
    try {
      vi.setSystemTime(Date.now() - 31 * day);
      removeMark(vault, old.markId);
      vi.setSystemTime(Date.now() + 2 * day);
      removeMark(vault, recent.markId);
      vi.setSystemTime(Date.now() + 29 * day);
      expect(viewMarks(vault, applications.first)).toHaveLength(3);
      removeMark(vault, kept.markId);
    } finally {
      vi.useRealTimers();
    }
    expect(viewMarks(vault, applications.first).map(({ markId }) => markId)).toStrictEqual([
      recent.markId,
      kept.markId,
    ]);
    expect(() => restoreMark(vault, old.markId)).toThrow(code('mark-unknown'));
  });
});

describe('after an amendment', () => {
  it('a mark of a replaced document is kept and belongs to the earlier version', async () => {
    const { vault, manifest, place } = await vaultWithDocument();
    const { markId } = addMark(vault, place);
    addRevision(vault, {
      ...manifest,
      revision: 2,
      documents: [sampleDocument(applications.first, Buffer.from('second version'))],
    });
    expect(viewMarks(vault, applications.first)).toMatchObject([
      { markId, documentId: null, documentName: 'Antrag.pdf', quote },
    ]);
    expect(writeMarkNote(vault, { markId, note: 'galt für die alte Fassung' })).toMatchObject({ documentId: null });
  });

  it('a mark stays with the same bytes, whatever their id and name', async () => {
    const { vault, manifest, place } = await vaultWithDocument();
    const { markId } = addMark(vault, place);
    const renamed = { ...sampleDocument(applications.first, Buffer.from('first version')), name: 'Antrag neu.pdf' };
    addRevision(vault, { ...manifest, revision: 2, documents: [renamed] });
    expect(viewMarks(vault, applications.first)).toMatchObject([
      { markId, documentId: renamed.documentId, documentName: 'Antrag.pdf' },
    ]);
  });

  it('the same bytes in another application have no part in it', async () => {
    const { vault, manifest, place } = await vaultWithDocument();
    addMark(vault, place);
    addRevision(vault, {
      ...manifest,
      revision: 2,
      documents: [sampleDocument(applications.second, Buffer.from('first version'))],
    });
    expect(viewMarks(vault, applications.first)).toMatchObject([{ documentId: null }]);
    expect(viewMarks(vault, applications.second)).toStrictEqual([]);
  });
});

describe('marks are private', () => {
  it('a declared conflict closes them with the documents', async () => {
    const { vault, place } = await vaultWithDocument();
    const { markId } = addMark(vault, place);
    declareConflict(vault, {
      applicationId: applications.first,
      ground: 'bias',
      basis: '§ 81a LVwG',
      statement: 'Nachbar',
    });
    const calls = [
      () => viewMarks(vault, applications.first),
      () => addMark(vault, place),
      () => changeMark(vault, { markId, colour: 'green' }),
      () => writeMarkNote(vault, { markId, note: 'x' }),
      () => removeMark(vault, markId),
      () => restoreMark(vault, markId),
    ];
    for (const call of calls) expect(call).toThrow(code('ballot-locked'));
  });

  it('withheld documents have none to show', async () => {
    const { vault } = await vaultWithDocument();
    expect(() => viewMarks(vault, applications.withheld)).toThrow(code('application-withheld'));
  });

  it('a score file says nothing of them, nor does the ballot change', async () => {
    const { vault, place } = await vaultWithDocument();
    const { secrets, acceptance } = sampleBeginning();
    writeMeta(vault.jury, 'secrets', secrets);
    if (acceptance !== null) writeMeta(vault.jury, 'acceptance', acceptance);
    const link = { sequence: 1, previousFileSha256: null, status: 'interim' } as const;
    const before = viewBallot(vault, applications.first);
    const without = await scoresPayload(vault, link);
    const { markId } = addMark(vault, { ...place, criterionId: criteria.need });
    writeMarkNote(vault, { markId, note: 'nur für mich' });
    const withMarks = await scoresPayload(vault, link);
    expect(withMarks).toStrictEqual({ ...without, fileId: withMarks.fileId, createdAt: withMarks.createdAt });
    expect(JSON.stringify(withMarks)).not.toMatch(/Das Vorhaben|nur für mich/);
    expect(viewBallot(vault, applications.first)).toStrictEqual(before);
  });
});

describe('the text of a mark', () => {
  it.each(['Zeile\u0000', 'a\nb', 'gedreht \u202e', 'Marke \u200f'])(
    'is refused with what changes other text: %j',
    (text) => {
      expect(newMarkSchema.shape.quote.safeParse(text).success).toBe(false);
    },
  );

  it('may look like markup, because it is only text', () => {
    expect(newMarkSchema.shape.quote.parse('<b>2 < 3</b> & „ß“')).toBe('<b>2 < 3</b> & „ß“');
  });
});
