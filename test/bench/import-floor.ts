/**
 * What the cryptography of score files alone costs: ECDH, AES-256-GCM and both ES384 signatures (the file's and the
 * enrolment's), by OpenSSL alone; reading and parsing aren't counted. Usage: import-floor.ts ROUND-KEY SCORES
 */
import { createDecipheriv, createHash, createPrivateKey, createPublicKey, diffieHellman, verify } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { contentKeyOf } from '../../main/engine/crypto/content-key.ts';
import { privateJwkSchema } from '../../shared/formats/values.ts';
import { printRun } from './measured-run.ts';

const [keyFile = '', scores = ''] = process.argv.slice(2);
const { kty, crv, x, y, d } = privateJwkSchema.parse(JSON.parse(readFileSync(keyFile, 'utf8')));
const privateKey = createPrivateKey({ key: { kty, crv, x, y, d }, format: 'jwk' });
const jwkSchema = z.object({ kty: z.string(), crv: z.string(), x: z.string(), y: z.string() });
const enrolledSchema = z.looseObject({ enrolment: z.object({ jwk: jwkSchema, proof: z.string() }) });

const prepared = await Promise.all(readdirSync(scores).map((name) => prepare(readFileSync(join(scores, name)))));
const begin = performance.now();
for (const one of prepared) check(one);
printRun(begin);

async function prepare(bytes: Buffer) {
  const jwe = z.record(z.string(), z.string()).parse(JSON.parse(bytes.toString()));
  const part = (name: string): Buffer => Buffer.from(jwe[name] ?? '', 'base64url');
  const { epk } = z.object({ epk: jwkSchema }).parse(JSON.parse(part('protected').toString()));
  const key = Buffer.from((await contentKeyOf(bytes, { kty, crv, x, y, d })) ?? '', 'base64url');
  const aad = Buffer.from(jwe['protected'] ?? '');
  const [iv, ciphertext, tag] = [part('iv'), part('ciphertext'), part('tag')];
  const [header = '', payload = '', signature = ''] = decrypt({ key, aad, iv, ciphertext, tag }).toString().split('.');
  const { enrolment } = enrolledSchema.parse(JSON.parse(Buffer.from(payload, 'base64url').toString()));
  return {
    ...{ key, aad, iv, ciphertext, tag, epk, jwk: enrolment.jwk },
    // Any key will do for the proof: its cost doesn't depend on whose key it is.
    signatures: [{ header, payload, signature }, partsOf(enrolment.proof)].map((jws) => ({
      signed: Buffer.from(`${jws.header}.${jws.payload}`),
      signature: Buffer.from(jws.signature, 'base64url'),
    })),
  };
}

function partsOf(jws: string): { readonly header: string; readonly payload: string; readonly signature: string } {
  const [header = '', payload = '', signature = ''] = jws.split('.');
  return { header, payload, signature };
}

function check({ epk, jwk, signatures, ...sealed }: Awaited<ReturnType<typeof prepare>>): void {
  const shared = diffieHellman({ privateKey, publicKey: createPublicKey({ key: epk, format: 'jwk' }) });
  createHash('sha256').update(shared).digest();
  decrypt(sealed);
  const key = createPublicKey({ key: jwk, format: 'jwk' });
  for (const { signed, signature } of signatures)
    verify('sha384', signed, { key, dsaEncoding: 'ieee-p1363' }, signature);
}

function decrypt(sealed: {
  readonly key: Buffer;
  readonly aad: Buffer;
  readonly iv: Buffer;
  readonly ciphertext: Buffer;
  readonly tag: Buffer;
}): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', sealed.key, sealed.iv, { authTagLength: 16 });
  decipher.setAAD(sealed.aad).setAuthTag(sealed.tag);
  return Buffer.concat([decipher.update(sealed.ciphertext), decipher.final()]);
}
