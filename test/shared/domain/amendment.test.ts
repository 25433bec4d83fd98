import { describe, expect, it } from 'vitest';
import { changesBetween, concernsEveryBallot } from '../../../shared/domain/amendment.ts';
import type { Manifest } from '../../../shared/formats/manifest.ts';
import { applications, sampleDocument, sampleManifest } from '../../helpers/sample-manifest.ts';

const before = sampleManifest({
  documents: [
    sampleDocument(applications.first, Buffer.from('eins')),
    { ...sampleDocument(applications.first, Buffer.from('Plan')), name: 'Plan.pdf' },
  ],
});

/** The next revision, with some applications changed, or removed by null. */
function next(changed: Readonly<Record<string, object | null>>, others: object = {}): Manifest {
  const list = before.applications.flatMap((application) => {
    const change = changed[application.id];
    return change === null ? [] : [{ ...application, ...change }];
  });
  return sampleManifest({ ...before, revision: 2, applications: list, ...others });
}

describe('what an amendment changes', () => {
  it('is nothing between a revision and itself', () => {
    expect(changesBetween(before, next({}))).toStrictEqual({ general: [], applications: [] });
  });

  it('names documents that are new, changed and removed, each once', () => {
    const added = { ...sampleDocument(applications.first, Buffer.from('neu')), name: 'Neu.pdf' };
    const after = next({}, { documents: [sampleDocument(applications.first, Buffer.from('zwei')), added] });
    const {
      applications: [change, ...more],
    } = changesBetween(before, after);
    expect(more).toStrictEqual([]);
    expect(change).toMatchObject({ applicationId: applications.first, kind: 'changed', entries: [] });
    expect(change?.documents).toStrictEqual([
      { name: 'Antrag.pdf', change: 'changed' },
      { name: 'Neu.pdf', change: 'new' },
      { name: 'Plan.pdf', change: 'removed' },
    ]);
  });

  it('tells by the bytes, not by the key: a document sent along again is unchanged', () => {
    const [first, second] = before.documents;
    const resent = before.documents.map((document, index) => ({
      ...sampleDocument(applications.first, Buffer.from(index === 0 ? 'eins' : 'Plan')),
      name: document.name,
    }));
    expect(resent[0]?.documentId).not.toBe(first?.documentId);
    expect(resent[1]?.key).not.toBe(second?.key);
    expect(changesBetween(before, next({}, { documents: resent })).applications).toStrictEqual([]);
  });

  it('calls an application withdrawn when it is gone and when it is no longer admitted, and new when it comes in', () => {
    const after = next({
      A1: null,
      A2: { formalCheck: { status: 'withdrawn', rule: null, reason: null } },
      A4: { formalCheck: { status: 'admitted', rule: null, reason: null } },
    });
    expect(
      changesBetween(before, after).applications.map(({ applicationId, kind }) => [applicationId, kind]),
    ).toStrictEqual([
      ['A2', 'withdrawn'],
      ['A4', 'new'],
      ['A1', 'withdrawn'],
    ]);
  });

  it('names the parts of an entry that changed, and a release without its documents', () => {
    const [first] = before.applications;
    const after = next({
      A1: { financing: { ...first?.financing, requestedCents: 40_000 }, theme: { de: 'Anderes', en: 'Other' } },
      A2: { withheld: { reason: { de: 'befangen', en: 'conflict' } } },
    });
    expect(
      changesBetween(before, after).applications.map(({ applicationId, entries, documents }) => [
        applicationId,
        entries,
        documents,
      ]),
    ).toStrictEqual([
      ['A1', ['project', 'financing'], []],
      ['A2', ['release'], []],
    ]);
  });

  it('knows when every ballot is concerned', () => {
    const criteria = before.criteria.map((criterion) => ({ ...criterion, weight: 50 }));
    const other = changesBetween(before, next({}, { criteria }));
    expect(other).toStrictEqual({ general: ['criteria'], applications: [] });
    expect(concernsEveryBallot(other)).toBe(true);
    const later = changesBetween(
      before,
      next({}, { competition: { ...before.competition, jurySession: '2020-07-01T10:00:00Z' } }),
    );
    expect(later.general).toStrictEqual(['dates']);
    expect(concernsEveryBallot(later)).toBe(false);
  });
});
