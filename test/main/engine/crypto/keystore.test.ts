import { argon2Sync, createDecipheriv, createHash } from 'node:crypto';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { newDatabaseKey, openKeystore, sealKeystore } from '../../../../main/engine/crypto/keystore.ts';
import { limits } from '../../../../shared/limits.ts';

// The app's own cost, which other tests can't afford.
vi.unmock('../../../../main/engine/crypto/passphrase-cost.ts');

const passphrase = 'drei müde Möwen über Kiel';
const keystoreSchema = z.strictObject({
  format: z.literal('jurymappe-keystore'),
  version: z.literal(1),
  kdf: z.strictObject({
    name: z.literal('argon2id'),
    memoryKiB: z.number(),
    passes: z.number(),
    parallelism: z.number(),
    salt: z.string(),
  }),
  databaseKey: z.strictObject({ protected: z.string(), iv: z.string(), ciphertext: z.string(), tag: z.string() }),
  sha256: z.string(),
});
type Keystore = z.infer<typeof keystoreSchema>;

let text: string;
let databaseKey: Uint8Array;
beforeAll(async () => {
  databaseKey = newDatabaseKey();
  text = await sealKeystore(passphrase, databaseKey);
});

/** The keystore with changes and a matching digest, as a person who knows the format would write it. */
function rewritten(change: (keystore: Keystore) => object): string {
  const content = JSON.stringify({ ...change(keystoreSchema.parse(JSON.parse(text))), sha256: undefined });
  return JSON.stringify({
    ...(JSON.parse(content) as object),
    sha256: createHash('sha256').update(content).digest('hex'),
  });
}

describe('a keystore', () => {
  it('gives its key back for the passphrase', async () => {
    expect(databaseKey).toHaveLength(32);
    expect(Buffer.from((await openKeystore(text, passphrase)) ?? [])).toStrictEqual(Buffer.from(databaseKey));
    expect(Buffer.from((await openKeystore(Buffer.from(text), passphrase)) ?? [])).toStrictEqual(
      Buffer.from(databaseKey),
    );
  });

  it('answers null to another passphrase', async () => {
    for (const wrong of ['', `${passphrase} `, passphrase.toUpperCase(), passphrase.slice(1)])
      expect(await openKeystore(text, wrong)).toBeNull();
  });

  it('knows the passphrase from any keyboard: composed or not, with plain or no-break spaces', async () => {
    for (const same of [passphrase.normalize('NFD'), passphrase.replaceAll(' ', '\u00a0')])
      expect(await openKeystore(text, same)).not.toBeNull();
  });

  it('opens for an independent program that knows only the format', () => {
    const { kdf, databaseKey: jwe } = keystoreSchema.parse(JSON.parse(text));
    expect(kdf).toMatchObject({ memoryKiB: 65_536, passes: 3, parallelism: 1 });
    expect(JSON.parse(Buffer.from(jwe.protected, 'base64url').toString())).toStrictEqual({
      alg: 'dir',
      enc: 'A256GCM',
      kid: 'passphrase',
      typ: 'jurymappe-keystore+jwe',
      cty: 'jurymappe-database-key',
    });
    const nonce = Buffer.from(kdf.salt, 'base64url');
    expect(nonce).toHaveLength(16);
    const key = argon2Sync('argon2id', {
      message: passphrase,
      nonce,
      memory: kdf.memoryKiB,
      passes: kdf.passes,
      parallelism: kdf.parallelism,
      tagLength: 32,
    });
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(jwe.iv, 'base64url')).setAAD(
      Buffer.from(jwe.protected, 'ascii'),
    );
    decipher.setAuthTag(Buffer.from(jwe.tag, 'base64url'));
    expect(Buffer.concat([decipher.update(Buffer.from(jwe.ciphertext, 'base64url')), decipher.final()])).toStrictEqual(
      Buffer.from(databaseKey),
    );
  });

  it('holds neither the passphrase nor the key', () => {
    for (const encoding of ['hex', 'base64', 'base64url', 'latin1'] as const)
      expect(text).not.toContain(Buffer.from(databaseKey).toString(encoding));
    expect(text).not.toContain(passphrase);
    expect(Buffer.byteLength(text)).toBeLessThan(limits.keystoreBytes);
  });

  it('is sealed anew for another passphrase, with another salt, and keeps its key', async () => {
    const resealed = await sealKeystore('ein ganz anderer Satz', databaseKey);
    expect(Buffer.from((await openKeystore(resealed, 'ein ganz anderer Satz')) ?? [])).toStrictEqual(
      Buffer.from(databaseKey),
    );
    expect(await openKeystore(resealed, passphrase)).toBeNull();
    const salts = [text, resealed].map((each) => keystoreSchema.parse(JSON.parse(each)).kdf.salt);
    expect(salts[0]).not.toBe(salts[1]);
  });

  it('is not made for an empty passphrase', async () => {
    await expect(sealKeystore('', newDatabaseKey())).rejects.toMatchObject({
      name: 'AppError',
      code: 'passphrase-weak',
    });
  });

  it('opens when an editor has formatted it anew', async () => {
    expect(await openKeystore(JSON.stringify(JSON.parse(text)), passphrase)).not.toBeNull();
  });
});

