import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { amendVault } from '../../main/engine/bundle/amend.ts';
import { generateSigningKey } from '../../main/engine/crypto/keys.ts';
import { newBundleId, newDocumentId } from '../../main/engine/crypto/new-ids.ts';
import { sha256 } from '../../main/engine/crypto/digest.ts';
import { secretsOf } from '../../main/engine/vault/identity.ts';
import { newestRevision } from '../../main/engine/store/revisions.ts';
import { type ErrorCode } from '../../shared/errors.ts';
import type { Header } from '../../shared/formats/header.ts';
import type { CompetitionPayload } from '../../shared/formats/competition-payload.ts';
import type { ManifestPayload } from '../../shared/formats/manifest.ts';
import { forgeBundle, type Forgery } from '../helpers/forge-bundle.ts';
import { jurorId, openAs } from '../helpers/packed-bundle.ts';
import { type Entry } from '../helpers/zip-surgery.ts';
import { folder, packed, parts, useForgeableBundle, verdictOnForgery } from '../helpers/forgeable-bundle.ts';
import { withOpen } from '../helpers/with-open.ts';
import { withoutProgress } from '../helpers/without-progress.ts';

useForgeableBundle();

describe('manifests that are signed, and wrong', () => {
  const text = (manifest: ManifestPayload): string => JSON.stringify(manifest);
  const cases: readonly (readonly [string, (manifest: ManifestPayload) => unknown, ErrorCode])[] = [
    ['another format', (manifest) => ({ ...manifest, format: 'jurymappe-header' }), 'format-unknown'],
    ['a later version', (manifest) => ({ ...manifest, version: 2 }), 'version-unknown'],
    [
      'a key that stands twice',
      (manifest) => text(manifest).replace('"revision":1', '"revision":1,"revision":1'),
      'bundle-envelope-damaged',
    ],
    [
      'a number that is none',
      (manifest) => text(manifest).replace('"revision":1', '"revision":NaN'),
      'bundle-envelope-damaged',
    ],
    ['a member that nobody knows', (manifest) => ({ ...manifest, script: 'alert(1)' }), 'bundle-manifest-invalid'],
    [
      'another key for a document',
      (manifest) => ({ ...manifest, documentKeys: withFirst(manifest.documentKeys, { key: 'A'.repeat(43) }) }),
      'document-damaged',
    ],
    [
      'a key of no document',
      (manifest) => ({ ...manifest, documentKeys: withFirst(manifest.documentKeys, { documentId: newDocumentId() }) }),
      'bundle-mismatch',
    ],
    [
      'a key that stands twice',
      (manifest) => ({ ...manifest, documentKeys: [...manifest.documentKeys, ...manifest.documentKeys] }),
      'bundle-mismatch',
    ],
    [
      'a key to what is withheld',
      (manifest) => ({
        ...manifest,
        withheld: [{ applicationId: 'DMK-01', reason: { de: 'befangen', en: 'conflicted' } }],
      }),
      'bundle-mismatch',
    ],
    [
      'an application withheld that nobody knows',
      (manifest) => ({ ...manifest, withheld: [{ applicationId: 'DMK-99', reason: { de: '', en: '' } }] }),
      'bundle-mismatch',
    ],
    [
      'another key for the competition',
      (manifest) => ({ ...manifest, competitionKey: 'A'.repeat(43) }),
      'bundle-competition-damaged',
    ],
    [
      'a conflict of somebody unknown',
      (manifest) => ({
        ...manifest,
        conflicts: [
          {
            personId: 'J99',
            applicationId: 'DMK-01',
            ground: { de: '', en: '' },
            basis: '',
            decision: 'declared',
          },
        ],
      }),
      'bundle-manifest-invalid',
    ],
    [
      'the round’s private key, which opens everybody’s scores, for a juror',
      (manifest) => ({ ...manifest, roundPrivateKey: secretsOf(packed.office).roundKey }),
      'bundle-manifest-invalid',
    ],
    [
      'what the office knows of conflicts, even nothing, for a juror',
      (manifest) => ({ ...manifest, conflicts: [] }),
      'bundle-manifest-invalid',
    ],
    ['another bundle', (manifest) => ({ ...manifest, bundleId: newBundleId() }), 'bundle-mismatch'],
    ['another revision', (manifest) => ({ ...manifest, revision: 2 }), 'bundle-mismatch'],
    ['another office', (manifest) => ({ ...manifest, officeKeyThumbprint: 'A'.repeat(43) }), 'bundle-mismatch'],
    [
      'a role that the roster doesn’t give',
      (manifest) => ({ ...manifest, recipient: { ...manifest.recipient, role: 'chair' } }),
      'bundle-mismatch',
    ],
  ];

  it.each(cases)('%s', async (_, manifest, code) => {
    expect(await verdictOnForgery({ manifest })).toBe(code);
  });

  it('signed by a stranger', async () => {
    const { privateJwk } = await generateSigningKey();
    expect(await verdictOnForgery({ manifestKey: privateJwk })).toBe('bundle-manifest-signature');
  });

  it('signed for something else', async () => {
    expect(await verdictOnForgery({ manifestType: 'jurymappe-scores+jws' })).toBe('bundle-envelope-damaged');
  });

  it('in an envelope that isn’t one', async () => {
    expect(await verdictOnForgery({ envelope: () => Buffer.from('{}') })).toBe('bundle-envelope-damaged');
  });

  it('in somebody else’s envelope under this one’s name', async () => {
    const foreign = parts.entries.find(({ name }) => name.startsWith('envelopes/') && !name.includes(parts.kid));
    expect(await verdictOnForgery({ envelope: () => foreign?.bytes ?? Buffer.alloc(0) })).toBe(
      'bundle-envelope-damaged',
    );
  });
});

