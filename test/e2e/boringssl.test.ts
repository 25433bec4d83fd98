import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { expect, test } from '@playwright/test';
import { z } from 'zod';
import { createDocumentDecryption } from '../../main/engine/crypto/document-cipher.ts';
import { enrolmentKeyOf, verifyEnrolment } from '../../main/engine/crypto/enrolment.ts';
import { readJwe } from '../../main/engine/crypto/jwe.ts';
import { readFlattenedJws } from '../../main/engine/crypto/jws.ts';
import { openKeystore } from '../../main/engine/crypto/keystore.ts';
import { electronLaunch, projectFolder } from '../../scripts/electron-runtime.mjs';
import { privateJwkSchema, publicJwkSchema } from '../../shared/formats/values.ts';
import * as letterKeys from '../../main/engine/crypto/letter-keys.ts';
import { bundleIdSchema, documentIdSchema, personIdSchema, thumbprintSchema } from '../../shared/ids.ts';

const answerSchema = z.object({
  electron: z.string(),
  signing: publicJwkSchema,
  encryption: privateJwkSchema,
  jws: z.string(),
  jwe: z.string(),
  shared: z.string(),
  stored: z.string(),
  keystore: z.string(),
  databaseKey: z.string(),
  letter: z.object({
    key: z.string(),
    kid: z.string(),
    enrolmentKey: publicJwkSchema,
    keyThumbprint: thumbprintSchema,
    proof: z.string(),
    isBelieved: z.boolean(),
    isBelievedOfAnother: z.boolean(),
  }),
  own: z.record(z.string(), z.string().nullable()),
});

const profile = { typ: 'jurymappe-scores+jwe', cty: 'jurymappe-scores+jws' } as const;
const secret = Buffer.from('000102030405060708090a0b0c0d0e0f', 'hex');
const bundleId = bundleIdSchema.parse('0190a5b0-0000-7000-8000-000000000001');
const text = (bytes: Uint8Array | null): string | null => (bytes === null ? null : Buffer.from(bytes).toString());

let folder: string;
let answer: z.infer<typeof answerSchema>;
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jurymappe-boringssl-'));
  await writeFile(join(folder, 'package.json'), JSON.stringify({ type: 'module' }));
  await build({
    configFile: false,
    root: projectFolder,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: folder,
      target: 'node20.18',
      rolldownOptions: {
        input: {
          probe: join(projectFolder, 'test/e2e/boringssl-probe.ts'),
          'passphrase-key-worker': join(projectFolder, 'main/engine/crypto/passphrase-key-worker.ts'),
        },
        output: { entryFileNames: '[name].js' },
      },
    },
  });
  const { executablePath } = electronLaunch();
  const output = execFileSync(executablePath, [join(folder, 'probe.js')], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    encoding: 'utf8',
  });
  answer = answerSchema.parse(JSON.parse(output));
});
test.afterAll(() => rm(folder, { recursive: true }));

test('does in Electron what it does in Node', () => {
  expect(answer.own).toStrictEqual({
    signature: 'accepted',
    otherSignature: 'rejected',
    agreed: Buffer.from('Grüße aus Kiel').toString('hex'),
    otherAgreed: null,
    keystore: answer.databaseKey,
    otherKeystore: null,
    document: 'Akte '.repeat(200),
    part: 'Akte '.repeat(32),
    offCurve: 'json-invalid',
    wrongHalf: 'json-invalid',
  });
});

test('makes in Electron what Node reads', async () => {
  const jws = readFlattenedJws(answer.jws, 'jurymappe-header+jws');
  await jws.verify(answer.signing);
  expect(jws.payload).toStrictEqual({ message: 'Grüße' });
  expect(text(await readJwe(answer.jwe, profile).open({ alg: 'ECDH-ES', jwk: answer.encryption }))).toBe(
    'Grüße aus Kiel',
  );
  expect(
    text(await readJwe(answer.shared, profile).open({ alg: 'dir', key: letterKeys.envelopeKey(secret, bundleId) })),
  ).toBe('Grüße aus Kiel');
  expect(Buffer.from((await openKeystore(answer.keystore, 'drei müde Möwen')) ?? []).toString('hex')).toBe(
    answer.databaseKey,
  );
});

test('makes of a letter in Electron what Node makes of it', async () => {
  const { key, kid, enrolmentKey: made, keyThumbprint, proof, isBelieved, isBelievedOfAnother } = answer.letter;
  expect(made.x).toBe('xCml3f9gcjpK8BoJePC9vd9eA_n1Lw1lC2oGxJAGmIZaS5qwgpWlkJ_qEHUeIWKl');
  expect(made).toStrictEqual((await enrolmentKeyOf(secret, bundleId)).publicJwk);
  expect(key).toBe(Buffer.from(letterKeys.envelopeKey(secret, bundleId)).toString('hex'));
  expect(kid).toBe(letterKeys.envelopeKid(secret, bundleId));
  expect({ isBelieved, isBelievedOfAnother }).toStrictEqual({ isBelieved: true, isBelievedOfAnother: false });
  const enrolment = { bundleId, personId: personIdSchema.parse('J03'), keyThumbprint };
  expect(await verifyEnrolment(proof, { ...enrolment, enrolmentKey: made })).toBe(true);
});

test('encrypts in Electron documents that Node reads', () => {
  const identity = {
    bundleId: bundleIdSchema.parse('0190a5c0-1111-7abc-8def-0123456789ab'),
    documentId: documentIdSchema.parse('0190a5c0-2222-7abc-8def-0123456789ab'),
  };
  const stored = Buffer.from(answer.stored, 'hex');
  const decipher = createDocumentDecryption({ key: Buffer.alloc(32, 7), iv: Buffer.alloc(12, 9) }, identity).setAuthTag(
    stored.subarray(-16),
  );
  expect(Buffer.concat([decipher.update(stored.subarray(0, -16)), decipher.final()]).toString()).toBe(
    'Akte '.repeat(200),
  );
});
