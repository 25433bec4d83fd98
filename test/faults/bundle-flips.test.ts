import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { verifyBundle } from '../../main/engine/bundle/verify.ts';
import { lockVault } from '../../main/engine/vault/vault.ts';
import { type ErrorCode, failureOf } from '../../shared/errors.ts';
import { jurorId, openAs, type PackedBundle, packSmallBundle } from '../helpers/packed-bundle.ts';
import { type Chance, sampleSize, seededChance, seedNote, withFlippedBit } from '../helpers/sampling.ts';
import { sharedTemporaryFolder } from '../helpers/temporary-folder.ts';
import { entriesOf, type Region, regionsOf, writeZip } from '../helpers/zip-surgery.ts';
import { withoutProgress } from '../helpers/without-progress.ts';

const structure = ['bundle-structure', 'limit-exceeded'] as const;
const header = ['bundle-header-invalid', 'bundle-header-signature', 'spelling-changed'] as const;

/** The error codes that make sense for a changed bit, by the part of the file that it is in. */
const sensible: Readonly<Record<string, readonly ErrorCode[]>> = {
  'local header': structure,
  name: structure,
  directory: structure,
  end: structure,
  mimetype: ['bundle-structure'],
  'header.jws': header,
  'competition.jwe': ['bundle-competition-damaged'],
  envelopes: ['bundle-envelope-digest'],
  documents: ['document-damaged'],
};

/** The part of the file that a region belongs to. */
function partOf({ kind, name }: Region): string {
  return kind === 'data' ? (name.split('/')[0] ?? '') : kind;
}

describe(`a bundle with one changed bit (${seedNote()})`, () => {
  const temporary = sharedTemporaryFolder();
  let packed: PackedBundle;
  let original: Buffer;
  let regions: readonly Region[];
  let scratch: string;

  beforeAll(async () => {
    packed = await packSmallBundle(temporary);
    lockVault(packed.office);
    original = readFileSync(packed.bundle);
    regions = regionsOf(original);
    scratch = join(packed.folder, 'changed.jurybundle');
  });

  /** The failure in which a juror's check of such a file ends. */
  function verdictOn(bytes: Uint8Array): Promise<ErrorCode | 'none'> {
    writeFileSync(scratch, bytes);
    return verifyBundle(scratch, { code: packed.codes.get(jurorId), signal: withoutProgress.signal }).then(
      () => 'none',
      (thrown: unknown) => failureOf(thrown).code,
    );
  }

  /** A random bit in a random part of the file: small parts are as likely as large ones. */
  function bitIn(
    parts: readonly string[],
    chance: Chance,
  ): { readonly part: string; readonly offset: number; readonly bit: number } {
    const part = chance.pick(parts);
    const region = chance.pick(regions.filter((one) => partOf(one) === part));
    return { part, offset: region.begin + chance.below(region.end - region.begin), bit: chance.below(8) };
  }

  it('is whole to begin with, and known down to its last byte', async () => {
    expect(await verdictOn(original)).toBe('none');
    expect([...new Set(regions.map(partOf))].sort()).toStrictEqual(Object.keys(sensible).sort());
    expect(writeZip(entriesOf(original))).toStrictEqual(original);
  });

  it('is refused wherever the bit is, with a code that fits the place', async () => {
    const chance = seededChance(1);
    for (let count = 0; count < sampleSize(3_000, 300); count += 1) {
      const { part, offset, bit } = bitIn(Object.keys(sensible), chance);
      expect(sensible[part], `${part}: bit ${bit} of byte ${offset}`).toContain(
        await verdictOn(withFlippedBit(original, { offset, bit })),
      );
    }
  });

  it('is refused as well when the checksums of the ZIP are right', async () => {
    const chance = seededChance(2);
    const entries = entriesOf(original);
    for (let count = 0; count < sampleSize(1_500, 150); count += 1) {
      const part = chance.pick(['mimetype', 'header.jws', 'competition.jwe', 'envelopes', 'documents']);
      const victim = chance.pick(entries.filter(({ name }) => name.split('/')[0] === part));
      const place = { offset: chance.below(victim.bytes.length), bit: chance.below(8) };
      const changed = writeZip(
        entries.map((entry) => (entry === victim ? { ...entry, bytes: withFlippedBit(entry.bytes, place) } : entry)),
      );
      expect(sensible[part], `${victim.name}: bit ${place.bit} of byte ${place.offset}`).toContain(
        await verdictOn(changed),
      );
    }
  });

  it('is refused when it ends too early, wherever that is', async () => {
    const step = 1024 * sampleSize(1, 8);
    const lengths = Array.from({ length: Math.ceil(original.length / step) }, (_, index) => index * step);
    const closeToTheEnd = Array.from({ length: 64 }, (_, index) => original.length - 1 - index);
    for (const length of [...lengths, ...closeToTheEnd])
      expect(await verdictOn(original.subarray(0, length)), `${length} bytes`).toBe('bundle-structure');
  });

  it('leaves nothing behind when it was to be loaded', async () => {
    const chance = seededChance(3);
    const before = readdirSync(packed.folder).sort();
    for (let count = 0; count < sampleSize(60, 6); count += 1) {
      // Every second flip hits a document: only documents are still unchecked when the vault is begun.
      const { part, offset, bit } = bitIn(count % 2 === 0 ? ['documents'] : Object.keys(sensible), chance);
      writeFileSync(scratch, withFlippedBit(original, { offset, bit }));
      const code = await openAs({ ...packed, bundle: scratch }, jurorId).then(
        () => 'none',
        (thrown: unknown) => failureOf(thrown).code,
      );
      expect(sensible[part], `${part}: bit ${bit} of byte ${offset}`).toContain(code);
      expect(readdirSync(packed.folder).sort()).toStrictEqual(before);
    }
  });
});