/** The list with its first element changed. */
function withFirst(list: readonly object[], change: object): readonly object[] {
  return list.map((one, index) => (index === 0 ? { ...one, ...change } : one));
}

describe('competitions that are signed, and wrong', () => {
  const documents = (change: object) => (competition: CompetitionPayload) => ({
    ...competition,
    documents: withFirst(competition.documents, change),
  });
  const rules = (change: object) => (competition: CompetitionPayload) => ({
    ...competition,
    rules: { ...competition.rules, ...change },
  });
  const invalid = 'bundle-competition-invalid';
  const cases: readonly (readonly [string, (competition: CompetitionPayload) => unknown, ErrorCode])[] = [
    ['another format', (competition) => ({ ...competition, format: 'jurymappe-manifest' }), 'format-unknown'],
    ['a later version', (competition) => ({ ...competition, version: 2 }), 'version-unknown'],
    ['a member that nobody knows', (competition) => ({ ...competition, script: 'alert(1)' }), invalid],
    ['no criteria', (competition) => ({ ...competition, criteria: [] }), invalid],
    [
      'a weight below zero',
      (competition) => ({ ...competition, criteria: withFirst(competition.criteria, { weight: -1 }) }),
      invalid,
    ],
    [
      'weights that sum to something else',
      (competition) => ({ ...competition, criteria: withFirst(competition.criteria, { weight: 1 }) }),
      invalid,
    ],
    [
      'a weight of what is for information only',
      (competition) => ({ ...competition, criteria: withFirst(competition.criteria, { informationOnly: true }) }),
      invalid,
    ],
    [
      'a criterion that stands twice',
      (competition) => ({ ...competition, criteria: [...competition.criteria, ...competition.criteria.slice(0, 1)] }),
      invalid,
    ],
    [
      'a scale without a step above zero',
      (competition) => ({
        ...competition,
        scale: competition.scale.map((step, index) => ({ ...step, value: -index })),
      }),
      invalid,
    ],
    [
      'a person who stands twice',
      (competition) => ({ ...competition, people: [...competition.people, ...competition.people.slice(-1)] }),
      invalid,
    ],
    [
      'nobody in the chair',
      (competition) => ({
        ...competition,
        people: competition.people.map((person) => (person.role === 'chair' ? { ...person, role: 'juror' } : person)),
      }),
      invalid,
    ],
    [
      'an application that stands twice but for its case',
      (competition) => ({
        ...competition,
        applications: [
          ...competition.applications,
          ...competition.applications.slice(0, 1).map((one) => ({ ...one, id: one.id.toLowerCase() })),
        ],
      }),
      invalid,
    ],
    [
      'an application of no category',
      (competition) => ({ ...competition, applications: withFirst(competition.applications, { category: 'Z' }) }),
      invalid,
    ],
    [
      'ids that are one when case is ignored, whatever letters',
      (competition) => ({
        ...competition,
        categories: ['Maß', 'MASS'].map((id) => ({ id, name: { de: '', en: '' } })),
        applications: competition.applications.map((one) => ({ ...one, category: 'Maß' })),
      }),
      invalid,
    ],
    ['a rule on ties by no criterion', rules({ tieBreak: [{ by: 'criterion', criterionId: 'K99' }] }), invalid],
    ['a rule on ties that repeats itself', rules({ tieBreak: [{ by: 'vote' }, { by: 'vote' }] }), invalid],
    ['a quorum that nobody reaches', rules({ quorum: { moreThan: '1/1', atLeast: 1 } }), invalid],
    [
      'a sum with a fraction of a cent',
      (competition) => ({ ...competition, competition: { ...competition.competition, budgetCents: 0.5 } }),
      invalid,
    ],
    ['a document with a path for a name', documents({ name: '../../.bashrc' }), invalid],
    ['a document whose name runs backwards', documents({ name: 'a\u202efdp.exe' }), invalid],
    ['a document that is a program', documents({ mediaType: 'text/html' }), invalid],
    ['a document of no application', documents({ applicationId: 'DMK-99' }), 'bundle-mismatch'],
    ['a document that isn’t in the bundle', documents({ documentId: newDocumentId() }), 'bundle-mismatch'],
    ['a document of another size', documents({ size: 1 }), 'bundle-mismatch'],
    ['another digest of a plaintext', documents({ sha256: sha256('other') }), 'document-damaged'],
    [
      'a document that stands twice',
      (competition) => ({ ...competition, documents: [...competition.documents, ...competition.documents] }),
      'bundle-mismatch',
    ],
    ['another bundle', (competition) => ({ ...competition, bundleId: newBundleId() }), 'bundle-mismatch'],
    ['another revision', (competition) => ({ ...competition, revision: 2 }), 'bundle-mismatch'],
    ['score files of a later revision only', (competition) => ({ ...competition, scoresFrom: 2 }), 'bundle-mismatch'],
    [
      'a role that the manifest doesn’t give',
      (competition) => ({
        ...competition,
        people: competition.people.map((person) =>
          person.id === jurorId ? { ...person, role: 'deputy_chair' } : person,
        ),
      }),
      'bundle-mismatch',
    ],
    [
      'a round key off its curve',
      (competition) => ({ ...competition, roundKey: { ...competition.roundKey, y: competition.roundKey.x } }),
      invalid,
    ],
    [
      'a round key for signatures',
      (competition) => ({ ...competition, roundKey: { ...competition.roundKey, use: 'sig' } }),
      invalid,
    ],
    [
      'the office’s key as round key',
      (competition) => {
        const { kty, crv, x, y } = parts.officeKey;
        return { ...competition, roundKey: { kty, crv, x, y } };
      },
      invalid,
    ],
    [
      'one enrolment key for two people',
      (competition) => ({
        ...competition,
        people: competition.people.map((person) => ({
          ...person,
          enrolment: competition.people[0]?.enrolment ?? null,
        })),
      }),
      invalid,
    ],
  ];

  it.each(cases)('%s', async (_, competition, code) => {
    expect(await verdictOnForgery({ competition })).toBe(code);
  });

  it('signed by a stranger', async () => {
    const { privateJwk } = await generateSigningKey();
    expect(await verdictOnForgery({ competitionKey: privateJwk })).toBe('bundle-competition-damaged');
  });

  it('signed for something else', async () => {
    expect(await verdictOnForgery({ competitionType: 'jurymappe-manifest+jws' })).toBe('bundle-competition-damaged');
  });

  it('not signed', async () => {
    const competitionJws = (jws: string): string => jws.slice(0, jws.lastIndexOf('.') + 1);
    expect(await verdictOnForgery({ competitionJws })).toBe('bundle-competition-damaged');
  });
});

