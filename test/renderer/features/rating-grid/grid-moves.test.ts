import fc from 'fast-check';
import { expect, it } from 'vitest';
import { movedTo } from '../../../../renderer/features/rating-grid/grid-moves.ts';

const size = { rows: 4, columns: 3 };
const from = { row: 1, column: 1 };
const press = (key: string, ctrlKey = false): readonly [number, number] | null => {
  const to = movedTo(from, { key, ctrlKey }, size);
  return to === null ? null : [to.row, to.column];
};

it('leads as in a spreadsheet', () => {
  expect(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'].map((key) => press(key))).toStrictEqual([
    [0, 1],
    [2, 1],
    [1, 0],
    [1, 2],
    [1, 0],
    [1, 2],
  ]);
  expect(
    ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'].map((key) => press(key, true)),
  ).toStrictEqual([
    [0, 1],
    [3, 1],
    [1, 0],
    [1, 2],
    [0, 0],
    [3, 2],
  ]);
  expect(['a', '3', 'Enter', 'Tab', 'Delete'].map((key) => press(key))).toStrictEqual([null, null, null, null, null]);
});

it('never leads out of the grid', () => {
  const anyKey = fc.constantFrom(
    'ArrowUp',
    'ArrowDown',
    'ArrowLeft',
    'ArrowRight',
    'Home',
    'End',
    'PageUp',
    'PageDown',
  );
  fc.assert(
    fc.property(
      fc.array(fc.tuple(anyKey, fc.boolean()), { maxLength: 30 }),
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: 12 }),
      (keys, rows, columns) => {
        let at = { row: 0, column: 0 };
        for (const [key, ctrlKey] of keys) at = movedTo(at, { key, ctrlKey }, { rows, columns }) ?? at;
        expect(at.row >= 0 && at.row < rows && at.column >= 0 && at.column < columns).toBe(true);
      },
    ),
  );
});
