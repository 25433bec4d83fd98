import { expect, it } from 'vitest';
import { criterionState } from '../../../../renderer/features/ballot/part-state.ts';
import type { Gap } from '../../../../shared/domain/ballot.ts';
import { applications, criterionId } from '../../../helpers/sample-manifest.ts';

const id = criterionId('K1');
const counted = { id, informationOnly: false };
const asked = { id, informationOnly: true };
const rated = (value: number | null) => [{ criterionId: id, value }];
const gap = (kind: 'rating' | 'rationale', of = id): Gap => ({
  kind,
  applicationId: applications.first,
  criterionId: of,
});

it.each([
  ['what it lacks', criterionState(counted, [gap('rating')], rated(null)), 'rating'],
  ['what its value lacks', criterionState(counted, [gap('rationale')], rated(4)), 'rationale'],
  [
    'complete when only others lack something',
    criterionState(counted, [gap('rating', criterionId('K2'))], rated(3)),
    'complete',
  ],
  ['optional while nobody has rated what is asked for information', criterionState(asked, [], rated(null)), 'optional'],
  ['complete once it is rated, also with 0', criterionState(asked, [], rated(0)), 'complete'],
])('a criterion shows %s', (_what, state, expected) => {
  expect(state).toBe(expected);
});