describe('documents that were exchanged', () => {
  /** The first two have the same size. */
  const swapped = ([first, second, ...others]: readonly Entry[]): readonly Entry[] =>
    first === undefined || second === undefined
      ? []
      : [{ ...first, bytes: second.bytes }, { ...second, bytes: first.bytes }, ...others];

  it('are noticed', async () => {
    expect(await verdictOnForgery({ documents: swapped })).toBe('document-damaged');
  });

  it('are noticed although the office itself has signed the exchange', async () => {
    const header = ({ documents: [first, second, ...others], ...rest }: Header): unknown => ({
      ...rest,
      documents: [{ ...first, sha256: second?.sha256 }, { ...second, sha256: first?.sha256 }, ...others],
    });
    expect(await verdictOnForgery({ documents: swapped, header })).toBe('document-damaged');
  });

  it('are noticed although their keys were exchanged with them', async () => {
    const header = ({ documents: [first, second, ...others], ...rest }: Header): unknown => ({
      ...rest,
      documents: [{ ...first, sha256: second?.sha256 }, { ...second, sha256: first?.sha256 }, ...others],
    });
    const manifest = ({ documentKeys: [first, second, ...others], ...rest }: ManifestPayload): unknown => {
      const part = (one: typeof first): object => ({ key: one?.key, iv: one?.iv });
      return { ...rest, documentKeys: [{ ...first, ...part(second) }, { ...second, ...part(first) }, ...others] };
    };
    const competition = ({ documents: [first, second, ...others], ...rest }: CompetitionPayload): unknown => ({
      ...rest,
      documents: [{ ...first, sha256: second?.sha256 }, { ...second, sha256: first?.sha256 }, ...others],
    });
    expect(await verdictOnForgery({ documents: swapped, header, manifest, competition })).toBe('document-damaged');
  });
});

