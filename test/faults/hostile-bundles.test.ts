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
import type { Manifest } from '../../shared/formats/manifest.ts';
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
    ['a document missing', (entries) => entries.slice(0, -1)],
    ['an envelope missing', (entries) => entries.filter((_, index) => index !== 2)],
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

  it('accepts entries in another order, as long as mimetype and header come first', async () => {
    const [mimetype, header, ...others] = parts.entries;
    if (mimetype === undefined || header === undefined) throw new TypeError('a bundle without header');
    expect(await verdictOn(writeZip([mimetype, header, ...others.reverse()]))).toBe('none');
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
    expect(await verdictOn(writeZip([...parts.entries.slice(0, 1), header]))).toBe('limit-exceeded');
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
      'bundle-structure',
    ],
    [
      'a document less than there are',
      (header) => ({ ...header, documents: header.documents.slice(0, -1) }),
      'bundle-structure',
    ],
    [
      'a document that is said to be elsewhere',
      (header) => ({
        ...header,
        documents: header.documents.map((document, index) => ({ ...document, included: index > 0 })),
      }),
      'bundle-structure',
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
    ['another bundle', (header) => ({ ...header, bundleId: newBundleId() }), 'bundle-mismatch'],
    ['another revision', (header) => ({ ...header, revision: 2 }), 'bundle-mismatch'],
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
  const text = (manifest: Manifest): string => JSON.stringify(manifest);
  const cases: readonly (readonly [string, (manifest: Manifest) => unknown, ErrorCode])[] = [
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
    ['no criteria', (manifest) => ({ ...manifest, criteria: [] }), 'bundle-manifest-invalid'],
    [
      'a weight below zero',
      (manifest) => ({ ...manifest, criteria: manifest.criteria.map((criterion) => ({ ...criterion, weight: -1 })) }),
      'bundle-manifest-invalid',
    ],
    [
      'a document with a path for a name',
      (manifest) => changeDocuments(manifest, { name: '../../.bashrc' }),
      'bundle-manifest-invalid',
    ],
    [
      'a document whose name runs backwards',
      (manifest) => changeDocuments(manifest, { name: 'a\u202efdp.exe' }),
      'bundle-manifest-invalid',
    ],
    [
      'a document that is a program',
      (manifest) => changeDocuments(manifest, { mediaType: 'text/html' }),
      'bundle-manifest-invalid',
    ],
    [
      'a document of no application',
      (manifest) => changeDocuments(manifest, { applicationId: 'DMK-99' }),
      'bundle-mismatch',
    ],
    [
      'a document that isn’t in the bundle',
      (manifest) => changeDocuments(manifest, { documentId: newDocumentId() }),
      'bundle-mismatch',
    ],
    ['a document of another size', (manifest) => changeDocuments(manifest, { size: 1 }), 'bundle-mismatch'],
    [
      'another key for a document',
      (manifest) => changeDocuments(manifest, { key: 'A'.repeat(43) }),
      'document-damaged',
    ],
    [
      'another digest of a plaintext',
      (manifest) => changeDocuments(manifest, { sha256: sha256('other') }),
      'document-damaged',
    ],
    [
      'a document that stands twice',
      (manifest) => ({ ...manifest, documents: [...manifest.documents, ...manifest.documents] }),
      'bundle-mismatch',
    ],
    ['another bundle', (manifest) => ({ ...manifest, bundleId: newBundleId() }), 'bundle-mismatch'],
    ['another revision', (manifest) => ({ ...manifest, revision: 2 }), 'bundle-mismatch'],
    ['another office', (manifest) => ({ ...manifest, officeKeyThumbprint: 'A'.repeat(43) }), 'bundle-mismatch'],
    [
      'a role that the roster doesn’t give',
      (manifest) => ({ ...manifest, recipient: { ...manifest.recipient, role: 'chair' } }),
      'bundle-mismatch',
    ],
    [
      'a round key off its curve',
      (manifest) => ({ ...manifest, roundKey: { ...manifest.roundKey, y: manifest.roundKey.x } }),
      'bundle-manifest-invalid',
    ],
    [
      'a round key for signatures',
      (manifest) => ({ ...manifest, roundKey: { ...manifest.roundKey, use: 'sig' } }),
      'bundle-manifest-invalid',
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
    const foreign = parts.entries.find(
      ({ name }) => name.startsWith('envelopes/') && !name.includes(parts.invitationId),
    );
    expect(await verdictOnForgery({ envelope: () => foreign?.bytes ?? Buffer.alloc(0) })).toBe(
      'bundle-envelope-damaged',
    );
  });
});

/** The first of the juror's documents, otherwise. */
function changeDocuments(manifest: Manifest, change: object): unknown {
  return {
    ...manifest,
    documents: manifest.documents.map((document, index) => (index === 0 ? { ...document, ...change } : document)),
  };
}

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
    const manifest = ({ documents: [first, second, ...others], ...rest }: Manifest): unknown => {
      const part = (one: typeof first): object => ({ key: one?.key, iv: one?.iv, sha256: one?.sha256 });
      return { ...rest, documents: [{ ...first, ...part(second) }, { ...second, ...part(first) }, ...others] };
    };
    expect(await verdictOnForgery({ documents: swapped, header, manifest })).toBe('document-damaged');
  });
});

describe('amendments that aren’t', () => {
  it('refuses another office’s key, a skipped revision and the same one again, and keeps what it had', async () => {
    const { privateJwk, publicJwk, thumbprint } = await generateSigningKey();
    const otherBundle = newBundleId();
    const newestHeader = packed.report.headerSha256;
    const second = (header: Header): Header => ({ ...header, revision: 2, previousHeaderSha256: newestHeader });
    const stranger: Forgery = {
      headerKey: privateJwk,
      manifestKey: privateJwk,
      header: (header) => ({ ...second(header), officeKey: publicJwk }),
      manifest: (manifest) => ({ ...manifest, revision: 2, officeKeyThumbprint: thumbprint }),
    };
    const skipped: Forgery = {
      header: (header) => ({ ...header, revision: 3, previousHeaderSha256: sha256('unknown') }),
      manifest: (manifest) => ({ ...manifest, revision: 3 }),
    };
    const other: Forgery = {
      header: (header) => ({ ...second(header), bundleId: otherBundle }),
      manifest: (manifest) => ({ ...manifest, revision: 2, bundleId: otherBundle }),
    };
    await withOpen(await openAs(packed, jurorId), async (vault) => {
      for (const [forgery, code] of [
        [stranger, 'bundle-office-key-changed'],
        [skipped, 'bundle-revision-gap'],
        [other, 'bundle-other-competition'],
        [{}, 'bundle-older-revision'],
      ] as const) {
        const file = join(folder, 'amendment.jurybundle');
        writeFileSync(file, await forgeBundle(parts, forgery));
        await expect(amendVault(vault, file, withoutProgress)).rejects.toMatchObject({ code });
        expect(newestRevision(vault.jury)).toMatchObject({ revision: 1, headerSha256: newestHeader });
      }
    });
  });
});
