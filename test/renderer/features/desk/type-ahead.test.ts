import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextNamed, nothingTyped, typedAhead } from '../../../../renderer/features/desk/type-ahead.ts';

const names = [
  ['DMK-01', '1', 'Ärztehaus am Markt', 'Stadt Aa'],
  ['DMK-02', '2', 'Bürgerbus', 'Gemeinde Ost'],
  ['DMK-10', '10', 'Bücherei im Bahnhof', 'Amt Nord'],
  ['DMK-11', '11', 'École du Nord', 'Amt Süd'],
];

function typed(text: string, from: number, pauseMs = 100): number {
  let ahead = nothingTyped;
  let at = from;
  Array.from(text).forEach((key, index) => {
    const next = typedAhead(ahead, key, index * pauseMs);
    if (next === null) return;
    ahead = next;
    const found = nextNamed(names, at, next.text);
    if (found !== -1) at = found;
  });
  return at;
}

describe('letters typed in a list', () => {
  it.each([
    ['dmk-11', 0, 3],
    ['11', 0, 3],
    ['2', 3, 1],
    ['bü', 0, 1],
    ['buc', 0, 2],
    ['buec', 0, 2],
    ['amt sued', 0, 3],
    ['BÜRGERBUS', 3, 1],
    ['eco', 0, 3],
    ['a', 0, 2],
    ['aa', 2, 0],
    ['aaa', 2, 2],
    ['ärztehaus am', 3, 0],
    ['gemeinde ost', 0, 1],
    ['zzz', 2, 2],
    ['?', 1, 1],
  ])('%s from %i leads to %i', (text, from, to) => {
    expect(typed(text, from)).toBe(to);
  });

  it('begin anew after a pause, where a blank types nothing', () => {
    expect(typed('b', 0, 1_500)).toBe(1);
    expect(typed('bb', 0, 1_500)).toBe(2);
    expect(typedAhead(nothingTyped, ' ', 0)).toBeNull();
    expect(typedAhead({ text: 'a', at: 0 }, ' ', 2_000)).toBeNull();
    for (const key of ['Enter', 'Tab', 'F1', 'Dead', '', '-', '§']) expect(typedAhead(nothingTyped, key, 0)).toBeNull();
  });

  it('lead to somebody who is called so, or nowhere', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string({ maxLength: 3 }), { maxLength: 3 }), { minLength: 1, maxLength: 8 }),
        fc.nat({ max: 7 }),
        fc.string({ minLength: 1, maxLength: 2 }),
        (lists, from, text) => {
          const at = nextNamed(lists, from % lists.length, text.toLowerCase());
          expect(at).toBeGreaterThanOrEqual(-1);
          expect(at).toBeLessThan(lists.length);
        },
      ),
    );
  });
});
