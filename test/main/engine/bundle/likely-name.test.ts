import fc from 'fast-check';
import { expect, it } from 'vitest';
import { likelyName } from '../../../../main/engine/bundle/likely-name.ts';

const known = ['totalThreshold', 'minValidVotes', 'quorum', 'vote', 'formalCheck', 'id', 'weight', 'deputy_chair'];

it.each([
  ['total_threshold', 'totalThreshold'],
  ['total-threshold', 'totalThreshold'],
  ['TotalThreshold', 'totalThreshold'],
  ['totalTreshold', 'totalThreshold'],
  ['formal_check', 'formalCheck'],
  ['deputyChair', 'deputy_chair'],
  ['qourum', 'quorum'],
  ['votes', 'vote'],
  ['wieght', 'weight'],
  ['ID', 'id'],
  ['di', 'id'],
  ['script', null],
  ['', null],
  ['x', null],
])('%s: %s', (name, likely) => {
  expect(likelyName(name, known)).toBe(likely);
});

it('names none of two that are equally near', () => {
  expect(likelyName('K9', ['K1', 'K2'])).toBeNull();
});

it('is a known name or none, and the name itself where it is known', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), fc.constantFrom(...known), (name, one) => {
      expect([null, ...known]).toContain(likelyName(name, known));
      expect(likelyName(one, known)).toBe(one);
    }),
  );
});
