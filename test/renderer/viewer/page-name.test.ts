import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageName } from '../../../renderer/viewer/page-name.ts';
import { pageNameSchema } from '../../../shared/contract/marks.ts';

describe('the name of a page', () => {
  it('is its label, unless that is nothing else than its number', () => {
    expect(pageName('iv', 4)).toBe('iv');
    expect(pageName('1', 3)).toBe('1');
    expect(pageName('3', 3)).toBeNull();
    expect(pageName('', 3)).toBeNull();
    expect(pageName(null, 3)).toBeNull();
    expect(pageName(' A-3\u202e\n', 3)).toBe('A-3');
  });

  it('is always such that the desk takes it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.integer({ min: 1, max: 1_000 }), (label, page) => {
        expect(pageNameSchema.nullable().safeParse(pageName(label, page)).success).toBe(true);
      }),
    );
  });
});
