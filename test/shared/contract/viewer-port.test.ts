import { describe, expect, it } from 'vitest';
import { newDocumentId, newMarkId } from '../../../main/engine/crypto/new-ids.ts';
import type { Quad } from '../../../shared/contract/marks.ts';
import { type FromViewer, fromViewerSchema, mostSelectedPages } from '../../../shared/contract/viewer-port.ts';
import { limits } from '../../../shared/limits.ts';

const quad: Quad = [0, 12, 100, 12, 0, 0, 100, 0];
const box = { left: 1, top: 2, width: 3, height: 4 };
const part = { page: 0, pageName: 'iv', quads: [quad], quote: 'Text' };
const selected = { type: 'selected', documentId: newDocumentId(), parts: [part], box } satisfies FromViewer;
const isTaken = (message: unknown): boolean => fromViewerSchema.safeParse(message).success;

describe('what the page of untrusted documents says of a selection', () => {
  it('is taken as it is meant', () => {
    expect(fromViewerSchema.parse(selected)).toStrictEqual(selected);
    expect(isTaken({ ...selected, parts: [] })).toBe(true);
  });

  it.each([
    ['a number that is none', { ...selected, box: { ...box, left: Number.NaN } }],
    ['an endless number', { ...selected, box: { ...box, width: Number.POSITIVE_INFINITY } }],
    ['a place beyond any paper', { ...selected, parts: [{ ...part, quads: [[...quad.slice(0, 7), 1e12]] }] }],
    ['half a line', { ...selected, parts: [{ ...part, quads: [[0, 12, 100]] }] }],
    ['text without a place', { ...selected, parts: [{ ...part, quads: [] }] }],
    [
      'too many lines',
      { ...selected, parts: [{ ...part, quads: Array.from({ length: limits.markQuads + 1 }, () => quad) }] },
    ],
    ['too much text', { ...selected, parts: [{ ...part, quote: 'x'.repeat(limits.quoteCharacters + 1) }] }],
    [
      'too many pages',
      { ...selected, parts: Array.from({ length: mostSelectedPages + 1 }, (_, page) => ({ ...part, page })) },
    ],
    ['a page before the first', { ...selected, parts: [{ ...part, page: -1 }] }],
    ['text that turns other text around', { ...selected, parts: [{ ...part, quote: 'a\u202eb' }] }],
    ['control characters', { ...selected, parts: [{ ...part, quote: 'a\u001bb' }] }],
    ['half a character', { ...selected, parts: [{ ...part, quote: '\ud83d' }] }],
    ['more than the schema knows', { ...selected, parts: [{ ...part, html: '<img src=x onerror=alert(1)>' }] }],
    ['another kind of quote', { ...selected, parts: [{ ...part, quote: { toString: 'x' } }] }],
    ['a mark’s name that is none', { type: 'markChosen', documentId: selected.documentId, markId: '../x', box }],
    ['a key that means nothing', { type: 'markKey', documentId: selected.documentId, key: 'delete', page: 0 }],
  ])('is refused with %s', (_what, message) => {
    expect(isTaken(message)).toBe(false);
  });

  it('names a mark by its id only', () => {
    expect(isTaken({ type: 'markChosen', documentId: selected.documentId, markId: newMarkId(), box })).toBe(true);
    expect(isTaken({ type: 'markChosen', documentId: selected.documentId, markId: null, box })).toBe(true);
  });
});

const extracted = {
  type: 'extracted',
  documentId: selected.documentId,
  page: 16,
  pages: 20,
  texts: ['Breitband', ''],
  names: ['A-1', null],
} satisfies FromViewer;

describe('what it says of a document’s text', () => {
  it('is taken as it is meant', () => {
    expect(fromViewerSchema.parse(extracted)).toStrictEqual(extracted);
    expect(isTaken({ type: 'notExtracted', documentId: selected.documentId, reason: 'encrypted' })).toBe(true);
  });

  it.each([
    [
      'more pages than are asked for at once',
      { ...extracted, texts: Array.from({ length: limits.pagesAtOnce + 1 }, () => '') },
    ],
    ['a page longer than is kept', { ...extracted, texts: ['x'.repeat(limits.pageTextCharacters + 1)] }],
    ['text that turns other text around', { ...extracted, texts: ['a\u202eb'] }],
    ['control characters', { ...extracted, texts: ['a\nb'] }],
    ['a page’s name that turns other text around', { ...extracted, names: ['a\u202eb'] }],
    ['a page’s name longer than is kept', { ...extracted, names: ['x'.repeat(101)] }],
    ['half a character', { ...extracted, texts: ['\ud83d'] }],
    ['a page before the first', { ...extracted, page: -1 }],
    ['endlessly many pages', { ...extracted, pages: Number.POSITIVE_INFINITY }],
    ['a document’s name that is none', { ...extracted, documentId: '../x' }],
    ['a reason that is none', { type: 'notExtracted', documentId: selected.documentId, reason: 'bored' }],
  ])('is refused with %s', (_what, message) => {
    expect(isTaken(message)).toBe(false);
  });
});