describe('amendments that aren’t', () => {
  it('refuses another office, another bundle, another person, another past, other bytes and the same one again, and keeps what it had', async () => {
    const { privateJwk, publicJwk, thumbprint } = await generateSigningKey();
    const newestHeader = packed.report.headerSha256;
    const second = (header: Header): Header => ({ ...header, revision: 2, previousHeaderSha256: newestHeader });
    const asSecond: Forgery = {
      header: second,
      manifest: (manifest) => ({ ...manifest, revision: 2 }),
      competition: (competition) => ({ ...competition, revision: 2 }),
    };
    const stranger: Forgery = {
      ...asSecond,
      headerKey: privateJwk,
      manifestKey: privateJwk,
      competitionKey: privateJwk,
      header: (header) => ({ ...second(header), officeKey: publicJwk }),
      manifest: (manifest) => ({ ...manifest, revision: 2, officeKeyThumbprint: thumbprint }),
    };
    const otherPast: Forgery = {
      ...asSecond,
      header: (header) => ({ ...second(header), previousHeaderSha256: sha256('another first') }),
    };
    const other: Forgery = { ...asSecond, header: (header) => ({ ...second(header), bundleId: newBundleId() }) };
    const otherPerson: Forgery = {
      ...asSecond,
      manifest: (manifest) => ({ ...manifest, revision: 2, recipient: { personId: 'J04', role: 'juror' } }),
    };
    const otherBytes: Forgery = {
      ...asSecond,
      header: (header) => ({
        ...second(header),
        documents: header.documents.map((document) => ({ ...document, sha256: sha256('other') })),
      }),
    };
    await withOpen(await openAs(packed, jurorId), async (vault) => {
      for (const [forgery, code] of [
        [stranger, 'bundle-office-key-changed'],
        [otherPast, 'bundle-revision-gap'],
        [other, 'bundle-other-competition'],
        [otherPerson, 'bundle-not-for-you'],
        [otherBytes, 'bundle-mismatch'],
        [{}, 'bundle-older-revision'],
      ] as const) {
        const file = join(folder, 'amendment.jurybundle');
        writeFileSync(file, await forgeBundle(parts, forgery));
        await expect(amendVault(vault, file, withoutProgress)).rejects.toMatchObject({ code });
        expect(newestRevision(vault.jury)).toMatchObject({ revision: 1, headerSha256: newestHeader });
      }
      const file = join(folder, 'amendment.jurybundle');
      writeFileSync(file, await forgeBundle(parts, asSecond));
      await amendVault(vault, file, withoutProgress);
      expect(newestRevision(vault.jury)).toMatchObject({ revision: 2 });
    });
  });
});
