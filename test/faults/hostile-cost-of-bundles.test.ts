import { open, writeFile } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { expect, it } from 'vitest';
import { sha256 } from '../../main/engine/crypto/digest.ts';
import { signFlattened } from '../../main/engine/crypto/jws.ts';
import { ZipWriter } from '../../main/engine/files/zip-writer.ts';
import { type EnvelopeKid, envelopeKidSchema } from '../../shared/formats/header.ts';
import { limits } from '../../shared/limits.ts';
import { boundedRun, heapLimits } from '../helpers/bounded-run.ts';
import { justAllowed, manyMembers, nestedArrays } from '../helpers/costly-json.ts';
import { forgeBundle, type Forgery } from '../helpers/forge-bundle.ts';
import { folder, packed, parts, useForgeableBundle } from '../helpers/forgeable-bundle.ts';
import { jurorId } from '../helpers/packed-bundle.ts';
import { sampleSize } from '../helpers/sampling.ts';

useForgeableBundle();

/** MB; the limit promised is 600, but what the garbage collector keeps for a moment differs between machines */
const mostMemory = 700;
const million = 1_000_000;
const mib = 1024 * 1024;
/** signed content is base64url within base64url */
const inEnvelope = Math.floor(limits.envelopeBytes / 1.78) - 1024;
const inHeader = Math.floor(limits.headerBytes / 1.34) - 1024;

/** Under each heap limit, the hostile ones are refused first, and then the same program opens the genuine one. */
function expectRefused(bundles: readonly string[], verdicts: readonly string[]): void {
  for (const heap of heapLimits) {
    const run = boundedRun(heap, ['verify', ...bundles, packed.bundle], packed.codes.get(jurorId) ?? '');
    expect(run.verdicts).toEqual([...verdicts, 'none']);
    expect(run.peakMB).toBeLessThan(mostMemory);
  }
}

const forgeries: readonly (readonly [string, () => Forgery, string])[] = [
  ['nested arrays in an envelope', () => ({ manifest: () => nestedArrays(inEnvelope) }), 'bundle-envelope-damaged'],
  ['700,000 members in an envelope', () => ({ manifest: () => manyMembers(700_000) }), 'bundle-envelope-damaged'],
  [
    'as many values as are allowed in an envelope',
    () => ({ manifest: () => justAllowed(limits.jsonValues, inEnvelope) }),
    'bundle-manifest-invalid',
  ],
  [
    'an envelope of nested arrays',
    () => ({ envelope: () => bytesOf(limits.envelopeBytes) }),
    'bundle-envelope-damaged',
  ],
  ['nested arrays in a header', () => ({ header: () => nestedArrays(inHeader) }), 'bundle-header-invalid'],
  ['a million members in a header', () => ({ header: () => manyMembers(million) }), 'bundle-header-invalid'],
  [
    'as many values as are allowed in a header',
    () => ({ header: () => justAllowed(limits.jsonValues, inHeader) }),
    'bundle-header-invalid',
  ],
  [
    'nested arrays in a competition',
    () => ({ competition: () => nestedArrays(Math.floor(limits.competitionBytes / 1.78) - mib) }),
    'bundle-competition-damaged',
  ],
  [
    'as many values as are allowed in a competition',
    () => ({
      competition: () => justAllowed(limits.jsonValues, Math.floor(limits.competitionBytes / 1.78) - mib),
    }),
    'bundle-competition-invalid',
  ],
];

function bytesOf(most: number): Uint8Array {
  return Buffer.from(nestedArrays(most));
}

it.each(forgeries)('%s is refused with little memory', async (name, forgery, code) => {
  const path = join(folder, `${name.replaceAll(' ', '-')}.jurybundle`);
  await writeFile(path, await forgeBundle(parts, forgery()));
  expectRefused([path], [code]);
});

it('500 envelopes of the allowed size are digested with little memory', async () => {
  const path = join(folder, 'envelopes.jurybundle');
  await writeEnvelopes(path, sampleSize(limits.envelopes, 60));
  expectRefused([path], ['bundle-not-for-you']);
});

/** Envelopes of nothing but zeros, which a file system needn't store; anybody can sign a header that lists them. */
async function writeEnvelopes(path: string, count: number): Promise<void> {
  const zeros = Buffer.alloc(limits.envelopeBytes);
  const kids = Array.from({ length: count }, (): EnvelopeKid =>
    envelopeKidSchema.parse(randomBytes(16).toString('hex')),
  );
  const listed = { sha256: sha256(zeros), size: zeros.length };
  const header = { ...parts.header, envelopes: kids.map((kid) => ({ kid, ...listed })) };
  const jws = Buffer.from(await signFlattened(header, { key: parts.officeKey, typ: 'jurymappe-header+jws' }));
  const file = await open(path, 'w');
  try {
    const zip = new ZipWriter(file);
    for (const { name, bytes } of parts.entries.slice(0, 3))
      await (name === 'header.jws' ? zip.add(name, jws.length, jws) : zip.add(name, bytes.length, bytes));
    for (const kid of kids) await zip.addWritten(`envelopes/${kid}.jwe`, zeros.length, crc32(zeros));
    await zip.finish();
  } finally {
    await file.close();
  }
}
