import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseStrictJson } from '../../../../shared/formats/strict-json.ts';
import { z } from 'zod';

const program = join(import.meta.dirname, '..', '..', '..', 'helpers', 'reading-program.ts');
const MIB = 1024 * 1024;
const costSchema = z.object({
  outcome: z.string(),
  bytes: z.number(),
  /** CPU time, which other work on the machine doesn't lengthen */
  seconds: z.number(),
  /** growth of the process beyond what it needed to hold the bytes */
  megabytes: z.number(),
});

/** The cost of reading in a separate process with a heap of 512 MiB, which a text that needs more would crash. */
function costOf(reader: string, text: string, size: number): z.infer<typeof costSchema> {
  const output = execFileSync(
    process.execPath,
    ['--max-old-space-size=512', '--disable-warning=ExperimentalWarning', program, reader, text, String(size)],
    { encoding: 'utf8' },
  );
  return costSchema.parse(JSON.parse(output));
}

describe('what nobody has vouched for yet', () => {
  it.each(['nested', 'empty', 'lonely', 'zeros'])('60 MiB of arrays are refused soon (%s)', (text) => {
    for (const [reader, outcome] of [
      ['score payload', 'too many values'],
      ['json', 'too many values'],
      ['jws', 'JoseFailure: malformed'],
      ['jwe', 'JoseFailure: malformed'],
    ] as const) {
      const cost = costOf(reader, text, 60);
      expect(cost).toMatchObject({ outcome });
      expect(cost.bytes).toBeGreaterThan(59 * MIB);
      // Without a bound on values the same bytes took 29 seconds and 2.9 GB.
      expect(cost.seconds).toBeLessThan(reader === 'json' ? 4 : 2);
      expect(cost.megabytes).toBeLessThan(reader === 'json' ? 250 : 130);
    }
  });

  it('a million members are refused soon', () => {
    for (const [reader, outcome] of [
      ['score payload', 'too many members'],
      ['json', 'too many members'],
      ['jws', 'JoseFailure: malformed'],
      ['jwe', 'JoseFailure: malformed'],
    ] as const) {
      const cost = costOf(reader, 'members', 1_000_000);
      expect(cost).toMatchObject({ outcome });
      expect(cost.seconds).toBeLessThan(2);
      expect(cost.megabytes).toBeLessThan(130);
    }
  });

  it.each([
    ['members', 1_000],
    ['objects, each with its own member', 990_000],
    ['places of a list', 1_000],
  ])('as many values as are allowed fit into the heap (%s)', (text, count) => {
    expect(costOf('json', text, count)).toMatchObject({ outcome: 'read' });
  });

  it('members named like places of a list are counted for all the places that are kept for them', () => {
    const places = (objects: number): string => JSON.stringify(Array.from({ length: objects }, () => ({ 9999: 0 })));
    expect(() => parseStrictJson(places(199))).not.toThrow();
    expect(() => parseStrictJson(places(201))).toThrow(
      expect.objectContaining({ details: expect.objectContaining({ problem: 'too many values' }) as unknown }),
    );
  });
});
