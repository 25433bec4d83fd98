import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { generateSigningKey } from '../../main/engine/crypto/keys.ts';
import { newBundleId, newDocumentId } from '../../main/engine/crypto/new-ids.ts';
import { sha256 } from '../../main/engine/crypto/digest.ts';
import { type ErrorCode } from '../../shared/errors.ts';
import type { Header } from '../../shared/formats/header.ts';
import { limits } from '../../shared/limits.ts';
import { type Entry, writeZip, type ZipLies } from '../helpers/zip-surgery.ts';
import {
  folder,
  parts,
  useForgeableBundle,
  verdictOn,
  verdictOnFile,
  verdictOnForgery,
} from '../helpers/forgeable-bundle.ts';

useForgeableBundle();

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
