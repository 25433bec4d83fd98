import { truncateSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { amendVault } from '../../main/engine/bundle/amend.ts';
import { verifyBundle } from '../../main/engine/bundle/verify.ts';
import { generateSigningKey } from '../../main/engine/crypto/keys.ts';
import { newBundleId, newDocumentId } from '../../main/engine/crypto/new-ids.ts';
import { sha256 } from '../../main/engine/crypto/digest.ts';
import { newestRevision } from '../../main/engine/store/revisions.ts';
import { lockVault } from '../../main/engine/vault/vault.ts';
import { type ErrorCode, failureOf } from '../../shared/errors.ts';
import type { Header } from '../../shared/formats/header.ts';
import type { CompetitionPayload } from '../../shared/formats/competition-payload.ts';
import type { ManifestPayload } from '../../shared/formats/manifest.ts';
import { limits } from '../../shared/limits.ts';
import { forgeBundle, type Forgery, takeApart, type TakenApart } from '../helpers/forge-bundle.ts';
import {
  jurorId,
  openAs,
  type PackedBundle,
  packSmallBundle,
  withoutProgress,
  withOpen,
} from '../helpers/packed-bundle.ts';
import { smallPdf } from '../helpers/small-pdf.ts';
import { type Entry, writeZip, type ZipLies } from '../helpers/zip-surgery.ts';

let folder: string;
let packed: PackedBundle;
let parts: TakenApart;

/** Two documents of the same length, so that they can be swapped without anybody's looking at sizes. */
const files = { 'DMK-01': { 'a.pdf': smallPdf('Bewerbung AAAA') }, 'DMK-02': { 'b.pdf': smallPdf('Bewerbung BBBB') } };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jurymappe-hostile-'));
  packed = await packSmallBundle(folder, { files });
  parts = await takeApart(packed);
});

afterAll(async () => {
  lockVault(packed.office);
  await rm(folder, { recursive: true, force: true });
});

type Verdict = ErrorCode | 'none';

/** Which failure a juror's look at such a file ends with. */
async function verdictOn(bytes: Uint8Array): Promise<Verdict> {
  const file = join(folder, 'hostile.jurybundle');
  writeFileSync(file, bytes);
  return verdictOnFile(file);
}

function verdictOnFile(file: string): Promise<Verdict> {
  return verifyBundle(file, { code: packed.codes.get(jurorId), signal: withoutProgress.signal }).then(
    () => 'none',
    (thrown: unknown) => failureOf(thrown).code,
  );
}

async function verdictOnForgery(forgery: Forgery): Promise<Verdict> {
  return verdictOn(await forgeBundle(parts, forgery));
}

