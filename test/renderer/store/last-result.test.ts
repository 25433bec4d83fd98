import { expect, it } from 'vitest';
import { lastResultFor } from '../../../renderer/store/last-result.ts';

it('computes anew only when subject or arguments are others, for each subject by itself', () => {
  let computed = 0;
  const joined = lastResultFor((subject: { readonly name: string }, ...rest: readonly string[]) => {
    computed += 1;
    return [subject.name, ...rest];
  });
  const [one, other] = [{ name: 'one' }, { name: 'other' }];
  const first = joined(one, 'a', 'b');
  expect(first).toStrictEqual(['one', 'a', 'b']);
  expect(joined(one, 'a', 'b')).toBe(first);
  expect(joined(other, 'a', 'b')).toStrictEqual(['other', 'a', 'b']);
  expect(joined(one, 'a', 'b')).toBe(first);
  expect(computed).toBe(2);
  expect(joined(one, 'a', 'c')).toStrictEqual(['one', 'a', 'c']);
  expect(joined(one, 'a')).toStrictEqual(['one', 'a']);
  expect(joined(one)).toStrictEqual(['one']);
  expect(joined(one, 'a')).toStrictEqual(['one', 'a']);
});
