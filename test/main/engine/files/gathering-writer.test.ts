import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { GatheringWriter } from '../../../../main/engine/files/gathering-writer.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const mebibyte = 1024 * 1024;

/** A file's content after the parts were written to it, all from the same buffer. */
function fileOf(parts: readonly Uint8Array[], offset: number, size: number): Buffer {
  const path = join(temporaryFolder(), 'file');
  const file = openSync(path, 'w');
  const writer = new GatheringWriter(file, offset, size);
  const buffer = Buffer.alloc(Math.max(1, ...parts.map(({ length }) => length)));
  for (const part of parts) {
    buffer.set(part);
    writer.put(buffer.subarray(0, part.length));
  }
  writer.flush();
  closeSync(file);
  return readFileSync(path);
}

it('writes parts of any length one after the other from its place on', () => {
  const parts = fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 20 });
  fc.assert(
    fc.property(parts, fc.nat(1000), fc.integer({ min: 1, max: 2000 }), (some, offset, size) => {
      const written = Buffer.concat(some);
      const expected = written.length === 0 ? written : Buffer.concat([Buffer.alloc(offset), written]);
      expect(fileOf(some, offset, size).equals(expected)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

it('writes more than it gathers at a time', () => {
  const part = Buffer.from(Array.from({ length: 64 * 1024 }, (_, index) => index % 251));
  const parts = Array.from({ length: 150 }, () => part);
  expect(fileOf(parts, 7, 150 * part.length).equals(Buffer.concat([Buffer.alloc(7), ...parts]))).toBe(true);
  expect(fileOf([Buffer.concat(parts)], 0, 10 * mebibyte).equals(Buffer.concat(parts))).toBe(true);
});
