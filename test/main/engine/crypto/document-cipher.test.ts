import { randomBytes, webcrypto } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createDocumentDecryption,
  createDocumentEncryption,
  decryptDocumentChunk,
  type DocumentIdentity,
  type DocumentKey,
  newDocumentKey,
  tagBytes,
} from '../../../../main/engine/crypto/document-cipher.ts';
import { bundleIdSchema, documentIdSchema } from '../../../../shared/ids.ts';

const identity: DocumentIdentity = {
  bundleId: bundleIdSchema.parse('0190a5c0-1111-7abc-8def-0123456789ab'),
  documentId: documentIdSchema.parse('0190a5c0-2222-7abc-8def-0123456789ab'),
};

function encrypt(key: DocumentKey, plain: Uint8Array, of = identity): Buffer {
  const cipher = createDocumentEncryption(key, of);
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function decrypt(key: DocumentKey, stored: Uint8Array, of = identity): Buffer {
  const decipher = createDocumentDecryption(key, of);
  decipher.setAuthTag(stored.subarray(-tagBytes));
  return Buffer.concat([decipher.update(stored.subarray(0, -tagBytes)), decipher.final()]);
}

describe('a document', () => {
  it('is the RFC 5116 output of AES-256-GCM as another implementation makes it', async () => {
    const key = newDocumentKey();
    const plain = randomBytes(100_000);
    const subtleKey = await webcrypto.subtle.importKey('raw', Uint8Array.from(key.key), 'AES-GCM', false, ['encrypt']);
    const additionalData = new TextEncoder().encode(
      'jurymappe/1/document/0190a5c0-1111-7abc-8def-0123456789ab/0190a5c0-2222-7abc-8def-0123456789ab',
    );
    const expected = await webcrypto.subtle.encrypt(
      { name: 'AES-GCM', iv: Uint8Array.from(key.iv), additionalData },
      subtleKey,
      plain,
    );
    expect(encrypt(key, plain)).toStrictEqual(Buffer.from(expected));
  });

  it('is the same in one piece and in many', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 50 })), (pieces) => {
        const key = newDocumentKey();
        const cipher = createDocumentEncryption(key, identity);
        const parts = pieces.map((piece) => cipher.update(piece));
        const stored = Buffer.concat([...parts, cipher.final(), cipher.getAuthTag()]);
        const plain = Buffer.concat(pieces);
        expect(stored).toStrictEqual(encrypt(key, plain));
        expect(stored.length).toBe(plain.length + tagBytes);
        expect(decrypt(key, stored)).toStrictEqual(plain);
      }),
    );
  });

  it('shows every changed bit', () => {
    const key = newDocumentKey();
    const stored = encrypt(key, randomBytes(40));
    for (let bit = 0; bit < stored.length * 8; bit += 1) {
      const changed = Uint8Array.from(stored, (byte, index) => (index === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
      expect(() => decrypt(key, changed)).toThrow();
    }
  });

  it('cannot be passed off as another one, nor be cut or lengthened', () => {
    const key = newDocumentKey();
    const stored = encrypt(key, randomBytes(64));
    expect(() =>
      decrypt(key, stored, { ...identity, documentId: documentIdSchema.parse(identity.bundleId) }),
    ).toThrow();
    expect(() => decrypt(key, stored, { ...identity, bundleId: bundleIdSchema.parse(identity.documentId) })).toThrow();
    expect(() => decrypt(newDocumentKey(), stored)).toThrow();
    expect(() => decrypt(key, stored.subarray(0, -1))).toThrow();
    expect(() => decrypt(key, stored.subarray(1))).toThrow();
    expect(() => decrypt(key, Buffer.concat([stored, Buffer.alloc(1)]))).toThrow();
  });

  it('takes a whole tag only', () => {
    const key = newDocumentKey();
    const stored = encrypt(key, randomBytes(64));
    expect(() => createDocumentDecryption(key, identity).setAuthTag(stored.subarray(-tagBytes, -4))).toThrow();
  });

  it('has a key of its own', () => {
    const keys = Array.from({ length: 100 }, newDocumentKey);
    expect(keys.every(({ key, iv }) => key.length === 32 && iv.length === 12)).toBe(true);
    expect(new Set(keys.map(({ key }) => Buffer.from(key).toString('hex'))).size).toBe(100);
    expect(new Set(keys.map(({ iv }) => Buffer.from(iv).toString('hex'))).size).toBe(100);
  });
});

describe('a part of a document', () => {
  const hex = (text: string): Buffer => Buffer.from(text, 'hex');

  // McGrew and Viega, "The Galois/Counter Mode of Operation", test cases 14, 15 and 16
  it.each([
    [14, '00'.repeat(32), '00'.repeat(12), '00'.repeat(16), 'cea7403d4d606b6e074ec5d3baf39d18'],
    [
      15,
      'feffe9928665731c6d6a8f9467308308'.repeat(2),
      'cafebabefacedbaddecaf888',
      'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b391aafd255',
      '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662898015ad',
    ],
    [
      16,
      'feffe9928665731c6d6a8f9467308308'.repeat(2),
      'cafebabefacedbaddecaf888',
      'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39',
      '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662',
    ],
  ])('published test case %i, from every block on', (_number, key, iv, plain, ciphertext) => {
    for (let offset = 0; offset < hex(plain).length; offset += 16) {
      expect(
        decryptDocumentChunk({ key: hex(key), iv: hex(iv) }, offset, hex(ciphertext).subarray(offset)),
      ).toStrictEqual(hex(plain).subarray(offset));
    }
  });

  it('is that part of the plain document, wherever it begins and ends', () => {
    const key = newDocumentKey();
    const plain = randomBytes(10_000);
    const stored = encrypt(key, plain);
    fc.assert(
      fc.property(fc.nat(Math.floor(plain.length / 16)), fc.nat(plain.length), (block, length) => {
        const offset = block * 16;
        const end = Math.min(offset + length, plain.length);
        expect(decryptDocumentChunk(key, offset, stored.subarray(offset, end))).toStrictEqual(
          plain.subarray(offset, end),
        );
      }),
    );
  });

  it('is found at the end of the largest document', () => {
    // The last blocks of a gigabyte can be computed without encrypting it all: counter mode is its own inverse.
    const key = newDocumentKey();
    const offset = 2 ** 30 - 32;
    const counter = Buffer.alloc(16);
    Buffer.from(key.iv).copy(counter);
    counter.writeUInt32BE(offset / 16 + 2, 12);
    const keystream = decryptDocumentChunk(key, offset, new Uint8Array(32));
    const shifted = decryptDocumentChunk(key, offset + 16, new Uint8Array(16));
    expect(keystream.subarray(16)).toStrictEqual(shifted);
    return webcrypto.subtle
      .importKey('raw', Uint8Array.from(key.key), 'AES-CTR', false, ['encrypt'])
      .then((subtleKey) =>
        webcrypto.subtle.encrypt({ name: 'AES-CTR', counter, length: 32 }, subtleKey, new Uint8Array(32)),
      )
      .then((expected) => expect(keystream).toStrictEqual(Buffer.from(expected)));
  });

  it('begins at a whole block', () => {
    expect(() => decryptDocumentChunk(newDocumentKey(), 8, new Uint8Array(16))).toThrow(RangeError);
  });
});
