import { describe, expect, it } from 'vitest';
import { createDecimals } from '../../../renderer/components/decimals.ts';

/** Types keys as a person does: a digit that isn't taken rates the focused position, and the focus moves on. */
function type(steps: readonly number[], keys: string): readonly [number, number][] {
  const values = new Map<number, number>();
  const decimals = createDecimals<number>(steps, (position, value) => values.set(position, value));
  let position = 0;
  for (const key of keys) {
    if (decimals.take(key) || !steps.includes(Number(key))) continue;
    values.set(position, Number(key));
    decimals.rated(position, Number(key));
    position += 1;
  }
  return [...values];
}

const halves = [0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5];

describe('a decimal typed where every digit acts at once', () => {
  it('is one value, with comma or point', () => {
    expect(type(halves, '3,5')).toStrictEqual([[0, 3.5]]);
    expect(type(halves, '0.52')).toStrictEqual([
      [0, 0.5],
      [1, 2],
    ]);
  });

  it('leaves whole numbers alone, also a 5', () => {
    expect(type(halves, '3550')).toStrictEqual([
      [0, 3],
      [1, 5],
      [2, 5],
      [3, 0],
    ]);
    expect(type(halves, '3,55')).toStrictEqual([
      [0, 3.5],
      [1, 5],
    ]);
  });

  it('ends where the person goes elsewhere', () => {
    const decimals = createDecimals<number>(halves, () => undefined);
    decimals.rated(0, 3);
    expect(decimals.take(',')).toBe(true);
    decimals.forget();
    expect(decimals.take('5')).toBe(false);
  });

  it('takes no step that the scale does not have', () => {
    expect(type([0, 1, 2, 3, 4, 5], '3,5')).toStrictEqual([
      [0, 3],
      [1, 5],
    ]);
    expect(type(halves, '5,5')).toStrictEqual([
      [0, 5],
      [1, 5],
    ]);
  });
});
