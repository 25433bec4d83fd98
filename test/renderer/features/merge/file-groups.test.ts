import { expect, it } from 'vitest';
import { hasKnownWriter } from '../../../../renderer/features/merge/file-groups.ts';
import { people, personId, sampleManifest } from '../../../helpers/sample-manifest.ts';

it('only a file of this bundle that names somebody of this jury has a known writer', () => {
  const jury = sampleManifest().people;
  expect(hasKnownWriter({ personId: people.juror, verdict: 'accepted' }, jury)).toBe(true);
  expect(hasKnownWriter({ personId: people.juror, verdict: 'unknown-key' }, jury)).toBe(true);
  expect(hasKnownWriter({ personId: people.juror, verdict: 'foreign-bundle' }, jury)).toBe(false);
  expect(hasKnownWriter({ personId: personId('J99'), verdict: 'unknown-person' }, jury)).toBe(false);
  expect(hasKnownWriter({ personId: null, verdict: 'unreadable' }, jury)).toBe(false);
});
