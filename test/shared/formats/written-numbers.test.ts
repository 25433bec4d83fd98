import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { AppError } from '../../../shared/errors.ts';
import { readPayload } from '../../../shared/formats/payload.ts';
import { parseStrictJson } from '../../../shared/formats/strict-json.ts';
import { centsSchema, pointsSchema } from '../../../shared/formats/values.ts';

const mark = { format: 'test', version: 1 } as const;
const schema = z.strictObject({
  format: z.literal('test'),
  version: z.literal(1),
  sum: centsSchema.nullable(),
  steps: z.array(z.strictObject({ value: pointsSchema, count: z.int() })),
  places: z.array(z.int()).optional(),
});

function reading(text: string): unknown {
  try {
    return readPayload(parseStrictJson(text), schema, mark, 'result-invalid');
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
    return thrown.details;
  }
}

const payload = (written: {
  version?: string;
  sum?: string;
  value?: string;
  count?: string;
  places?: string;
}): string =>
  `{"format":"test","version":${written.version ?? '1'},"sum":${written.sum ?? '5'},` +
  `"steps":[{"value":1,"count":2},{"value":${written.value ?? '1'},"count":${written.count ?? '2'}}],` +
  `"places":[${written.places ?? '1'}]}`;

describe('numbers, by their text', () => {
  it('may be points with up to four places, zeros included', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999, max: 999_999 }), fc.integer({ min: 0, max: 4 }), (whole, zeros) => {
        fc.pre(whole !== 0);
        const value = zeros === 0 ? String(whole) : `${String(whole)}.${'0'.repeat(zeros)}`;
        expect(reading(payload({ value }))).toMatchObject({ steps: [{}, { value: whole }] });
      }),
    );
  });

  it.each([
    [{ version: '1.0' }, 'version'],
    [{ sum: '20000000.0' }, 'sum'],
    [{ count: '2.00' }, 'steps.1.count'],
    [{ places: '1,2,3.0' }, 'places.2'],
  ])('are no whole numbers where they have a point: %j', (written, path) => {
    expect(reading(payload(written))).toStrictEqual({ path, problem: 'not_whole' });
  });

  it('are never what only a computer’s number makes of them', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e9 }),
        fc.integer({ min: 5, max: 40 }),
        fc.nat(9),
        (whole, places, last) => {
          const sum = `${String(whole)}.${String(last).padStart(places, '0')}`;
          expect(reading(payload({ sum }))).toHaveProperty('problem');
          expect(reading(payload({ value: sum }))).toHaveProperty('problem');
        },
      ),
    );
  });
});