describe('ZIP files that lie', () => {
  const lastly = (change: (entry: Entry) => Entry) => (entries: readonly Entry[]) =>
    entries.map((entry, index) => (index === entries.length - 1 ? change(entry) : entry));
  const rename = (name: string) => lastly((entry) => ({ ...entry, name }));
  const cases: readonly (readonly [string, (entries: readonly Entry[]) => readonly Entry[], ZipLies?])[] = [
    [
      'an entry too many',
      (entries) => [...entries, { name: `documents/${newDocumentId()}.bin`, bytes: Buffer.alloc(20) }],
    ],
    ['an entry of another folder', (entries) => [...entries, { name: 'evil.sh', bytes: Buffer.from('#!') }]],
    ['an envelope missing', (entries) => entries.filter((_, index) => index !== 3)],
    ['a document under another name', rename(`documents/${newDocumentId()}.bin`)],
    ['a name in capitals', lastly((entry) => ({ ...entry, name: entry.name.toUpperCase() }))],
    ['a name that stands twice', (entries) => [...entries, ...entries.slice(-1)]],
    ['a document in place of another', (entries) => [...entries.slice(0, -1), ...entries.slice(-2, -1)]],
    ['a path upwards', rename('documents/../../../evil.bin')],
    ['an absolute path', rename('/etc/cron.d/evil')],
    ['a path of Windows', rename('documents\\..\\evil.bin')],
    ['a name with a zero byte', lastly((entry) => ({ ...entry, name: `${entry.name}\0.pdf` }))],
    ['a name that is far too long', rename(`documents/${'a'.repeat(60_000)}.bin`)],
    ['a folder', (entries) => [...entries, { name: 'documents/', bytes: Buffer.alloc(0) }]],
    ['a link', lastly((entry) => ({ ...entry, attributes: 0o120777 * 0x10000 }))],
    ['an entry said to be compressed', lastly((entry) => ({ ...entry, method: 8 }))],
    [
      'an entry that is compressed',
      lastly((entry) => ({
        ...entry,
        method: 8,
        bytes: deflateRawSync(entry.bytes),
        declaredSize: entry.bytes.length,
      })),
    ],
    ['an entry said to be encrypted', lastly((entry) => ({ ...entry, flags: 1 }))],
    ['sizes that come after the data', lastly((entry) => ({ ...entry, flags: 8 }))],
    [
      'headers that name an entry differently',
      lastly((entry) => ({ ...entry, localName: entry.name.replace('.bin', '.exe') })),
    ],
    ['a size that is too large', lastly((entry) => ({ ...entry, declaredSize: entry.bytes.length + 1 }))],
    ['a size that is too small', lastly((entry) => ({ ...entry, declaredSize: entry.bytes.length - 1 }))],
    ['a size of 4 GiB', lastly((entry) => ({ ...entry, declaredSize: 0xfffffffe }))],
    ['a ZIP64 size of 8 PiB', lastly((entry) => ({ ...entry, zip64: { central: 2 ** 53 - 1, local: 2 ** 53 - 1 } }))],
    ['ZIP64 sizes beyond all numbers', lastly((entry) => ({ ...entry, zip64: { central: 2 ** 63, local: 2 ** 63 } }))],
    [
      'ZIP64 sizes that differ',
      lastly((entry) => ({ ...entry, zip64: { central: entry.bytes.length, local: entry.bytes.length + 1 } })),
    ],
    [
      'no mimetype first',
      ([first, second, ...entries]) => [second, first, ...entries].filter((entry) => entry !== undefined),
    ],
    [
      'the mimetype of another program',
      ([first, ...entries]) => [
        ...(first === undefined ? [] : [{ ...first, bytes: Buffer.from('application/vnd.oasis.opendocument.te') }]),
        ...entries,
      ],
    ],
    ['no entries at all', () => []],
    ['something before it', (entries) => entries, { before: Buffer.from('MZ') }],
    ['something hidden inside it', (entries) => entries, { gap: Buffer.from('hidden') }],
    ['something after it', (entries) => entries, { after: Buffer.from('hidden') }],
    ['another ZIP after it', (entries) => entries, { after: writeZip([{ name: 'evil', bytes: Buffer.from('evil') }]) }],
    ['a comment', (entries) => entries, { comment: 'hidden' }],
    ['a count that is too large', (entries) => entries, { count: 60_000 }],
    ['a count that is too small', (entries) => entries, { count: 1 }],
  ];

  it.each(cases.map(([what, change, lies = {}]) => [what, change, lies] as const))('%s', async (_, change, lies) => {
    expect(await verdictOn(writeZip(change(parts.entries), lies))).toBe('bundle-structure');
  });

  it('accepts ZIP64 fields that say the same as everything else', async () => {
    const wide = parts.entries.map((entry) => ({
      ...entry,
      zip64: { central: entry.bytes.length, local: entry.bytes.length },
    }));
    expect(await verdictOn(writeZip(wide))).toBe('none');
  });

  it('accepts entries in another order, as long as mimetype, header and competition come first', async () => {
    const [mimetype, header, competition, ...others] = parts.entries;
    if (mimetype === undefined || header === undefined || competition === undefined)
      throw new TypeError('a bundle without header');
    expect(await verdictOn(writeZip([mimetype, header, competition, ...others.reverse()]))).toBe('none');
    expect(await verdictOn(writeZip([mimetype, header, ...others, competition]))).toBe('bundle-structure');
  });

  it('accepts a ZIP that leaves documents out', async () => {
    expect(await verdictOn(writeZip(parts.entries.slice(0, -1)))).toBe('none');
  });

  it.each([
    ['a bundle', limits.bundleBytes + 1],
    ['any file', 2 ** 42],
  ])('names the limit that %s exceeds without reading it', async (_, size) => {
    const file = join(folder, 'large.jurybundle');
    writeFileSync(file, '');
    truncateSync(file, size);
    expect(await verdictOnFile(file)).toBe('limit-exceeded');
  });

  it('names the limit that a header exceeds', async () => {
    const header = { name: 'header.jws', bytes: Buffer.alloc(limits.headerBytes + 1) };
    expect(await verdictOn(writeZip([...parts.entries.slice(0, 1), header, ...parts.entries.slice(2)]))).toBe(
      'limit-exceeded',
    );
  });
});