describe('a damaged keystore', () => {
  const damaged = { name: 'AppError', code: 'vault-damaged', details: { file: 'keystore.json' } };

  it('is told from a wrong passphrase whichever bit has changed', async () => {
    // Line breaks and indentation mean nothing in JSON, so bits are flipped in a text without them.
    const bytes = Buffer.from(JSON.stringify(JSON.parse(text)));
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const changed = Uint8Array.from(bytes, (byte, index) => (index === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
      await expect(openKeystore(changed, passphrase), `bit ${String(bit)}`).rejects.toMatchObject({
        code: expect.stringMatching(/^vault-(damaged|newer)$/) as string,
      });
    }
  });

  it('is told from a wrong passphrase wherever it is cut off', async () => {
    for (let length = 0; length < text.trimEnd().length; length += 1)
      await expect(openKeystore(text.slice(0, length), passphrase)).rejects.toMatchObject(damaged);
  });

  it.each<[string, (keystore: Keystore) => object]>([
    [
      'more memory than allowed',
      (keystore) => ({ ...keystore, kdf: { ...keystore.kdf, memoryKiB: limits.argonMemoryKiB + 1 } }),
    ],
    [
      'more passes than allowed',
      (keystore) => ({ ...keystore, kdf: { ...keystore.kdf, passes: limits.argonPasses + 1 } }),
    ],
    ['no passes', (keystore) => ({ ...keystore, kdf: { ...keystore.kdf, passes: 0 } })],
    [
      'too little memory for its lanes',
      (keystore) => ({ ...keystore, kdf: { ...keystore.kdf, memoryKiB: 32, parallelism: 8 } }),
    ],
    ['half a pass', (keystore) => ({ ...keystore, kdf: { ...keystore.kdf, passes: 1.5 } })],
    ['another function', (keystore) => ({ ...keystore, kdf: { ...keystore.kdf, name: 'pbkdf2' } })],
    ['a short salt', (keystore) => ({ ...keystore, kdf: { ...keystore.kdf, salt: keystore.kdf.salt.slice(2) } })],
    [
      'a salt that is not canonical',
      (keystore) => ({ ...keystore, kdf: { ...keystore.kdf, salt: `${keystore.kdf.salt.slice(0, -1)}B` } }),
    ],
    ['another member', (keystore) => ({ ...keystore, hint: 'Möwen' })],
    ['another format', (keystore) => ({ ...keystore, format: 'jurymappe-scores' })],
    ['version 0', (keystore) => ({ ...keystore, version: 0 })],
    [
      'a JWE with another member',
      (keystore) => ({ ...keystore, databaseKey: { ...keystore.databaseKey, encrypted_key: '' } }),
    ],
    [
      'a JWE of another kind',
      (keystore) => ({
        ...keystore,
        databaseKey: {
          ...keystore.databaseKey,
          protected: Buffer.from('{"alg":"dir","enc":"A256GCM","kid":"passphrase","typ":"x","cty":"y"}').toString(
            'base64url',
          ),
        },
      }),
    ],
  ])('has %s', async (_name, change) => {
    await expect(openKeystore(rewritten(change), passphrase)).rejects.toMatchObject(damaged);
  });

  it('is no object, or not JSON at all', async () => {
    for (const other of ['', '[]', 'null', '"x"', '{}', 'SQLite format 3\0'])
      await expect(openKeystore(other, passphrase)).rejects.toMatchObject(damaged);
  });
});

it('says so when it was made by a newer program', async () => {
  await expect(
    openKeystore(
      rewritten((keystore) => ({ ...keystore, version: 2, more: true })),
      passphrase,
    ),
  ).rejects.toMatchObject({ code: 'vault-newer', details: { version: 2 } });
});
