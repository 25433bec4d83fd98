import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { newDocumentId } from '../../../../main/engine/crypto/new-ids.ts';
import { scoresPayload } from '../../../../main/engine/handover/scores-payload.ts';
import { declareConflict } from '../../../../main/engine/jury/declare-conflict.ts';
import { keepReadingPosition, viewReadingPositions } from '../../../../main/engine/jury/reading-positions.ts';
import { lockVault } from '../../../../main/engine/vault/vault.ts';
import type { ReadingPosition } from '../../../../shared/contract/reading.ts';
import { applications, sampleDocument, sampleManifest } from '../../../helpers/sample-manifest.ts';
import { createSampleVault, quickVault } from '../../../helpers/sample-vault.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const code = (expected: string): object => expect.objectContaining({ name: 'AppError', code: expected }) as object;
const position: ReadingPosition = { page: 3, left: 0.25, top: 611.75, zoom: 1.25, rotation: 90, spread: 'pairs' };

const [one, other] = [
  sampleDocument(applications.first, Buffer.from('one')),
  sampleDocument(applications.second, Buffer.from('other')),
];
const manifest = sampleManifest({ documents: [one, other] });

describe('where a document was read last', () => {
  it('is kept as it was, and the newest position takes the place of the one before', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-01T10:00:00Z') });
    const vault = await quickVault(manifest);
    expect(viewReadingPositions(vault)).toEqual([]);
    keepReadingPosition(vault, { documentId: other.documentId, position });
    vi.setSystemTime(new Date('2026-03-01T10:00:01Z'));
    keepReadingPosition(vault, { documentId: one.documentId, position });
    vi.setSystemTime(new Date('2026-03-01T10:00:02Z'));
    const later: ReadingPosition = {
      ...position,
      page: 9,
      left: null,
      top: null,
      zoom: 'page-fit',
      rotation: 0,
      spread: 'none',
    };
    keepReadingPosition(vault, { documentId: other.documentId, position: later });
    vi.useRealTimers();
    expect(viewReadingPositions(vault).map(({ documentId, position: kept }) => ({ documentId, kept }))).toEqual([
      { documentId: one.documentId, kept: position },
      { documentId: other.documentId, kept: later },
    ]);
  });

  it('is closed with the documents, and kept of none that is not in the bundle', async () => {
    const vault = await quickVault(manifest);
    keepReadingPosition(vault, { documentId: one.documentId, position });
    keepReadingPosition(vault, { documentId: other.documentId, position });
    declareConflict(vault, { applicationId: applications.first, ground: 'other', basis: '', statement: 'known' });
    expect(viewReadingPositions(vault).map(({ documentId }) => documentId)).toEqual([other.documentId]);
    expect(() => keepReadingPosition(vault, { documentId: one.documentId, position })).toThrow(code('ballot-locked'));
    expect(() => keepReadingPosition(vault, { documentId: newDocumentId(), position })).toThrow(
      code('document-unknown'),
    );
  });

  it('is in no score file', async () => {
    const vault = await createSampleVault(join(temporaryFolder(), 'vault'), manifest);
    onTestFinished(() => lockVault(vault));
    keepReadingPosition(vault, { documentId: one.documentId, position: { ...position, page: 424_242 } });
    expect(viewReadingPositions(vault)).toHaveLength(1);
    expect(
      JSON.stringify(await scoresPayload(vault, { sequence: 1, previousFileSha256: null, status: 'interim' })),
    ).not.toContain('424242');
  });
});