describe('headers that are signed, and wrong', () => {
  const text = (header: Header): string => JSON.stringify(header);
  const cases: readonly (readonly [string, (header: Header) => unknown, ErrorCode])[] = [
    ['another format', (header) => ({ ...header, format: 'jurymappe-manifest' }), 'format-unknown'],
    ['a later version', (header) => ({ ...header, version: 2 }), 'version-unknown'],
    ['no version', (header) => ({ ...header, version: undefined }), 'bundle-header-invalid'],
    ['a version in words', (header) => ({ ...header, version: '1' }), 'bundle-header-invalid'],
    ['a revision in words', (header) => ({ ...header, revision: '1' }), 'bundle-header-invalid'],
    ['half a revision', (header) => ({ ...header, revision: 1.5 }), 'bundle-header-invalid'],
    ['revision 0', (header) => ({ ...header, revision: 0 }), 'bundle-header-invalid'],
    [
      'a revision that is no number',
      (header) => text(header).replace('"revision":1', '"revision":NaN'),
      'bundle-header-invalid',
    ],
    [
      'a revision beyond all numbers',
      (header) => text(header).replace('"revision":1', '"revision":1e999'),
      'bundle-header-invalid',
    ],
    [
      'a revision that numbers can’t hold',
      (header) => text(header).replace('"revision":1', '"revision":9007199254740993'),
      'bundle-header-invalid',
    ],
    [
      'a key that stands twice',
      (header) => text(header).replace('"revision":1', '"revision":1,"revision":2'),
      'bundle-header-invalid',
    ],
    [
      'a key that stands twice in disguise',
      (header) => text(header).replace('"revision":1', '"revision":1,"rev\\u0069sion":2'),
      'bundle-header-invalid',
    ],
    [
      'the prototype as a member',
      (header) => text(header).replace('{', '{"__proto__":{"revision":9},'),
      'bundle-header-invalid',
    ],
    ['a member that nobody knows', (header) => ({ ...header, note: '' }), 'bundle-header-invalid'],
    ['a byte order mark', (header) => `\ufeff${text(header)}`, 'bundle-header-invalid'],
    ['something after its end', (header) => `${text(header)}{}`, 'bundle-header-invalid'],
    ['endless nesting', () => '['.repeat(500_000), 'bundle-header-invalid'],
    ['a list in place of it', () => [], 'bundle-header-invalid'],
    ['nothing in place of it', () => 'null', 'bundle-header-invalid'],
    ['no office key', (header) => ({ ...header, officeKey: undefined }), 'bundle-header-invalid'],
    [
      'an office key with its secret',
      (header) => ({ ...header, officeKey: { ...header.officeKey, d: header.officeKey.x } }),
      'bundle-header-invalid',
    ],
    [
      'an office key off its curve',
      (header) => ({ ...header, officeKey: { ...header.officeKey, y: header.officeKey.x } }),
      'bundle-header-signature',
    ],
    [
      'a negative size',
      (header) => ({ ...header, documents: header.documents.map((document) => ({ ...document, size: -1 })) }),
      'bundle-header-invalid',
    ],
    [
      'a document beyond the limit',
      (header) => ({
        ...header,
        documents: header.documents.map((document) => ({ ...document, size: limits.documentBytes + 17 })),
      }),
      'bundle-header-invalid',
    ],
    [
      'a document that stands twice',
      (header) => ({ ...header, documents: [...header.documents, ...header.documents.slice(-1)] }),
      'bundle-header-invalid',
    ],
    [
      'an envelope with a path for a name',
      (header) => ({ ...header, envelopes: header.envelopes.map((one) => ({ ...one, kid: '../../evil' })) }),
      'bundle-header-invalid',
    ],
    [
      'an envelope that stands twice',
      (header) => ({ ...header, envelopes: [...header.envelopes, ...header.envelopes.slice(-1)] }),
      'bundle-header-invalid',
    ],
    [
      'a document less than there are',
      (header) => ({ ...header, documents: header.documents.slice(0, -1) }),
      'bundle-structure',
    ],
    [
      'a first revision with one before it',
      (header) => ({ ...header, previousHeaderSha256: sha256('before') }),
      'bundle-header-invalid',
    ],
    [
      'another size of the competition',
      (header) => ({ ...header, competition: { ...header.competition, size: 1 } }),
      'bundle-structure',
    ],
    [
      'another digest of the competition',
      (header) => ({ ...header, competition: { ...header.competition, sha256: sha256('other') } }),
      'bundle-competition-damaged',
    ],
    [
      'another digest of the competition’s signature',
      (header) => ({ ...header, competition: { ...header.competition, jwsSha256: sha256('other') } }),
      'bundle-competition-damaged',
    ],
    [
      'another digest of a document',
      (header) => ({
        ...header,
        documents: header.documents.map((document) => ({ ...document, sha256: sha256('other') })),
      }),
      'document-damaged',
    ],
    [
      'another digest of an envelope',
      (header) => ({ ...header, envelopes: header.envelopes.map((one) => ({ ...one, sha256: sha256('other') })) }),
      'bundle-envelope-digest',
    ],
    ['another bundle', (header) => ({ ...header, bundleId: newBundleId() }), 'bundle-not-for-you'],
    [
      'another revision',
      (header) => ({ ...header, revision: 2, previousHeaderSha256: sha256('before') }),
      'bundle-mismatch',
    ],
  ];

  it.each(cases)('%s', async (_, header, code) => {
    expect(await verdictOnForgery({ header })).toBe(code);
  });

  it('signed for something else', async () => {
    expect(await verdictOnForgery({ headerType: 'jurymappe-manifest+jws' })).toBe('bundle-header-invalid');
  });

  it('signed by a stranger in the office’s name', async () => {
    const stranger = await generateSigningKey();
    expect(await verdictOnForgery({ headerKey: stranger.privateJwk })).toBe('bundle-header-signature');
  });

  it('signed by a stranger in the own name, around the office’s envelopes', async () => {
    const { privateJwk, publicJwk } = await generateSigningKey();
    expect(
      await verdictOnForgery({ headerKey: privateJwk, header: (header) => ({ ...header, officeKey: publicJwk }) }),
    ).toBe('bundle-manifest-signature');
  });

  it('not signed at all', async () => {
    const none = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url');
    const unsigned = {
      payload: Buffer.from(JSON.stringify(parts.header)).toString('base64url'),
      protected: none,
      signature: '',
    };
    const entries = parts.entries.map((entry) =>
      entry.name === 'header.jws' ? { ...entry, bytes: Buffer.from(JSON.stringify(unsigned)) } : entry,
    );
    expect(await verdictOn(writeZip(entries))).toBe('bundle-header-invalid');
  });
});

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

/** The first of a list, otherwise. */
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
