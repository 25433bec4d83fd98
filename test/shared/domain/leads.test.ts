import { expect, it } from 'vitest';
import { leads } from '../../../shared/domain/leads.ts';
import { roleSchema } from '../../../shared/formats/competition.ts';

it('is said of the chair and the deputy, and of nobody else', () => {
  expect(roleSchema.options.filter(leads)).toEqual(['chair', 'deputy_chair']);
  expect(leads(null)).toBe(false);
});
