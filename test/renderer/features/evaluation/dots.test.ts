import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dotsPath } from '../../../../renderer/features/evaluation/dots-path.ts';
import { positionOf } from '../../../../renderer/features/evaluation/position-of.ts';
import { exactText, parseExact } from '../../../../shared/domain/fraction.ts';

/** The strokes of a path, each with start and end. */
function strokesIn(path: string): readonly (readonly [number, number])[] {
  return [...path.matchAll(/M([-\d.e]+) 10H([-\d.e]+)/g)].map(([, from, to]) => [Number(from), Number(to)] as const);
}

it('draws every dot, one by one or in a stroke with its neighbours', () => {
  const positions = fc
    .array(fc.double({ min: 4, max: 236, noNaN: true }), { maxLength: 200 })
    .map((all) => all.toSorted((a, b) => a - b));
  fc.assert(
    fc.property(positions, (all) => {
      const strokes = strokesIn(dotsPath(all));
      for (const one of all) expect(strokes.some(([from, to]) => from <= one && one <= to)).toBe(true);
      for (const [from, to] of strokes) {
        expect(all).toContain(from);
        expect(all).toContain(to);
        const within = all.filter((one) => from <= one && one <= to);
        within.slice(1).forEach((one, index) => expect(one - (within[index] ?? 0)).toBeLessThan(1.5));
      }
      strokes
        .slice(1)
        .forEach(([from], index) => expect(from - (strokes[index]?.[1] ?? 0)).toBeGreaterThanOrEqual(1.5));
    }),
  );
  expect(dotsPath([])).toBe('');
  expect(dotsPath([10])).toBe('M10 10H10');
  expect(dotsPath([10, 11, 12, 20])).toBe('M10 10H12M20 10H20');
});

it('puts an exact number where its value is', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.bigInt({ min: 1n, max: 10n ** 30n }), (p, q) => {
      const exact = exactText(parseExact(`${p}/${q}`));
      const value = Number(p) / Number(q);
      expect(Math.abs(positionOf(exact) - value)).toBeLessThanOrEqual(Math.abs(value) * 1e-15);
    }),
  );
});
